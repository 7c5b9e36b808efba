import Discussion
import Foundation
import Moving
import Store
import Synchronization
import Testing

@testable import Newsroom

@Suite("Moving in and out")
struct MovingInTests {
    static let disqus = """
        <disqus xmlns:dsq="http://disqus.com/disqus-internals">
        <thread dsq:id="20"><id>post-7</id><link>https://blog.example/bridge</link><title>The bridge</title></thread>
        <post dsq:id="32"><message>Since when?</message><createdAt>2019-03-01T12:00:00Z</createdAt>
        <author><name>Salma</name></author><thread dsq:id="20"/><parent dsq:id="31"/></post>
        <post dsq:id="31"><message><![CDATA[<p>It's <b>closed</b></p>]]></message><createdAt>2019-03-01T11:00:00Z</createdAt>
        <author><name>Nadia</name><username>n9</username><email>reader@example.org</email></author><thread dsq:id="20"/></post>
        <post dsq:id="33"><message/><createdAt>2019-03-01T13:00:00Z</createdAt><isDeleted>true</isDeleted>
        <author><name>Gone</name></author><thread dsq:id="20"/></post>
        <post dsq:id="34"><message>Lost</message><createdAt>2019-03-01T13:00:00Z</createdAt>
        <author><name>Lost</name></author><thread dsq:id="99"/></post>
        </disqus>
        """

    private func moved(_ text: String = Self.disqus) throws -> MovedDiscussion {
        try DiscussionReader.Source.disqus.read(Array(text.utf8))
    }

    private func newsroom() async throws -> (test: TestNewsroom, editor: Viewer, taking: DiscussionImport) {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        try await test.newsroom.save(
            publication: "blog", name: "The Blog", origins: ["https://blog.example"], accent: "", by: editor)
        return (
            test, editor,
            DiscussionImport(
                into: test.database, publication: "blog", from: "disqus", reserved: test.newsroom.houseNames,
                now: test.now)
        )
    }

    @Test("names from elsewhere are asked what new ones are: nobody's look, nobody of the house; a dry run tells")
    func names() async throws {
        let (test, _, taking) = try await newsroom()
        func named(_ names: [(String, String)]) -> MovedDiscussion {
            var moved = MovedDiscussion()
            moved.threads = [.init(id: "t", address: "https://blog.example/a", title: "A")]
            moved.comments = names.enumerated().map { index, name in
                .init(
                    id: "\(index)", thread: "t", parent: nil, author: .init(key: name.0, name: name.1),
                    createdAt: 1_551_438_000 + index, text: "Words \(index)", state: .published)
            }
            return moved
        }
        let moved = named([
            ("1", "S\u{430}lma"), ("2", "Moderator"), ("3", "The Test"), ("4", "Nadia"), ("5", "nadia"),
            ("6", "Nadia."),
            ("7", "Omar"), ("8", "www.spam.example"), ("9", "A very long name of an administrator of all"),
        ])
        let expected = ["S\u{430}lma (disqus)", "Moderator (disqus)", "The Test (disqus)", "nadia (disqus)"]
        let dry = try await taking.take(moved, isDryRun: true)
        #expect(dry.renamed.map(\.shown).prefix(4) == expected[...])
        #expect(dry.renamed.count == 5 && dry.renamed[4].shown.hasPrefix("Nadia. (disqus "))
        let first = try await taking.take(moved, isDryRun: false)
        #expect(first.renamed == dry.renamed)
        let shown = try await test.database.read { try MovedRows.names(in: $0) }.map(\.name)
        #expect(Set(shown).isSuperset(of: expected + ["Nadia", "Omar", dry.renamed[4].shown]) && shown.count == 7)
        // Another house gives the same names.
        let (other, _, takingElsewhere) = try await newsroom()
        _ = try await takingElsewhere.take(moved, isDryRun: false)
        #expect(Set(try await other.database.read { try MovedRows.names(in: $0) }.map(\.name)) == Set(shown))
        #expect(try await taking.take(moved, isDryRun: false).renamed.isEmpty, "who is here keeps theirs")
    }

