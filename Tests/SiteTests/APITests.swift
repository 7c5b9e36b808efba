import Discussion
import HTTPTypes
import Newsroom
import Store
import Synchronization
import Testing

@testable import Site

@Suite("The API")
struct APITests {
    @Test("a program writes, reads in pages, mends, votes, reports and takes back, as its token's owner")
    func writes() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let (hers, his) = (
                try await apiToken([.read, .write], of: rana, on: site),
                try await apiToken([.write], of: hadi, on: site)
            )
            var ids: [String] = []
            for number in 0..<3 {
                let posted = try await call(
                    "postComment", ["thread": id], token: hers, ["text": .text("Words \(number)")], on: site)
                #expect(posted.json["state"]?.text == "published")
                ids.append(posted.json["id"]?.text ?? "")
            }
            let answer = try await call(
                "postComment", ["thread": id], token: his, ["text": .text("An answer"), "parent": .text(ids[0])],
                on: site)
            let answerID = answer.json["id"]?.text ?? ""
            // In pages of two: an answer stands after what it answers.
            var seen: [String] = []
            var cursor = ""
            repeat {
                let page = try await call(
                    "readComments", ["thread": id], query: "?limit=2\(cursor)", on: site
                ).json
                seen += page["comments"]?.list?.compactMap { $0["id"]?.text } ?? []
                cursor = page["next"]?.text.map { "&cursor=\($0)" } ?? ""
            } while !cursor.isEmpty
            #expect(seen == [ids[0], answerID, ids[1], ids[2]])
            let newest = try await call("readComments", ["thread": id], query: "?order=newest&limit=1", on: site)
            #expect(newest.json["comments"]?.list?.first?["id"]?.text == ids[2])
            let gone = try await call("readComments", ["thread": id], query: "?cursor=nothing", on: site)
            #expect(gone.status == 410 && gone.json["code"]?.text == "cursor-gone")

