import Discussion
import Foundation
import News
import Store
import Testing

@testable import Newsroom

@Suite("Audit")
struct AuditTests {
    @Test("a batch that is found in the audit tells how many of it would go back, and none once it was taken back")
    func undoable() async throws {
        let room = try await ModeratedNewsroom()
        let ids = [try await room.post("One", by: room.readers[0]), try await room.post("Two", by: room.readers[1])]
        let outcome = try await room.newsroom.decide(
            .remove, on: ids, rule: "respect", reason: "Rude", by: room.editor)
        func entry() async throws -> AuditEntry {
            try #require(
                try await room.newsroom.audit(AuditFilter(subject: .comments), for: room.editor).entries
                    .first { $0.deed == .remove })
        }
        var found = try await entry()
        #expect(found.object == outcome.batch && found.undoable == 2 && found.reason == "Rude")
        guard case .comments(2, let place) = found.thing else {
            Issue.record("\(String(describing: found.thing))")
            return
        }
        #expect(place?.id == room.article)
        try await room.newsroom.withdraw(comment: ids[0], by: room.readers[0])
        found = try await entry()
        #expect(found.undoable == 1, "what its author took back stays so")
        #expect(try await room.newsroom.undo(batch: outcome.batch, by: room.editor) == 1)
        #expect(try await entry().undoable == 0)
    }

    @Test("that something was noted of somebody, and that somebody had the program learn, is written down with who did")
    func gaps() async throws {
        let room = try await ModeratedNewsroom(readers: 1)
        try await room.newsroom.note("Knows the region", on: room.readers[0].id, by: room.editor)
        try await room.newsroom.learn(by: room.editor)
        let entries = try await room.newsroom.audit(for: room.editor).entries
        let note = try #require(entries.first { $0.deed == .note })
        #expect(note.actorID == room.editor.id && note.thing == .person(id: room.readers[0].id, name: "Rana"))
        #expect(note.reason == nil, "what was noted stands in the file alone")
        let learnt = entries.filter { $0.deed == .learn }
        #expect(learnt.map(\.actorID) == [room.editor.id])
        try await room.newsroom.learn()
        #expect(
            try await room.newsroom.audit(for: room.editor).entries.filter { $0.deed == .learn }.count == 1,
            "by itself it learns every day")
    }

    @Test("the audit is looked through by what, by whom and about whom, page by page to its beginning")
    func filters() async throws {
        let room = try await ModeratedNewsroom(readers: 2)
        let rana = room.readers[0]
        for number in 0..<130 {
            room.test.advance(1)
            try await room.newsroom.note("Note \(number)", on: rana.id, by: room.editor)
        }
        try await room.newsroom.impose(
            .warning, on: room.readers[1].id, rule: "respect", reason: "Rude", days: nil, by: room.editor)
        let filter = AuditFilter(subject: .people, actor: room.editor.id, object: rana.id)
        let first = try await room.newsroom.audit(filter, for: room.editor)
        #expect(first.entries.count == 100 && first.object == "Rana" && first.actor == "Salma")
        let second = try await room.newsroom.audit(filter, after: first.next, for: room.editor)
        #expect(second.entries.count == 30 && second.next == nil)
        #expect((first.entries + second.entries).allSatisfy { $0.deed == .note && $0.object == rana.id })
        #expect(Set((first.entries + second.entries).map(\.id)).count == 130)
        for subject in Deed.Subject.allCases {
            let entries = try await room.newsroom.audit(AuditFilter(subject: subject), for: room.editor).entries
            #expect(entries.allSatisfy { $0.deed?.subject == subject }, "\(subject)")
        }
        await #expect(throws: NewsroomError.notPermitted) { try await room.newsroom.audit(for: rana) }
    }

    @Test(
        "a verb that tells more than itself is read with what it tells",
        arguments: [
            ("set", Deed.set, ""), ("set policy", .set, "policy"), ("set role", .setRole, ""), ("drop", .drop, ""),
            ("drop block", .leaveBlocks, ""), ("add staff of courier", .addStaff, "courier"),
            ("make token (read post)", .makeToken, "(read post)"), ("lift ban", .liftBan, ""),
            ("merge thread 01ab into", .mergeThread, "01ab into"), ("set mode pre", .setMode, "pre"),
        ])
    func verbs(_ verb: String, _ deed: Deed, _ detail: String) throws {
        let read = try #require(Deed.read(verb))
        #expect(read.deed == deed && read.detail == detail)
        #expect(Deed.read("dropped") == nil)
    }

    @Test("every verb that the program writes down is a deed with a name")
    func written() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Newsroom")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var verbs: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?:verb:|audit\()\s*(?:[^",;\n]*\?\s*)?"([^"]+)"(?:\s*:\s*"([^"]+)")?/) {
                verbs.insert(String(match.output.1))
                if let other = match.output.2 { verbs.insert(String(other)) }
            }
        }
        #expect(verbs.count > 30, "the sources are found")
        let unknown = verbs.filter { verb in
            // A verb that is made of another word is read by the words of that.
            !verb.hasPrefix("\\(") && Deed.read(String(verb.prefix { $0 != "\\" })) == nil
                && Deed.read(String(verb.prefix { $0 != "\\" }).trimmingCharacters(in: .whitespaces)) == nil
                && !verb.hasPrefix("lift ")
        }
        #expect(unknown.isEmpty)
        for action in CommentAction.ofTheDesk { #expect(Deed(rawValue: "\(action.rawValue) comments") != nil) }
        for kind in Sanction.Kind.allCases {
            #expect(Deed(rawValue: kind.rawValue) != nil && Deed(rawValue: "lift \(kind.rawValue)") != nil)
        }
    }
}
