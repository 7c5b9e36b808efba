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
    var isOpen: Bool {
        (NetworkScope.isPublic(v4: bytes) || NetworkScope.isPublic(v6: bytes)) && (port == 80 || port == 443)
    }
}
