import Foundation

/// Where a socket leads, after a name was resolved.
struct ResolvedAddress: Hashable, Sendable {
    /// Four bytes of IPv4, sixteen of IPv6, none of anything else.
    let bytes: [UInt8]
    let port: UInt16

    init(_ address: UnsafePointer<sockaddr>) {
        // The port stands at the same place in both kinds of address.
        port = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
            UInt16(bigEndian: $0.pointee.sin_port)
        }
        bytes =
            switch Int32(address.pointee.sa_family) {
            case AF_INET:
                address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                    withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
                }
            case AF_INET6:
                address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                    withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
                }
            default: []
            }
    }

    /// Whether strangers' pages may be fetched from there: it belongs to the public internet, and pages are served at
    /// its port. The server is no scanner of ports.
    var isOpen: Bool { isPublic && (port == 80 || port == 443) }

    private var isPublic: Bool { NetworkScope.isPublic(v4: bytes) || NetworkScope.isPublic(v6: bytes) }

    /// Whether a host can be one of the public internet as far as its text tells: it names no computer or network of
    /// one's own, and where it is an address, in whichever way that is written, the address is public.
    static func canBePublic(host: String) -> Bool {
        let name = host.drop { $0 == "[" }.prefix { $0 != "]" }.lowercased()
        let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
        guard !ownNames.contains(where: { bare == $0 || bare.hasSuffix("." + $0) }) else { return false }
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(bare, nil, &hints, &found) == 0, let found else { return true }
        defer { freeaddrinfo(found) }
        return found.pointee.ai_addr.map { ResolvedAddress($0).isPublic } ?? false
    }

    /// Names that never leave a computer or its network (RFC 6761, RFC 6762; `internal` is ICANN's for private use).
    private static let ownNames = ["localhost", "local", "internal", "home.arpa"]
}