    @Test("threads, authors, answers and times are kept; taken again, nothing is doubled")
    func repeatable() async throws {
        let (test, _, taking) = try await newsroom()
        let dry = try await taking.take(try moved(), isDryRun: true)
        #expect(dry.comments == 2 && dry.threads == 1)
        #expect(try await test.database.read { try $0.rows("SELECT id FROM comment") }.isEmpty)
        let first = try await taking.take(try moved(), isDryRun: false)
        #expect(first.comments == 2 && first.threads == 1 && first.authors == 2 && first.known == 0)
        #expect(first.passedOver == ["comment 33: deleted", "comment 34: its thread is missing"])
        let again = try await taking.take(try moved(), isDryRun: false)
        #expect(again.comments == 0 && again.known == 2 && again.threads == 0 && again.authors == 0)
        let blog = try await test.newsroom.publication("blog")
        let thread = try #require(
            try await test.newsroom.thread(
                of: ThreadReference(address: "https://blog.example/bridge/?utm_source=x"), in: blog, for: nil))
        #expect(thread.comments.map(\.text?.source) == ["It's closed", "Since when?"])
        #expect(thread.comments[1].parentID == thread.comments[0].id)
        #expect(thread.comments[0].createdAt == 1_551_438_000 && thread.place.title == "The bridge")
        // Salma is the editor's name: nobody passes for her.
        #expect(thread.comments.map(\.author) == ["Nadia", "Salma (disqus)"])
    }

    @Test("hole 19: an address in an export links nobody, and opens nothing")
    func unlinked() async throws {
        let (test, _, taking) = try await newsroom()
        _ = try await taking.take(try moved(), isDryRun: false)
        let reader = try await test.reader()
        #expect(
            try await test.newsroom.comments(by: reader).isEmpty)
        #expect(reader.standing == .reader)
        let dump = try await test.database.read { try $0.rows("SELECT address FROM account WHERE moved_from <> ''") }
        #expect(try dump.allSatisfy { try $0.blob("address").isEmpty })
        // Names that came from elsewhere survive the start of the server.
        try await test.newsroom.keepNames()
        #expect(
            try await test.database.read { try $0.rows("SELECT name FROM account WHERE name = 'Nadia'") }.count == 1)
    }

    @Test("hole 3 and 4: what an export holds is text here, whatever markup it was")
    func escaped() async throws {
        let (test, _, taking) = try await newsroom()
        let nasty = Self.disqus.replacing(
            "<p>It's <b>closed</b></p>",
            with: "<p>&lt;script&gt;x&lt;/script&gt; \u{202E}' \" ` &amp;</p><script>y</script>"
        ).replacing("<name>Nadia</name>", with: "<name>&lt;b&gt; \u{202E}x</name>")
        _ = try await taking.take(try moved(nasty), isDryRun: false)
        let bodies = try await test.database.read { try $0.rows("SELECT body FROM comment ORDER BY created_at") }
        #expect(try bodies[0].text("body") == "<script>x</script> ' \" ` &")
        let names = try await test.database.read {
            try $0.rows("SELECT name FROM account WHERE moved_from <> '' AND name LIKE '%x'")
        }
        #expect(names.isEmpty)
    }

    @Test("an import that is broken off goes on where it was")
    func resumable() async throws {
        let (_, _, taking) = try await newsroom()
        var half = try moved()
        half.comments = half.comments.filter { $0.id == "31" }
        #expect(try await taking.take(half, isDryRun: false).comments == 1)
        let rest = try await taking.take(try moved(), isDryRun: false)
        #expect(rest.comments == 1 && rest.known == 1)
    }

    @Test("an import tells how far it is, and how far it would be", arguments: [true, false])
    func progress(_ isDryRun: Bool) async throws {
        let (_, _, taking) = try await newsroom()
        var moved = MovedDiscussion()
        moved.threads = [.init(id: "t", address: "https://blog.example/a", title: "A")]
        moved.comments = (0..<1_200).map { number in
            .init(
                id: "\(number)", thread: "t", parent: nil, author: .init(key: "a", name: "Nadia"),
                createdAt: 1_551_438_000 + number, text: "Words \(number)", state: .published)
        }
        let told = Mutex<[Int]>([])
        let report = try await taking.take(moved, isDryRun: isDryRun) { number in told.withLock { $0.append(number) } }
        #expect(report.comments == 1_200 && told.withLock { $0 } == [500, 1_000, 1_200])
    }

    @Test("an answer in a ring of answers is taken once, and ten thousand in a row are no danger")
    func rings() {
        let author = MovedDiscussion.Author(key: "a", name: "A")
        func comment(_ id: Int, _ parent: Int?) -> MovedDiscussion.Comment {
            .init(
                id: String(id), thread: "t", parent: parent.map { String($0) }, author: author, createdAt: id,
                text: "x",
                state: .published)
        }
        let ring = [comment(1, 2), comment(2, 3), comment(3, 1)]
        #expect(Set(DiscussionImport.parentsFirst(ring).map(\.id)) == ["1", "2", "3"])
        let chain = (0..<10_000).reversed().map { comment($0, $0 == 0 ? nil : $0 - 1) }
        #expect(DiscussionImport.parentsFirst(chain).map(\.id) == (0..<10_000).map { String($0) })
    }

    @Test("a moderation hook moves without its secret, and until it is set again nothing goes public unasked")
    func hooks() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let (article, _) = try await test.publish(by: editor)
        let secret = try await test.newsroom.setModerationHook(
            to: "https://hook.example/check", publication: nil, by: editor)
        let lines = try await Self.export(test.database)
        #expect(!lines.contains { String(decoding: $0, as: UTF8.self).contains(secret) })
        let other = try await TestNewsroom()
        _ = try await Self.put(lines, into: other.database)
        #expect(try await Self.export(other.database) == lines)
        let row = try await other.database.read { try ModerationHookRow.all(in: $0) }
        #expect(row.map(\.secret) == [[]] && row.map(\.address) == ["https://hook.example/check"])
        let rana = try await other.reader()
        #expect(try await other.newsroom.comment(on: article, text: "Words", by: rana, network: nil).state == .pending)
        let admin = try await other.viewer(signingIn: "salma@example.org")
        let hook = try #require(try await other.newsroom.moderationHooks(for: admin).hooks.first)
        #expect(hook.lacksSecret && hook.lastError == "secret")
    }

    @Test("what was rated, read and given as a badge comes back with the rest")
    func news() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        try await room.newsroom.setOverride(.init(asksRating: true), of: .thread(room.article), by: room.editor)
        let own = try await room.newsroom.comment(
            on: room.article, rating: 4, text: "Good", by: room.readers[0], network: nil
        ).id
        _ = try await room.post("Yes", by: room.readers[1], to: own)
        let newest = try #require(try await room.newsroom.notices(of: room.readers[0]).newestUnread)
        try await room.newsroom.readNotices(upTo: newest, by: room.readers[0])
        try await room.newsroom.setBadges([.expert, .other("Pilot")], of: room.readers[0].id, by: room.editor)
        let lines = try await Self.export(room.test.database)
        let other = try await TestNewsroom()
        _ = try await Self.put(lines, into: other.database)
        #expect(try await Self.export(other.database) == lines)
        let comment = try #require(
            try await other.newsroom.article(path: room.path).thread.comments.first { $0.id == own })
        #expect(comment.rating == 4 && comment.badges == [.expert, .other("Pilot")])
        let again = try await other.viewer(signingIn: "reader0@example.org")
        #expect(try await other.newsroom.notices(of: again).notices.map(\.isRead) == [true])
        #expect(try await other.database.read { try BadgeRow.isExpert(again.id, in: $0) })
    }

    @Test("hole 29: an export put into an empty newsroom gives the same export again, byte for byte")
    func whole() async throws {
        let room = try await ModeratedNewsroom()
        let first = try await room.post("First", by: room.readers[0])
        let answer = try await room.post("You, @Rana?", by: room.readers[1], to: first)
        try await room.newsroom.vote(1, on: first, by: room.readers[1])
        _ = try await room.newsroom.decide(.remove, on: [answer], rule: "respect", reason: "Rude", by: room.editor)
        try await room.newsroom.appeal(comment: answer, words: "Why?", by: room.readers[1])
        let exported = try await Self.export(room.test.database)
        let other = try await TestNewsroom()
        let rows = try await Self.put(exported, into: other.database)
        #expect(rows == exported.count)
        #expect(try await Self.export(other.database) == exported)
        // What was put back is not put back twice.
        #expect(try await Self.put(exported, into: other.database, isMerging: true) == 0)
        #expect(try await Self.export(other.database) == exported)
        let before = try await room.newsroom.article(path: room.path).thread.comments
        let after = try await other.newsroom.article(path: room.path).thread.comments
        #expect(before == after)
        // With the same key the address opens; sessions did not come along.
        let again = try await other.viewer(signingIn: "reader0@example.org")
        #expect(again.id == room.readers[0].id)
        #expect(try await other.newsroom.viewer(session: room.readers[1].session) == nil)
    }

    @Test(
        "a line that is none of an export is refused by its number",
        arguments: ["", "{}", #"{"table":"session","row":{"a":1}}"#, #"{"table":"comment","row":{"a":[1]}}"#])
    func damaged(_ line: String) async throws {
        let test = try await TestNewsroom()
        await #expect(throws: WholeExportError.line(1)) { try await Self.put([Array(line.utf8)], into: test.database) }
    }

    @Test("an export goes into a house that isn't empty only where that was asked for, and nobody passes for another")
    func merged() async throws {
        let room = try await ModeratedNewsroom()
        _ = try await room.post("First", by: room.readers[0])
        let exported = try await Self.export(room.test.database)
        let other = try await TestNewsroom()
        let rana = try await other.reader("other@example.org", name: "Rana")
        await #expect {
            try await Self.put(exported, into: other.database)
        } throws: { error in
            guard case .notEmpty(let rows)? = error as? WholeExportError else { return false }
            return rows.contains(WholeExportError.Rows(table: "account", count: 1))
                && "\(error)".contains("1 of account") && "\(error)".contains("--merge")
        }
        #expect(
            try await other.database.read { try TableDump.counts(in: $0) }.contains { $0.table == "comment" } == false)
        #expect(try await Self.put(exported, into: other.database, isMerging: true) > 20)
        #expect(try await other.viewer(session: rana.session).name == "Rana")
        let names = try await other.database.read {
            try $0.rows("SELECT name FROM account WHERE name LIKE 'Rana%' ORDER BY name").map { try $0.text("name") }
        }
        #expect(names == ["Rana", "Rana (2)"])
    }

    @Test("a text that is longer than it could be posted is refused by its line")
    func tooLong() async throws {
        let test = try await TestNewsroom()
        let long = String(repeating: "x", count: 20_001)
        let lines = [
            #"{"table":"section","row":{"slug":"a","name":"A","created_at":1}}"#,
            #"{"table":"comment","row":{"id":"1","body":"\#(long)"}}"#,
        ]
        await #expect(throws: WholeExportError.tooLong(line: 2, column: "comment.body", limit: 20_000)) {
            try await Self.put(lines.map { Array($0.utf8) }, into: test.database)
        }
    }

    @Test("names of columns in an export are names and no statements")
    func injected() async throws {
        let test = try await TestNewsroom()
        let line = #"{"table":"section","row":{"slug) VALUES ('x'); --":"y"}}"#
        await #expect(throws: StoreError.self) { try await Self.put([Array(line.utf8)], into: test.database) }
    }

    static func export(_ database: SQLiteDatabase) async throws -> [[UInt8]] {
        let lines = Mutex<[[UInt8]]>([])
        _ = try await WholeExport.write(database) { line in lines.withLock { $0.append(line) } }
        return lines.withLock { $0 }
    }

    static func put(
        _ lines: [[UInt8]], into database: SQLiteDatabase, isMerging: Bool = false
    ) async throws -> Int {
        var rest = lines[...]
        return try await WholeExport.read(into: database, isMerging: isMerging) { rest.popFirst() }
    }
}
