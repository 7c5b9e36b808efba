import Foundation
import Synchronization

/// A web server on loopback, just large enough to be fetched from.
final class TinyWebServer: Sendable {
    let port: Int
    private let descriptor: Int32
    private let count = Atomic(0)
    /// Answers what the server itself does not know: given the whole request, it gives a body of JSON.
    private let answering: @Sendable (String) -> String?

    private let seen = Mutex<[String]>([])

    var requests: Int { count.load(ordering: .relaxed) }
    /// What was asked, to the byte, the first first.
    var texts: [String] { seen.withLock { $0 } }

    static func running(
        answering: @escaping @Sendable (String) -> String? = { _ in nil },
        _ body: (TinyWebServer) async throws -> Void
    ) async throws {
        let server = try TinyWebServer(answering: answering)
        defer { server.stop() }
        try await body(server)
    }

    private init(answering: @escaping @Sendable (String) -> String?) throws {
        self.answering = answering
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                answer(connection)
                close(connection)
            }
        }
    }

    private func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    private func answer(_ connection: Int32) {
        count.add(1, ordering: .relaxed)
        let request = read(connection)
        seen.withLock { $0.append(request) }
        let path = request.split(separator: " ").dropFirst().first ?? ""
        let response =
            switch path {
            case "/page":
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 12\r\nConnection: close\r\n\r\n<p>Hello</p>"
            case "/hook": "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"
            case "/gone": "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            case "/moved": "HTTP/1.1 307 Moved\r\nLocation: /hook\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            case "/loop": "HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            case let path where path.hasPrefix("/to/"):
                "HTTP/1.1 302 Found\r\nLocation: \(path.dropFirst(4))\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            default:
                answering(request).map {
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n\($0)"
                } ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            }
        let bytes = Array(response.utf8)
        _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// A request with its body, as long as it says that it is.
    private func read(_ connection: Int32) -> String {
        var request = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let received = recv(connection, &buffer, buffer.count, 0)
            guard received > 0 else { return request }
            request += String(decoding: buffer.prefix(received), as: UTF8.self)
            guard let end = request.firstRange(of: "\r\n\r\n")?.upperBound else { continue }
            let length = request.firstMatch(of: /(?i)content-length: (\d+)/).flatMap { Int($0.output.1) } ?? 0
            if request[end...].utf8.count >= length { return request }
        }
    }
}
