import Foundation

/// Which addresses belong to the public internet (IANA's special-purpose registries, RFC 6890).
enum NetworkScope {
    /// Whether a resolved address of a socket is public; what is neither IPv4 nor IPv6 is not.
    static func isPublic(_ address: UnsafePointer<sockaddr>) -> Bool {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                isPublic(v4: withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) })
            }
        case AF_INET6:
            return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                isPublic(v6: withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) })
            }
        default: return false
        }
    }

    /// Whether a host can be one of the public internet as far as its text tells: it names no computer or network of
    /// one's own, and where it is an address, in whichever way that is written, the address is public.
    static func isPublic(host: String) -> Bool {
        let name = host.drop { $0 == "[" }.prefix { $0 != "]" }.lowercased()
        let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
        guard !ownNames.contains(where: { bare == $0 || bare.hasSuffix("." + $0) }) else { return false }
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(bare, nil, &hints, &found) == 0, let found else { return true }
        defer { freeaddrinfo(found) }
        return found.pointee.ai_addr.map { isPublic($0) } ?? false
    }

    /// Names that never leave a computer or its network (RFC 6761, RFC 6762; `internal` is ICANN's for private use).
    private static let ownNames = ["localhost", "local", "internal", "home.arpa"]

    /// Whether a socket's address is one where pages are served: the server is no scanner of ports.
    static func isWebPort(_ address: UnsafePointer<sockaddr>) -> Bool {
        // The port stands at the same place in both kinds of address.
        let port = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
            UInt16(bigEndian: $0.pointee.sin_port)
        }
        return port == 80 || port == 443
    }

    static func isPublic(v4 bytes: [UInt8]) -> Bool {
        guard bytes.count == 4 else { return false }
        switch (bytes[0], bytes[1], bytes[2]) {
        case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): return false
        case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _), (198, 18...19, _): return false
        case (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 51, 100), (203, 0, 113): return false
        default: return true
        }
    }

    static func isPublic(v6 bytes: [UInt8]) -> Bool {
        guard bytes.count == 16 else { return false }
        // IPv4 in IPv6's clothes: mapped, 6to4 and NAT64 say where they lead.
        if bytes[0..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
            return isPublic(v4: Array(bytes[12...]))
        }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return isPublic(v4: Array(bytes[2..<6])) }
        if bytes[0..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
            return isPublic(v4: Array(bytes[12...]))
        }
        // Of the rest only 2000::/3 is public, but for the documentation's 2001:db8::/32 and 2001::/23.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        if bytes[0] == 0x20, bytes[1] == 0x01, bytes[2] == 0x0D, bytes[3] == 0xB8 { return false }
        return !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] & 0xFE == 0)
    }
}
