import Discussion
import Store
import Testing

@testable import Newsroom
@testable import Site

@Suite("People, places and the audit as pages")
struct DeskPagesTests {
    @Test("hole 21: they are closed to readers and to nobody signed in; what only administrators may do, to editors")
    func closed() async throws {
        try await TestSite.running { site in
            let admin = try await site.editor()
            _ = try await site.article(by: admin)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            try await site.newsroom.setRole(.editor, sections: [], of: hadi.id, by: admin)
            for page in ["/desk/people", "/desk/people?q=rana", "/desk/places", "/desk/audit?what=people"] {
                #expect(try await site.get(page).status == 401, "\(page)")
                #expect(try await site.get(page, site.cookie(rana)).status == 403, "\(page)")
                #expect(
                    try await site.get(page, site.cookie(hadi)).status == (page.contains("audit") ? 403 : 200),
                    "\(page)")
            }
            let find = ["address": "rana@example.org", "reason": "Curious"]
            #expect(try await site.post("/desk/people", find).status == 401)
            for viewer in [rana, hadi] {
                let token = ["token": site.newsroom.formToken(of: viewer)]
                let answer = try await site.post("/desk/people", find.merging(token) { $1 }, site.cookie(viewer))
                #expect(answer.status == 403)
            }
            #expect(try await !site.get("/desk/people", site.cookie(hadi)).text.contains("name=\"address\""))
            let mode = ["token": site.newsroom.formToken(of: rana), "mode": "post", "reason": "Please"]
            #expect(
                try await site.post("/desk/people/\(rana.id)/mode", mode, site.cookie(rana)).status == 403)
        }
    }

    @Test("somebody who never wrote is found by address and made an editor; no page shows or keeps the address")
    func colleague() async throws {
        try await TestSite.running { site in
            let admin = try await site.editor()
            let canary = Canary(address: "canary.q7x9zk@example.org")
            let newcomer = try await site.signedIn(canary.address)
            let (cookie, token) = (site.cookie(admin), ["token": site.newsroom.formToken(of: admin)])
            let missing = try await site.post(
                "/desk/people", token.merging(["address": "nobody@example.org", "reason": "She joins"]) { $1 }, cookie)
            #expect(missing.status == 200 && missing.text.contains("Nobody has signed in with this address."))
            #expect(missing.text.contains("value=\"She joins\"") && !missing.text.contains("nobody@example.org"))
            let without = try await site.post("/desk/people", token.merging(["address": canary.address]) { $1 }, cookie)
            #expect(without.status == 422 && !canary.isIn(without.text))
            let found = try await site.post(
                "/desk/people", token.merging(["address": canary.address, "reason": "She joins"]) { $1 }, cookie)
            #expect(found.status == 303 && found.headers["location"] == "/desk/people/\(newcomer.id)")
            let file = try await site.get("/desk/people/\(newcomer.id)", cookie).text
            #expect(file.contains("name=\"role\""))
            let role = token.merging(["role": "editor"]) { $1 }
            #expect(try await site.post("/desk/people/\(newcomer.id)/role", role, cookie).status == 303)
            #expect(try await site.get("/desk", site.cookie(newcomer)).status == 200)
            let staff = try await site.get("/desk/people?group=staff", cookie).text
            #expect(staff.contains("/desk/people/\(newcomer.id)"))
            for page in ["/desk/people", "/desk/people?group=staff", "/desk/audit"] {
                #expect(try await !canary.isIn(site.get(page, cookie).text), "\(page)")
            }
        }
    }

    @Test("people are found and listed in both languages, and a hostile name is text", arguments: Language.allCases)
    func people(_ language: Language) async throws {
        try await TestSite.running { site in
            let words = Words(language: language, zone: .utc)
            let admin = try await site.editor()
            let rana = try await site.signedIn("rana@example.org", name: "Rana <b> K.", accepting: true)
            try await site.newsroom.impose(
                .suspension, on: rana.id, rule: "respect", reason: "Rude", days: 3, by: admin)
            let cookie = ["Cookie": (site.cookie(admin)["Cookie"] ?? "") + "; language=\(language.rawValue)"]
            for path in ["/desk/people?q=RANA", "/desk/people?group=suspended"] {
                let page = try await site.get(path, cookie).text
                #expect(page.contains("Rana &lt;b&gt; K.") && !page.contains("<b> K."), "\(path)")
                #expect(page.contains("/desk/people/\(rana.id)"))
                for group in PeopleList.Group.allCases { #expect(page.contains(words[.peopleOf(group)])) }
            }
            let nobody = try await site.get("/desk/people?q=%3Cscript%3E", cookie).text
            #expect(nobody.contains("value=\"&lt;script>\"") || nobody.contains("value=\"&lt;script&gt;\""))
            #expect(nobody.contains(words[.nobodyFound]))
        }
    }

    @Test(
        "a person's own mode is set from their file, and read by the person with its reason",
        arguments: Language.allCases)
    func ownMode(_ language: Language) async throws {
        try await TestSite.running { site in
            let words = Words(language: language, zone: .utc)
            let admin = try await site.editor()
            let (article, _) = try await site.article(by: admin)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let speaks = "; language=\(language.rawValue)"
            let token = ["token": site.newsroom.formToken(of: admin)]
            let path = "/desk/people/\(rana.id)"
            let without = try await site.post(path + "/mode", token.merging(["mode": "pre"]) { $1 }, site.cookie(admin))
            #expect(without.status == 422)
            let fields = token.merging(["mode": "pre", "reason": "Three <removals>"]) { $1 }
            #expect(try await site.post(path + "/mode", fields, site.cookie(admin)).status == 303)
            let file = try await site.get(path, site.cookie(admin)).text
            #expect(file.contains("<option value=\"pre\" selected>") && file.contains("Three &lt;removals&gt;"))
            let reader = ["Cookie": (site.cookie(rana)["Cookie"] ?? "") + speaks]
            let account = try await site.get("/account", reader).text
            #expect(account.contains(words[.looksFirst]) && account.contains("Three &lt;removals&gt;"))
            let posted = try await site.post(
                "/articles/\(article)/comments", ["token": site.newsroom.formToken(of: rana), "text": "Words"], reader)
            #expect([200, 303].contains(posted.status))
            #expect(try await site.get("/account", reader).text.contains(words[.found(.personal)]))
        }
    }

    @Test("sections and stories are reached from the moderators' desk and from their own pages, by editors too")
    func places() async throws {
        try await TestSite.running { site in
            let admin = try await site.editor()
            let (article, path) = try await site.article(by: admin)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            try await site.newsroom.setRole(.editor, sections: [], of: hadi.id, by: admin)
            let cookie = site.cookie(hadi)
            #expect(try await site.get("/desk/queue/pending", cookie).text.contains("href=\"/desk/places\""))
            let list = try await site.get("/desk/places", cookie).text
            let story = try #require(list.firstMatch(of: /href="(\/desk\/places\/story\/[a-z0-9]+)"/)?.output.1)
            #expect(list.contains("href=\"/desk/places/section/world\"") && list.contains("Bases &amp; more"))
            #expect(try await site.get("/world", cookie).text.contains("href=\"/desk/places/section/world\""))
            #expect(try await !site.get("/world").text.contains("/desk/places"))
            let stories = try await site.get("/stories").text
            let shown = try #require(stories.firstMatch(of: /href="(\/stories\/[a-z0-9-]+)"/)?.output.1)
            #expect(try await site.get(String(shown), cookie).text.contains("href=\"\(story)\""))
            #expect(try await !site.get(String(shown)).text.contains("/desk/places"))
            let fields = ["token": site.newsroom.formToken(of: hadi), "mode": "pre", "open": "closed"]
            #expect(try await site.post(String(story), fields, cookie).status == 200)
            #expect(try await site.get(path).text.contains("This discussion is closed"))
            let told = try await site.get("/desk/places", cookie).text
            #expect(told.contains("Before publication, for everybody") && told.contains("Closed"))
            let thread = try await site.get("/desk/places/thread/\(article)", cookie).text
            #expect(thread.contains("href=\"\(story)\"") && thread.contains("Rockets &amp; &lt;rumours&gt;"))
            for nothing in ["story/nothing", "section/nothing", "thread/nothing", "person/\(hadi.id)"] {
                #expect(try await site.get("/desk/places/\(nothing)", cookie).status == 404, "\(nothing)")
                #expect(try await site.post("/desk/places/\(nothing)", fields, cookie).status == 404, "\(nothing)")
            }
        }
    }

    @Test("a batch is taken back from the audit, which stays where it was", arguments: Language.allCases)
    func undo(_ language: Language) async throws {
        try await TestSite.running { site in
            let words = Words(language: language, zone: .utc)
            let admin = try await site.editor()
            let (article, path) = try await site.article(by: admin)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let comment = try await site.newsroom.comment(on: article, text: "Zebra", by: rana, network: nil).id
            let batch = try await site.newsroom.decide(
                .remove, on: [comment], rule: "respect", reason: "Rude <so>", by: admin
            ).batch
            let cookie = ["Cookie": (site.cookie(admin)["Cookie"] ?? "") + "; language=\(language.rawValue)"]
            let audit = try await site.get("/desk/audit?what=comments", cookie).text
            #expect(audit.contains(words[.deed(.remove)]) && audit.contains("Rude &lt;so&gt;"))
            #expect(audit.contains(words[.undoBatch(1)]) && audit.contains("name=\"batch\" value=\"\(batch)\""))
            #expect(
                audit.contains("name=\"what\" value=\"comments\"") && audit.contains("name=\"back\" value=\"audit\""))
            #expect(try await !site.get("/desk/audit?what=people", cookie).text.contains(batch))
            let fields = [
                "token": site.newsroom.formToken(of: admin), "batch": batch, "back": "audit", "what": "comments",
            ]
            let undone = try await site.post("/desk/queue/undo", fields, cookie)
            #expect(undone.status == 200 && undone.text.contains(words[.undone(1)]))
            #expect(undone.text.contains(words[.deed(.undo)]) && !undone.text.contains("name=\"batch\""))
            #expect(try await site.get(path).text.contains("Zebra"))
        }
    }

    @Test("whoever decides on a page of a queue stays there, with what they had it narrowed to")
    func stays() async throws {
        try await TestSite.running { site in
            let admin = try await site.editor()
            let (article, _) = try await site.article(by: admin)
            try await site.newsroom.save(
                publication: "courier", name: "The <Courier>", origins: ["https://courier.example"], accent: "",
                by: admin)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            var ids: [String] = []
            for number in 0..<3 {
                ids.append(
                    try await site.newsroom.comment(on: article, text: "Zebra \(number)", by: rana, network: nil).id)
            }
            let cookie = site.cookie(admin)
            let query = "in=section%3Aworld&by=\(ids[2])&after=\(ids[0])"
            let page = try await site.get("/desk/queue/unreviewed?\(query)", cookie).text
            #expect(
                !page.contains("value=\"\(ids[0])\"> ") && page.contains("<option value=\"section:world\" selected>"))
            #expect(page.contains("Only what Rana K. wrote") && page.contains("The &lt;Courier&gt;"))
            for field in ["in\" value=\"section:world", "by\" value=\"\(ids[2])", "after\" value=\"\(ids[0])"] {
                #expect(page.contains("<input type=\"hidden\" name=\"\(field)\""), "\(field)")
            }
            #expect(page.contains("new here") == false, "three are public")
            let fields = [
                "token": site.newsroom.formToken(of: admin), "do": "approve", "comment": ids[1], "in": "section:world",
                "by": ids[2], "after": ids[0],
            ]
            let done = try await site.post("/desk/queue/unreviewed", fields, cookie).text
            #expect(done.contains("Done with 1 comment.") && done.contains("after\" value=\"\(ids[0])\""))
            #expect(done.contains("Zebra 2") && !done.contains("Zebra 0") && !done.contains("Zebra 1"))
            let empty = try await site.get("/desk/queue/unreviewed?in=publication%3Acourier", cookie).text
            #expect(empty.contains("Nothing lies here."))
            #expect(try await site.get("/desk/queue/unreviewed?by=nothing", cookie).status == 404)
        }
    }

    @Test(
        "a publication's discussions are found by title, address and name, page by page, and merged by what leads there"
    )
    func threads() async throws {
        try await TestSite.running { site in
            let admin = try await site.editor()
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: admin)
            let courier = try await site.newsroom.publication("courier")
            for number in 0..<55 {
                try await site.newsroom.database.write { connection in
                    let reference = ThreadReference(
                        identifier: "story-\(number)", address: "https://courier.example/s/\(number)",
                        title: "Bridge \(number) <em>")
                    let id = site.newsroom.identifier()
                    let row = try site.newsroom.open(reference, in: courier, as: id, at: number + 1, connection)
                    // As if something there had been public.
                    _ = try connection.execute("UPDATE thread SET arrivals = 1 WHERE id = $1", [row.id])
                }
            }
            let cookie = site.cookie(admin)
            let path = "/desk/publications/courier"
            let first = try await site.get(path, cookie).text
            #expect(first.contains("Bridge 54 &lt;em&gt;") && !first.contains("Bridge 4 &lt;em&gt;"))
            #expect(first.contains("href=\"\(path)?page=2\""))
            #expect(!first.contains("<select name=\"into\""), "the page does not list each beside each")
            let second = try await site.get(path + "?page=2", cookie).text
            #expect(second.contains("Bridge 4 &lt;em&gt;") && !second.contains("page=3"))
            for text in ["bridge%2017", "story-17", "https%3A%2F%2Fcourier.example%2Fs%2F17%3Futm_source%3Dx"] {
                let found = try await site.get(path + "?q=\(text)", cookie).text
                #expect(found.contains("Bridge 17 &lt;em&gt;") && !found.contains("Bridge 18 "), "\(text)")
            }
            let none = try await site.get(path + "?q=zebra", cookie).text
            #expect(none.contains("No discussion has these words"))
            let found = try await site.get(path + "?q=story-17", cookie).text
            let thread = try #require(found.firstMatch(of: /name="thread" value="([a-z0-9]{26})"/)?.output.1)
            func merge(_ into: String) async throws -> TestSite.Answer {
                let fields = [
                    "token": site.newsroom.formToken(of: admin), "do": "merge", "thread": String(thread), "into": into,
                    "q": "Bridge 4", "page": "1",
                ]
                return try await site.post(path + "/threads", fields, cookie)
            }
            for wrong in ["nothing", "https://courier.example/s/17", "story-17", "", "https://elsewhere.example/s/1"] {
                #expect(try await merge(wrong).status == 422, "\(wrong)")
            }
            let merged = try await merge("https://courier.example/s/3?utm_source=x")
            #expect(merged.status == 200 && merged.text.contains("value=\"Bridge 4\""))
            let after = try await site.get(path + "?q=story-17", cookie).text
            #expect(after.contains("Bridge 3 &lt;em&gt;") && !after.contains("Bridge 17 "))
        }
    }
}