            let edited = try await call(
                "editComment", ["comment": ids[1]], token: hers, ["text": .text("Other words")], on: site)
            #expect(edited.status == 200)
            #expect(
                try await call("editComment", ["comment": ids[1]], token: his, ["text": .text("No")], on: site).status
                    == 404)
            #expect(try await call("vote", ["comment": ids[1]], token: his, ["value": 1], on: site).status == 204)
            let one = try await call("readComment", ["comment": ids[1]], token: hers, on: site).json
            #expect(one["text"]?.text == "Other words" && one["up"] == 1 && one["ownVote"] == 0)
            #expect(one["author"]?.text == "Rana K." && one["editedAt"] != .null)
            let report: JSONValue = ["rule": .text("respect"), "note": .text("Look")]
            #expect(try await call("reportComment", ["comment": ids[1]], token: his, report, on: site).status == 204)
            #expect(try await call("withdrawComment", ["comment": ids[0]], token: hers, on: site).status == 204)
            let stone = try await call("readComment", ["comment": ids[0]], on: site).json
            #expect(stone["state"]?.text == "withdrawn" && stone["text"] == .null)
            #expect(try await call("readThread", ["thread": id], on: site).json["count"] == 3)
            let own = try await call("readOwnComments", token: hers, on: site)
            #expect(own.json["comments"]?.list?.count == 3)
            #expect(try await call("readAccount", token: hers, on: site).json["name"]?.text == "Rana K.")
        }
    }

    @Test("a moderator's program sees the queues, decides and undoes; a reader's does not")
    func moderates() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Words", by: rana, network: nil).id
            let desk = try await apiToken([.moderate], of: editor, on: site)
            #expect(try await call("readQueues", token: desk, on: site).json["unreviewed"] == 1)
            let queue = try await call("readQueue", ["queue": "unreviewed"], token: desk, on: site).json
            #expect(queue["items"]?.list?.first?["comment"]?["id"]?.text == comment)
            let ruleless: JSONValue = ["action": .text("remove"), "comments": .list(of: [comment])]
            #expect(try await call("decide", token: desk, ruleless, on: site).json["field"]?.text == "rules")
            let decision: JSONValue = [
                "action": .text("remove"), "comments": .list(of: [comment]), "rule": .text("respect"),
                "reason": .text("Off"),
            ]
            let batch = try await call("decide", token: desk, decision, on: site)
            #expect(batch.status == 201 && batch.json["done"] == .list(of: [comment]))
            #expect(try await call("readComment", ["comment": comment], on: site).json["state"]?.text == "removed")
            let name = batch.json["batch"]?.text ?? ""
            #expect(try await call("undoDecision", ["batch": name], token: desk, on: site).json["undone"] == 1)
            #expect(try await call("readQueue", ["queue": "appeals"], token: desk, on: site).status == 404)

            await #expect(throws: NewsroomError.notPermitted) {
                try await site.newsroom.makeAPIToken(named: "Test", scopes: [.moderate], by: rana)
            }
            let reader = try await apiToken([.read, .write], of: rana, on: site)
            let refused = try await call("readQueues", token: reader, on: site)
            #expect(refused.status == 403 && refused.json["code"]?.text == "scope-missing")
            #expect(refused.headers["www-authenticate"]?.contains("insufficient_scope") == true)
            // An editor's token that is not made to moderate is a reader's.
            let editorsReader = try await apiToken([.read], of: editor, on: site)
            #expect(try await call("readQueues", token: editorsReader, on: site).status == 403)
        }
    }

    @Test("what waits is its author's alone, and only where the token may read")
    func pending() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            try await site.newsroom.setOverride(.init(mode: .pre), of: .thread(id), by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let (writes, reads) = (
                try await apiToken([.write], of: rana, on: site), try await apiToken([.read], of: rana, on: site)
            )
            let posted = try await call(
                "postComment", ["thread": id], token: writes, ["text": .text("Words")], on: site)
            #expect(posted.json["state"]?.text == "pending")
            #expect(posted.json["findings"]?.list?.first?["check"]?.text == "preModeration")
            let comment = posted.json["id"]?.text ?? ""
            for (token, status) in [(nil, 404), (writes, 404), (reads, 200)] as [(String?, Int)] {
                #expect(try await call("readComment", ["comment": comment], token: token, on: site).status == status)
                let page = try await call("readComments", ["thread": id], token: token, on: site).json
                #expect(page["comments"]?.list?.count == (status == 200 ? 1 : 0))
            }
        }
    }

    @Test("tokens: none, unknown, ended, of another scope, of somebody whom nothing lets write")
    func tokens() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let new = try await site.signedIn("new@example.org")
            let body: JSONValue = ["text": .text("Words")]
            let none = try await call("postComment", ["thread": id], body, on: site)
            #expect(none.status == 401 && none.json["code"]?.text == "token-missing")
            #expect(none.headers["www-authenticate"] == "Bearer")
            for wrong in ["", "x", "dateline_" + String(repeating: "a", count: 43)] {
                let answer = try await call("readThread", ["thread": id], token: wrong, on: site)
                #expect(answer.status == 401 && answer.json["code"]?.text == "token-unknown")
            }
            let token = try await apiToken([.read], of: rana, on: site)
            #expect(try await call("postComment", ["thread": id], token: token, body, on: site).status == 403)
            let listed = try await site.newsroom.apiTokens(of: rana)
            #expect(listed.count == 1 && listed[0].seenAt != nil && listed[0].scopes == [.read])
            // A session opens nothing here, and a token nothing elsewhere.
            #expect(try await call("readAccount", headers: site.cookie(rana), on: site).status == 401)
            #expect(try await site.get("/account", ["Authorization": "Bearer \(token)"]).status == 303)
            #expect(try await site.get("/account", ["Cookie": "__Host-session=\(token)"]).status == 303)
            try await site.newsroom.endOtherSessions(of: rana)
            #expect(try await call("readAccount", token: token, on: site).status == 401)
            let newcomers = try await apiToken([.read, .write], of: new, on: site)
            let missing = try await call("postComment", ["thread": id], token: newcomers, body, on: site)
            #expect(missing.status == 403 && missing.json["code"]?.text == "requirements-not-met")
            #expect(missing.json["missing"] == .list(of: ["named", "rulesAccepted"]))
            #expect(
                try await call("readAccount", token: newcomers, on: site).json["missing"]
                    == .list(of: ["named", "rulesAccepted"]))
        }
    }

    @Test("tokens are made on the account's page, shown once, kept as digests, and ended there and at the desk")
    func tokenPages() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let (cookie, word) = (site.cookie(rana), site.newsroom.formToken(of: rana))
            #expect(try await site.get("/account", cookie).text.contains("href=\"/account/tokens\""))
            #expect(try await site.get("/account/tokens").status == 401)
            let offered = try await site.get("/account/tokens", cookie).text
            #expect(offered.contains("value=\"write\"") && !offered.contains("value=\"moderate\""))
            let form = ["token": word, "name": "My <program>", "scope": "write"]
            #expect(
                try await site.post("/account/tokens", form.merging(["token": "x"]) { $1 }, cookie).status == 403)
            #expect(try await site.post("/account/tokens", ["token": word, "name": "x"], cookie).status == 422)
            let made = try await site.post("/account/tokens", form, cookie)
            let token = try #require(made.text.firstMatch(of: /dateline_[A-Za-z0-9_\-]{43}/)).output
            #expect(made.headers["cache-control"] == "no-store" && made.text.contains("My &lt;program&gt;"))
            #expect(try await site.get("/account/tokens", cookie).text.contains(token) == false)
            let kept = try await site.database.read {
                try $0.rows("SELECT digest FROM api_token").map { try $0.blob("digest") }
            }
            #expect(kept.count == 1 && kept[0].count == 32)
            let id = try await site.newsroom.apiTokens(of: rana)[0].id
            let all = try await site.get("/desk/tokens", site.cookie(editor)).text
            #expect(all.contains("Rana K.") && all.contains("My &lt;program&gt;") && all.contains("never used"))
            #expect(try await site.get("/desk/tokens", cookie).status == 403)
            let other = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            await #expect(throws: NewsroomError.notFound) { try await site.newsroom.revokeAPIToken(id, by: other) }
            let ended = try await site.post("/account/tokens", ["token": word, "revoke": id], cookie)
            #expect(ended.status == 303)
            #expect(try await site.newsroom.apiTokens(of: rana).isEmpty)
        }
    }

    @Test("pages of a publication ask for its threads and no others, by their exact origin")
    func origins() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (own, _) = try await site.article(by: editor)
            for id in ["courier", "other"] {
                try await site.newsroom.save(
                    publication: id, name: id, origins: ["https://\(id).example"], accent: "", by: editor)
            }
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let token = try await apiToken([.write], of: rana, on: site)
            let body: JSONValue = [
                "text": .text("Words"), "identifier": .text("s1"), "address": .text("https://courier.example/a"),
            ]
            let origin = ["Origin": "https://courier.example"]
            let posted = try await call(
                "postCommentOnPage", ["publication": "courier"], token: token, headers: origin, body, on: site)
            #expect(posted.headers["access-control-allow-origin"] == "https://courier.example")
            let (thread, comment) = (posted.json["thread"]?.text ?? "", posted.json["id"]?.text ?? "")
            let found = try await call(
                "findThread", ["publication": "courier"],
                query: "?address=https%3A%2F%2Fcourier.example%2Fa%3Ffbclid%3D1",
                headers: origin, on: site)
            #expect(found.json["id"]?.text == thread)
            let pages: JSONValue = [
                "pages": .list([
                    ["identifier": .text("s1")], ["identifier": .text("s2")],
                    ["address": .text("https://courier.example/a")], [:],
                ])
            ]
            let counts = try await call("countPages", ["publication": "courier"], headers: origin, pages, on: site)
            #expect(counts.json["counts"] == .list([1, 0, 1, 0]))
            let calls: [(String, [String: String], [String])] = [
                ("readThread", ["thread": thread], ["https://courier.example"]),
                ("readComment", ["comment": comment], ["https://courier.example"]),
                ("findThread", ["publication": "other"], ["https://other.example"]),
                ("readThread", ["thread": own], []), ("readRules", [:], []), ("readAccount", [:], []),
            ]
            for (id, values, allowed) in calls {
                for origin in ["https://courier.example", "https://other.example", "null", "https://evil.example"] {
                    let answer = try await call(id, values, headers: ["Origin": origin], on: site)
                    #expect(
                        answer.headers["access-control-allow-origin"] == (allowed.contains(origin) ? origin : nil))
                    if !allowed.contains(origin) {
                        #expect(answer.status == 403 && answer.json["code"]?.text == "origin-not-allowed")
                    }
                }
            }
            #expect(try await call("readRules", headers: ["Origin": "https://test.example"], on: site).status == 200)
            let path = "/api/v1/threads/\(thread)/comments"
            let leave = try await site.request("OPTIONS", path, origin)
            #expect(leave.status == 204 && leave.headers["access-control-allow-methods"] == "GET, POST")
            #expect(
                leave.headers["access-control-allow-headers"]
                    == "Authorization, Content-Type, Idempotency-Key, If-None-Match")
            #expect(try await site.request("OPTIONS", path, ["Origin": "https://evil.example"]).status == 403)
        }
    }

    @Test("what cannot be taken is told as a problem that says where")
    func problems() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let token = try await apiToken([.write], of: rana, on: site)
            let unknown = try await call(
                "postComment", ["thread": id], token: token, ["text": .text("a"), "html": .text("b")], on: site)
            #expect(unknown.status == 400 && unknown.json["pointer"]?.text == "/html")
            let limit = try await call("readComments", ["thread": id], query: "?limit=1000", on: site)
            #expect(limit.status == 400 && limit.json["pointer"]?.text == "?limit")
            let order = try await call(
                "readComments", ["thread": id], query: "?order=id%3B%20DROP%20TABLE", on: site)
            #expect(order.status == 400 && order.json["code"]?.text == "malformed")
            let blank = try await call(
                "postComment", ["thread": id], token: token, ["text": .text(" \u{200B}")], on: site)
            #expect(blank.status == 422 && blank.json["field"]?.text == "comment")
            let arabic = try await call(
                "readThread", ["thread": "none"], headers: ["Accept-Language": "ar-LB,en"], on: site)
            #expect(arabic.status == 404 && arabic.json["detail"]?.text?.unicodeScalars.first?.value ?? 0 > 0x600)
            let path = "/api/v1/threads/\(id)/comments"
            let bearer = ["Authorization": "Bearer \(token)"]
            #expect(try await site.request("POST", path, bearer, body: "text=a").status == 415)
            let json = bearer.merging(["Content-Type": "application/json; charset=utf-8"]) { $1 }
            #expect(try await site.request("POST", path, json, body: "{").status == 400)
            let nested = String(repeating: "{\"text\":[", count: 400) + String(repeating: "]}", count: 400)
            #expect(try await site.request("POST", path, json, body: nested).status == 400)
            let large = "{\"text\":\"\(String(repeating: "a", count: 300_000))\"}"
            #expect(try await site.request("POST", path, json, body: large).status == 413)
            for path in ["/api/v1/nothing", "/api/v1", "/api/v2/threads"] {
                let answer = try await site.get(path)
                #expect(answer.status == 404)
                if path.hasPrefix(APIDocument.base) {
                    #expect(answer.headers["content-type"] == "application/problem+json")
                }
            }
        }
    }

    @Test("who calls too often is told when to come back")
    func tooOften() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let token = try await apiToken([.write], of: rana, on: site)
            for number in 0..<5 {
                let body: JSONValue = ["text": .text("Words \(number)")]
                #expect(try await call("postComment", ["thread": id], token: token, body, on: site).status == 201)
            }
            let refused = try await call(
                "postComment", ["thread": id], token: token, ["text": .text("More words")], on: site)
            #expect(refused.status == 429 && refused.json["code"]?.text == "too-often")
            #expect(refused.json["retryAfter"]?.integer.map { String($0) } == refused.headers["retry-after"])
            let bearer = try await site.newsroom.bearer(ofAPIToken: token)
            #expect(throws: NewsroomError.self) {
                for _ in 0...600 { try site.newsroom.passCall(of: bearer, network: nil) }
            }
        }
    }
}
