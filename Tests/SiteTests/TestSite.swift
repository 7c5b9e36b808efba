import Discussion
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Mail
import News
import Newsroom
import Reading
import Store
import Synchronization

@testable import Site

private let sharedReader = Result { try Reader() }

/// A site on a loopback port of its own, spoken to over HTTP.
struct TestSite {
    let newsroom: Newsroom
    let cache: PageCache
    let port: Int
    let database: SQLiteDatabase
    let secrets: Secrets
    /// Every route that the site answers, as `POST /comments/{comment}/vote`.
    let routes: [String]

    /// Runs a server for as long as the body does.
    /// - Parameters:
    ///   - proxies: addresses of proxies that are believed.
    ///   - wrap: puts something before the database.
    static func running(
        behind proxies: [String] = [], on wrap: @escaping @Sendable (SQLiteDatabase) -> any Database = { $0 },
        _ body: @escaping @Sendable (TestSite) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try await SQLiteDatabase(path: folder.appending(path: "test.db").path)
        let cache = PageCache()
        let secrets = Secrets(secret: Array(repeating: 7, count: 32))
        let settings = Settings(
            name: "The Test", address: "https://test.example", sender: try EmailAddress("newsroom@example.org"),
            language: "en", zone: .utc)
        let newsroom = Newsroom(
            settings: settings, database: wrap(database), reader: try sharedReader.get(), secrets: secrets,
            reservedSections: SiteAddress.reserved, changed: { cache.drop($0) })
        let site = try Site(
            newsroom: newsroom, cache: cache, trustedProxies: proxies.compactMap { NetworkRange($0) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let server = try site.application(host: "127.0.0.1", port: 0) { found.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask { await newsroom.announceArrivals() }
            var iterator = ports.makeAsyncIterator()
            let port = await iterator.next() ?? 0
            try await body(
                TestSite(
                    newsroom: newsroom, cache: cache, port: port, database: database, secrets: secrets,
                    routes: try site.router().routes.map { "\($0)" }))
            group.cancelAll()
        }
    }

    struct Answer {
        var status: Int
        var headers: [String: String]
        var text: String
    }

    /// One request, over a socket of its own: what is sent is exactly what is written here, another `Host` too.
    func request(_ method: String, _ path: String, _ headers: [String: String] = [:], body: String = "") async throws
        -> Answer
    {
        var head = "\(method) \(path) HTTP/1.1\r\nConnection: close\r\n"
        if headers["Host"] == nil { head += "Host: test.example\r\n" }
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if method == "POST" || !body.isEmpty { head += "Content-Length: \(body.utf8.count)\r\n" }
        let bytes = try await Socket.exchange(port: port, Array((head + "\r\n" + body).utf8))
        return try Answer(bytes)
    }

    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Answer {
        try await request("GET", path, headers)
    }

    /// A form of this site, as a browser sends it.
    func post(_ path: String, _ fields: [String: String], _ headers: [String: String] = [:]) async throws -> Answer {
        let body = fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
        var all = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "https://test.example"]
        all.merge(headers) { $1 }
        return try await request("POST", path, all, body: body)
    }

    /// An editor's session, by the one-time link.
    func editor(_ address: String = "salma@example.org") async throws -> Viewer {
        let link = try await newsroom.makeEditorLink() ?? ""
        let session = try await newsroom.signIn(editorLink: link, name: "Salma", address: address)
        guard let viewer = try await newsroom.viewer(session: session) else { throw NewsroomError.notSignedIn }
        return viewer
    }

    /// The text of every message in the outbox, the oldest first.
    func mail() async throws -> [String] {
        let rows = try await database.read {
            try $0.rows("SELECT id, payload FROM outbox WHERE state = 'waiting' ORDER BY created_at, rowid").map {
                (try $0.text("id"), try $0.blob("payload"))
            }
        }
        return try rows.map {
            String(decoding: try secrets.mailSealing.open($0.1, "outbox.payload.\($0.0)"), as: UTF8.self)
        }
    }

    /// The code in the last message.
    func lastCode() async throws -> String {
        let last = try await mail().last ?? ""
        return last.split(whereSeparator: \.isWhitespace).last { $0.count == 6 && $0.allSatisfy(\.isNumber) }
            .map { String($0) } ?? ""
    }

    /// Somebody who came by a mailed code, under a name if one is given.
    func signedIn(_ address: String, name: String? = nil, accepting: Bool = false) async throws -> Viewer {
        try await newsroom.sendCode(to: address, browser: "the tests' browser", network: nil) {
            Letter(subject: "Code", body: "Code: \($0)")
        }
        let session = try await newsroom.signIn(
            address: address, code: try await lastCode(), browser: "the tests' browser", network: nil)
        var viewer = try await self.viewer(session)
        if let name { try await newsroom.rename(viewer, to: name) }
        if accepting { try await newsroom.acceptRules(version: newsroom.houseRules().version, by: viewer) }
        viewer = try await self.viewer(session)
        return viewer
    }

    func viewer(_ session: String) async throws -> Viewer {
        guard let viewer = try await newsroom.viewer(session: session) else { throw NewsroomError.notSignedIn }
        return viewer
    }

    func cookie(_ viewer: Viewer) -> [String: String] { ["Cookie": "__Host-session=\(viewer.session)"] }

    /// A published article.
    func article(by editor: Viewer) async throws -> (id: String, path: String) {
        let text = "Rockets struck a base near Mosul on Tuesday & wounded <three> soldiers, officials said."
        let id = try await newsroom.receive(
            Intake(source: .text, bytes: Array(text.utf8), published: "2020-03-17"), by: editor)
        let edits = ArticleEdits(
            headline: "Rockets & <rumours>", section: "World", published: "2020-03-17", body: text,
            newStory: "Bases & more")
        return (id, try await newsroom.publish(id, edits, over: 1, by: editor))
    }
}

extension TestSite.Answer {
    init(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = (parts.first ?? "").split(separator: "\r\n")
        status = Int(lines.first?.split(separator: " ").dropFirst().first ?? "") ?? 0
        headers = [:]
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1)
            headers[pair[0].lowercased()] = pair.count > 1 ? String(pair[1].drop { $0 == " " }) : ""
        }
        self.text = parts.count > 1 ? String(parts[1]) : ""
    }
}

