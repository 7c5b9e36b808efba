import Discussion
import Newsroom
import Testing

@testable import Site

@Suite("Pages of the moderators")
struct ModerationPagesTests {
    @Test("a queue is worked in bulk: several are chosen, one thing is done with them, and it is taken back")
    func bulk() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            var comments: [String] = []
            for number in 0..<3 {
                comments.append(
                    try await site.newsroom.comment(on: id, text: "Zebra \(number)", by: rana, network: nil).id)
            }
            let cookie = site.cookie(editor)
            let page = try await site.get("/desk/queue/unreviewed", cookie).text
            for comment in comments { #expect(page.contains("name=\"comment\" value=\"\(comment)\"")) }
            #expect(page.contains("accesskey=\"a\"") && page.contains("accesskey=\"d\""))
            let token = site.newsroom.formToken(of: editor)
            let chosen = "token=\(encoded(token))&do=remove&reason=Off+it&comment=\(comments[0])&comment=\(comments[1])"
            let headers = cookie.merging([
                "Content-Type": "application/x-www-form-urlencoded", "Origin": "https://test.example",
            ]) { $1 }
            let refused = try await site.request("POST", "/desk/queue/unreviewed", headers, body: chosen)
            #expect(refused.status == 422 && refused.text.contains("Choose the house rule"))
            let done = try await site.request(
                "POST", "/desk/queue/unreviewed", headers, body: chosen + "&rule=on-topic")
            #expect(done.status == 200 && done.text.contains("Done with 2 comments."))
            let batch = try #require(done.text.firstMatch(of: /name="batch" value="([a-z0-9]{26})"/)?.output.1)
            let public1 = try await site.get(path).text
            #expect(!public1.contains("Zebra 0") && public1.contains("Zebra 2"))
            #expect(public1.contains("Removed by an editor: Stay with the subject. Off it"))
            let undone = try await site.post("/desk/queue/undo", ["token": token, "batch": String(batch)], cookie)
            #expect(undone.text.contains("Taken back for 2 comments."))
            #expect(try await site.get(path).text.contains("Zebra 0"))
        }
    }

    @Test("hole 21: every page and form of the moderators is closed to readers and to nobody signed in")
    func closed() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let token = site.newsroom.formToken(of: rana)
            let pages = [
                "/desk/queue/pending", "/desk/queue/appeals", "/desk/people/\(rana.id)", "/desk/places/thread/\(id)",
                "/desk/settings", "/desk/audit",
            ]
            for page in pages {
                #expect(try await site.get(page).status == 401, "\(page)")
                #expect(try await site.get(page, site.cookie(rana)).status == 403, "\(page)")
            }
            let forms: [(String, [String: String])] = [
                ("/desk/queue/pending", ["do": "approve", "comment": "x"]), ("/desk/queue/undo", ["batch": "x"]),
                ("/desk/people/\(rana.id)/notes", ["note": "x"]), ("/desk/appeals/x", ["do": "grant"]),
                ("/desk/people/\(rana.id)/sanctions", ["kind": "ban", "rule": "respect", "reason": "x"]),
                ("/desk/people/\(rana.id)/address", ["reason": "x"]), ("/desk/places/thread/\(id)", ["open": "closed"]),
                ("/desk/settings", [:]), ("/desk/settings/policy", [:]), ("/desk/settings/rules", ["rules": "x"]),
                ("/desk/settings/learn", [:]),
            ]
            for (path, fields) in forms {
                #expect(try await site.post(path, fields).status == 401, "\(path)")
                let answer = try await site.post(path, fields.merging(["token": token]) { $1 }, site.cookie(rana))
                #expect(answer.status == 403, "\(path)")
                // Hole 18: a form without the session's word changes nothing, whoever sends it.
                #expect(try await site.post(path, fields, site.cookie(editor)).status == 403, "\(path)")
            }
            #expect(try await site.get("/desk/queue/nothing", site.cookie(editor)).status == 404)
            #expect(try await site.get("/desk/places/planet/x", site.cookie(editor)).status == 404)
        }
    }

    @Test(
        "a reader reports, the desk sees rule and note; a decision is asked about and answered",
        arguments: Language.allCases)
    func reportsAndAppeals(_ language: Language) async throws {
        try await TestSite.running { site in
            let words = Words(language: language, zone: .utc)
            let speaks = { (cookie: [String: String]) in
                ["Cookie": (cookie["Cookie"] ?? "") + "; language=\(language.rawValue)"]
            }
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Zebra", by: rana, network: nil).id
            let (desk, author, reader) = (
                speaks(site.cookie(editor)), speaks(site.cookie(rana)), speaks(site.cookie(hadi))
            )
            #expect(try await site.get(path, reader).text.contains("/comments/\(comment)/report"))
            #expect(try await !site.get(path, author).text.contains("/comments/\(comment)/report"))
            let fields = ["token": site.newsroom.formToken(of: hadi), "rule": "respect", "note": "Look <here>"]
            let reported = try await site.post("/comments/\(comment)/report", fields, reader)
            #expect(reported.text.contains(words[.reported]))
            let queue = try await site.get("/desk/queue/reported", desk).text
            #expect(queue.contains("Look &lt;here&gt;") && queue.contains(words[.rule(id: "respect", isTitle: true)]))
            try await site.newsroom.remove(comment: comment, rule: "respect", reason: "Rude", by: editor)
            #expect(try await site.get("/account", author).text.contains("/comments/\(comment)/appeal"))
            let ask = ["token": site.newsroom.formToken(of: rana), "words": "It was not"]
            #expect(try await site.post("/comments/\(comment)/appeal", ask, author).status == 303)
            let again = try await site.post("/comments/\(comment)/appeal", ask, author)
            #expect(again.status == 422 && again.text.contains(">It was not</textarea>"))
            let appeals = try await site.get("/desk/queue/appeals", desk).text
            let appeal = try #require(appeals.firstMatch(of: /action="(\/desk\/appeals\/[a-z0-9]+)"/)?.output.1)
            let answer = ["token": site.newsroom.formToken(of: editor), "do": "grant", "answer": "True"]
            #expect(try await site.post(String(appeal), answer, desk).status == 303)
            #expect(try await site.get("/account", author).text.contains(words[.granted("True")]))
            #expect(try await site.get(path).text.contains("Zebra"))
            #expect(try await site.get("/transparency", reader).text.contains(words[.transparency]))
        }
    }

    @Test("settings are saved and shown as they were typed; what makes no sense comes back")
    func settings() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let cookie = site.cookie(editor)
            let token = site.newsroom.formToken(of: editor)
            let policy = [
                "token": token, "mode": "pre", "newcomers": "2", "banned": "rotter\nfool*", "suspect": "cheap pills",
                "links": "1", "length": "900", "window": "5", "reports": "4", "closes": "30", "checker": "yes",
            ]
            #expect(try await site.post("/desk/settings/policy", policy, cookie).status == 200)
            let settings = try await site.newsroom.discussionSettings(for: editor)
            #expect(settings.policy.mode == .pre && settings.policy.bannedWords == ["rotter", "fool*"])
            #expect(
                settings.policy.editWindow == 300 && settings.policy.usesChecker
                    && settings.policy.closesAfterDays == 30)
            for bad in ["", "-1", "many", "99999999999999999999"] {
                let answer = try await site.post(
                    "/desk/settings/policy", policy.merging(["length": bad]) { $1 }, cookie)
                #expect(answer.status == 422, "\(bad)")
            }
            let rules = ["token": token, "rules": "respect\nshort | Be <short> | Few words.", "anew": "yes"]
            #expect(try await site.post("/desk/settings/rules", rules, cookie).status == 200)
            let page = try await site.get("/rules").text
            #expect(
                page.contains("Be &lt;short&gt;") && page.contains("Few words.") && page.contains("Respect each other"))
            #expect(try await site.newsroom.houseRules().version == 2)
            #expect(try await site.post("/desk/settings/rules", ["token": token, "rules": ""], cookie).status == 422)
            #expect(try await site.get("/desk/audit", cookie).text.contains("house rules"))
        }
    }

    @Test("a thread is closed from its page, says so, and takes nothing")
    func places() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, path) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            _ = try await site.get(path)
            let fields = [
                "token": site.newsroom.formToken(of: editor), "open": "closed", "announcement": "Closed <tonight>",
            ]
            #expect(try await site.post("/desk/places/thread/\(id)", fields, site.cookie(editor)).status == 200)
            let page = try await site.get(path).text
            #expect(page.contains("Closed &lt;tonight&gt;") && page.contains("This discussion is closed"))
            let answer = try await site.post(
                "/articles/\(id)/comments", ["token": site.newsroom.formToken(of: rana), "text": "Words"],
                site.cookie(rana))
            #expect(answer.status == 422 && answer.text.contains("The discussion is closed."))
        }
    }

    @Test("an address is shown on no page of the desk but to the administrator who gave a reason")
    func address() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let canary = Canary(address: "canary.q7x9zk@example.org")
            let rana = try await site.signedIn(canary.address, name: "Rana K.", accepting: true)
            let cookie = site.cookie(editor)
            let path = "/desk/people/\(rana.id)"
            #expect(try await !canary.isIn(site.get(path, cookie).text))
            let token = ["token": site.newsroom.formToken(of: editor)]
            #expect(try await !canary.isIn(site.post(path + "/address", token, cookie).text))
            let told = try await site.post(path + "/address", token.merging(["reason": "A court asks"]) { $1 }, cookie)
            #expect(canary.isIn(told.text) && told.headers["cache-control"] == "no-store")
            #expect(try await !canary.isIn(site.get("/desk/audit", cookie).text))
        }
    }
}
