import Discussion
import Foundation
import Mail
import News
import Reading
import Store
import Synchronization

@testable import Newsroom

/// Models and tables take a while to load in a debug build: they are loaded once for all tests.
let sharedReader = Result { try Reader() }

/// A newsroom of its own for one test: real SQLite in a folder of its own, a clock that is set, mail that is kept.
final class TestNewsroom: Sendable {
    let newsroom: Newsroom
    let database: SQLiteDatabase
    /// The database as the newsroom has it.
    let between: MeddledDatabase
    let secrets: Secrets
    let folder: URL
    private let time = TimeBox()
    private let log = ChangeLog()

    /// - Parameter allowsPrivate: whether pages and programs of this machine are spoken to.
    init(secret: [UInt8] = Array(repeating: 7, count: 32), allowsPrivate: Bool = false) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "newsroom-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        database = try await SQLiteDatabase(path: folder.appending(path: "test.db").path)
        between = MeddledDatabase(database)
        secrets = Secrets(secret: secret)
        let sender = try EmailAddress("newsroom@example.org")
        newsroom = Newsroom(
            settings: Settings(
                name: "The Test", address: "https://test.example", sender: sender, language: "en", zone: .utc),
            database: between, reader: try sharedReader.get(), secrets: secrets,
            surroundings: Surroundings(milliseconds: { [time] in time.tick() }, random: Surroundings.live.random),
            fetcher: PageFetcher(allowsPrivate: allowsPrivate), reservedSections: ["desk"],
            changed: { [log] in log.add($0) })
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func advance(_ seconds: Int) { time.advance(seconds) }
    var now: Int { time.now }
    var changed: Set<Change> { log.all }

    /// The text of every message in the outbox, oldest first, opened with the newsroom's own key.
    func mail() async throws -> [String] {
        let sealing = secrets.mailSealing
        let rows = try await database.read {
            try $0.rows("SELECT id, payload FROM outbox WHERE state = 'waiting' ORDER BY created_at, rowid").map {
                (try $0.text("id"), try $0.blob("payload"))
            }
        }
        return try rows.map { String(decoding: try sealing.open($0.1, "outbox.payload.\($0.0)"), as: UTF8.self) }
    }

    /// The code in the last message.
    func lastCode() async throws -> String? {
        try await mail().last?.split(whereSeparator: \.isWhitespace).last { $0.count == 6 && $0.allSatisfy(\.isNumber) }
            .map { String($0) }
    }

    /// The thread to which a page leads, made without a comment where there is none.
    func openThread(
        _ reference: ThreadReference, in publication: HostedPublication, by viewer: Viewer
    ) async throws -> String {
        let id = newsroom.identifier()
        return try await database.write {
            try self.newsroom.open(reference, in: publication, as: id, at: self.now, $0).id
        }
    }

    /// Tells programs what is due; how much was tried.
    @discardableResult
    func tellPrograms() async throws -> Int {
        var tried = 0
        for webhook in try await newsroom.dueWebhooks() { tried += try await newsroom.deliver(to: webhook) }
        return tried
    }

    /// A reader who is signed in by a mailed code and has a name.
    func reader(_ address: String = "reader@example.org", name: String = "Rana K.") async throws -> Viewer {
        let viewer = try await viewer(signingIn: address)
        try await newsroom.rename(viewer, to: name)
        return try await accepting(viewer)
    }

    func viewer(signingIn address: String) async throws -> Viewer {
        try await newsroom.sendCode(to: address, browser: Self.browser, network: nil) {
            Letter(subject: "Code", body: "Your code is \($0) .")
        }
        let code = try await lastCode() ?? ""
        return try await viewer(
            session: try await newsroom.signIn(address: address, code: code, browser: Self.browser, network: nil))
    }

    /// What the tests' own browser holds.
    static let browser = "the tests' browser"

    /// The same reader once the house rules in force are accepted.
    func accepting(_ viewer: Viewer) async throws -> Viewer {
        try await newsroom.acceptRules(version: try await newsroom.houseRules().version, by: viewer)
        return try await self.viewer(session: viewer.session)
    }

    /// The first editor, signed in by the one-time link.
    func editor() async throws -> Viewer {
        guard let link = try await newsroom.makeEditorLink() else { throw NewsroomError.notFound }
        return try await viewer(
            session: try await newsroom.signIn(editorLink: link, name: "Salma", address: "salma@example.org"))
    }

    func viewer(session: String) async throws -> Viewer {
        guard let viewer = try await newsroom.viewer(session: session) else { throw NewsroomError.notSignedIn }
        return viewer
    }

    /// A report taken in and published as it is.
    func publish(_ text: String = TestNewsroom.report, by editor: Viewer, story: String = "") async throws -> (
        id: String, path: String
    ) {
        let id = try await newsroom.receive(
            Intake(source: .text, bytes: Array(text.utf8), published: "2020-03-17"), by: editor)
        let draft = try await newsroom.draft(id, for: editor)
        var edits = draft.edits
        edits.section = "Middle East"
        edits.newStory = story
        return (id, try await newsroom.publish(id, edits, over: draft.article.version, by: editor))
    }

    static let report = """
        Middle East

        Rockets strike army base near Mosul, officials say

        MOSUL: Four rockets struck an army base near Mosul on Tuesday, wounding three Iraqi soldiers, the defence ministry said.

        It was the second attack of the week. No group claimed responsibility, a police officer said.

        About 200 foreign troops are stationed at the base.

        Follow us on social media
        """
}

extension Newsroom {
    /// One's own newest comments, whatever became of them.
    func comments(by viewer: Viewer) async throws -> [CommentPlace] {
        try await comments(.own, limit: 100, for: viewer, network: nil).comments
    }
}

private final class TimeBox: Sendable {
    private let value = Mutex(1_600_000_000)
    private let steps = Mutex(0)
    var now: Int { value.withLock { $0 } }
    func advance(_ seconds: Int) { value.withLock { $0 += seconds } }

    /// Milliseconds, one more each time: the second stands still, the order of things does not.
    func tick() -> Int {
        let step = steps.withLock { steps in
            steps = min(steps + 1, 999)
            return steps
        }
        return now * 1000 + step
    }
}

private final class ChangeLog: Sendable {
    private let value = Mutex<Set<Change>>([])
    func add(_ changes: Set<Change>) { value.withLock { $0.formUnion(changes) } }
    var all: Set<Change> { value.withLock { $0 } }
}

extension Newsroom {
    /// Tells a webhook what is due; a chat is told the event alone.
    @discardableResult
    func deliver(to webhook: String) async throws -> Int {
        try await deliver(to: webhook) { $0.event.rawValue }
    }
}
