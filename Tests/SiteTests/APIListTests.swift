import Discussion
import HTTPTypes
import Newsroom
import Testing

@testable import Site

@Suite("The API's lists")
struct APIListTests {
    @Test("one's own comments, answers, a person's and what holds some words go on where they were left")
    func pages() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let (hers, his) = (
                try await apiToken([.read, .write], of: rana, on: site), try await apiToken([.read], of: hadi, on: site)
            )
            let spoken = try await site.newsroom.comment(on: id, text: "Say", by: hadi, network: nil).id
            var ids: [String] = []
            for number in 0..<5 {
                ids.append(
                    try await site.newsroom.comment(
                        on: id, replyingTo: spoken, text: "Basalt \(number)", by: rana, network: nil
                    ).id)
            }
            let lists: [(String, [String: String], String, String?)] = [
                ("readOwnComments", [:], "", hers), ("readAnswers", [:], "", his),
                ("readAuthor", ["comment": ids[0]], "", nil), ("search", [:], "&words=basalt", nil),
            ]
            for (verb, values, more, token) in lists {
                var seen: [String] = []
                var cursor = ""
                repeat {
                    let page = try await call(
                        verb, values, query: "?limit=2\(more)\(cursor)", token: token, on: site
                    ).json
                    seen += page["comments"]?.list?.compactMap { $0["comment"]?["id"]?.text } ?? []
                    cursor = page["next"]?.text.map { "&cursor=\($0)" } ?? ""
                } while !cursor.isEmpty
                #expect(seen == ids.reversed(), "\(verb)")
            }
            #expect(try await call("readAuthor", ["comment": ids[0]], on: site).json["name"]?.text == "Rana K.")
            // A list goes on after a comment that was taken back meanwhile.
            try await site.newsroom.withdraw(comment: ids[2], by: rana)
            let rest = try await call("search", query: "?words=basalt&cursor=\(ids[2])", on: site).json
            #expect(rest["comments"]?.list?.map { $0["comment"]?["id"]?.text } == [ids[1], ids[0]])
            #expect(try await call("search", on: site).json["comments"] == .list([]))
            let counts = try await call("countThreads", query: "?thread=\(id)&thread=none", on: site).json
            #expect(counts["counts"]?.list?.map { $0["count"] } == [5, 0])
        }
    }

    @Test("drafts are kept, read and ended; what a comment said before is its author's and the desk's")
    func drafts() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let hers = try await apiToken([.read, .write], of: rana, on: site)
            let his = try await apiToken([.read], of: hadi, on: site)
            let comment = try await site.newsroom.comment(on: id, text: "Words", by: rana, network: nil).id
            let answer: JSONValue = ["text": .text("An answer"), "parent": .text(comment)]
            #expect(try await call("keepDraft", ["thread": id], token: hers, answer, on: site).status == 204)
            let draft = try await call("readDraft", ["thread": id], query: "?parent=\(comment)", token: hers, on: site)
            #expect(draft.json["text"]?.text == "An answer")
            #expect(try await call("readDraft", ["thread": id], token: hers, on: site).json["text"]?.text == "")
            _ = try await call(
                "keepDraft", ["thread": id], token: hers, ["text": .text(""), "parent": .text(comment)], on: site)
            #expect(
                try await call("readDraft", ["thread": id], query: "?parent=\(comment)", token: hers, on: site)
                    .json["text"]?.text == "")
            _ = try await site.newsroom.edit(comment: comment, text: "Mended", by: rana, network: nil)
            let versions = try await call("readVersions", ["comment": comment], token: hers, on: site).json
            #expect(versions["versions"]?.list?.map { $0["text"]?.text } == ["Mended", "Words"])
            #expect(try await call("readVersions", ["comment": comment], token: his, on: site).status == 403)
            let desk = try await apiToken([.read, .moderate], of: editor, on: site)
            #expect(try await call("readVersions", ["comment": comment], token: desk, on: site).status == 200)
        }
    }

    @Test("what waits and is mended waits on, and is told so")
    func mendedWhileWaiting() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            try await site.newsroom.setOverride(.init(mode: .pre), of: .thread(id), by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hers = try await apiToken([.write], of: rana, on: site)
            let posted = try await call("postComment", ["thread": id], token: hers, ["text": .text("Words")], on: site)
            let comment = posted.json["id"]?.text ?? ""
            try await site.newsroom.setOverride(.init(), of: .thread(id), by: editor)
            for text in ["Words", "Other words"] {
                let edited = try await call(
                    "editComment", ["comment": comment], token: hers, ["text": .text(text)], on: site)
                #expect(edited.json["state"]?.text == "pending", "\(text)")
            }
        }
    }

    @Test("the desk's program picks, decides on what is asked again, reads letters and corrects")
    func desk() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hers = try await apiToken([.read, .write], of: rana, on: site)
            let desk = try await apiToken([.moderate], of: editor, on: site)
            let request: JSONValue = [
                "text": .text("It was two"), "kind": .text("correction"), "target": .text("sentence-0"),
            ]
            let posted = try await call("postComment", ["thread": id], token: hers, request, on: site)
            let comment = posted.json["id"]?.text ?? ""
            let read = try await call("readComment", ["comment": comment], on: site).json
            #expect(read["target"]?.text?.contains("Rockets") == true)
            let nowhere: JSONValue = ["text": .text("Which?"), "target": .text("paragraph-1")]
            #expect(
                try await call("postComment", ["thread": id], token: hers, nowhere, on: site).json["field"]?.text
                    == "target")

            #expect(
                try await call("pick", ["comment": comment], token: desk, ["isPicked": .truth(true)], on: site).status
                    == 204)
            let picks = try await call("readPicks", ["thread": id], on: site).json
            #expect(picks["comments"]?.list?.map { $0["id"]?.text } == [comment])
            let note: JSONValue = ["note": .text("There were two.")]
            #expect(try await call("correct", ["comment": comment], token: desk, note, on: site).status == 204)
            let log = try await call("readCorrections", on: site).json["corrections"]?.list
            #expect(log?.first?["note"]?.text == "There were two." && log?.first?["comment"]?.text == comment)

            _ = try await site.newsroom.decide(
                .remove, on: [comment], rule: "respect", reason: "Off", by: editor)
            let words: JSONValue = ["words": .text("Please look again")]
            #expect(try await call("appealDecision", ["comment": comment], token: hers, words, on: site).status == 204)
            #expect(try await call("appealDecision", ["comment": comment], token: hers, words, on: site).status == 422)
            let open = try await call("readAppeals", token: desk, on: site).json["appeals"]?.list
            #expect(open?.first?["item"]?["comment"]?["id"]?.text == comment)
            let appeal = open?.first?["id"]?.text ?? ""
            let granted: JSONValue = ["isGranted": .truth(true), "answer": .text("You were right.")]
            #expect(try await call("decideAppeal", ["appeal": appeal], token: desk, granted, on: site).status == 204)
            let own = try await call("readOwnAppeals", token: hers, on: site).json["appeals"]?.list
            #expect(own?.first?["isGranted"] == .truth(true) && own?.first?["answer"]?.text == "You were right.")
            #expect(try await call("readComment", ["comment": comment], on: site).json["state"]?.text == "published")

            _ = try await site.newsroom.write(letter: "Dear desk", about: id, by: rana, network: nil)
            let letters = try await call("readLetters", token: desk, on: site).json
            #expect(letters["count"] == 1 && letters["letters"]?.list?.first?["text"]?.text == "Dear desk")
        }
    }
}