/// A socket to loopback, used once.
enum Socket {
    static func exchange(port: Int, _ bytes: [UInt8]) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try blocking(port: port, bytes) }) }
        }
    }

    /// Sends and keeps the connection open once an answer holds some words; whoever asks closes it.
    static func held(port: Int, _ bytes: [UInt8], until words: String) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        let descriptor = try connected(port: port)
                        put(bytes, to: descriptor)
                        var answer: [UInt8] = []
                        while !String(decoding: answer, as: UTF8.self).contains(words) {
                            let part = next(from: descriptor)
                            guard !part.isEmpty else {
                                close(descriptor)
                                throw POSIXError(.ECONNRESET)
                            }
                            answer += part
                        }
                        return descriptor
                    })
            }
        }
    }

    private static func blocking(port: Int, _ bytes: [UInt8]) throws -> [UInt8] {
        let descriptor = try connected(port: port)
        defer { close(descriptor) }
        put(bytes, to: descriptor)
        var answer: [UInt8] = []
        while true {
            let part = next(from: descriptor)
            guard !part.isEmpty else { return answer }
            answer += part
        }
    }

    private static func connected(port: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) == 0 }
        }
        guard isOpen else {
            close(descriptor)
            throw POSIXError(.ECONNREFUSED)
        }
        return descriptor
    }

    private static func put(_ bytes: [UInt8], to descriptor: Int32) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
    }

    /// What comes next; nothing once the other side has closed.
    private static func next(from descriptor: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return Array(buffer[..<max(0, count)])
    }
}
