import Newsroom
import Testing

@testable import Site

@Suite("Every route")
struct EveryRouteTests {
    /// What some form takes, whichever: enough to do harm where one is taken that should not be.
    private static let forged = [
        "text": "Forged", "words": "Forged", "note": "Forged", "reason": "Forged", "answer": "Forged",
        "name": "Forged F.", "headline": "Forged", "section": "World", "body": "Forged", "version": "1",
        "address": "forged@example.org", "code": "123456", "rule": "respect", "rules": "1", "do": "post",
        "value": "-1", "picked": "yes", "sure": "yes", "kind": "comment", "days": "3", "role": "admin",
        "language": "ar", "session": "others", "id": "forged", "origins": "https://forged.example", "open": "closed",
        "keep": "yes", "badge": "expert", "pace": "never", "read": "all", "thread": "s1", "rating": "1",
        "List-Unsubscribe": "One-Click", "batch": "none", "scopes": "read", "address2": "x", "origin": FullHouse.origin,
    ]

    /// Where others' forms are taken by what they carry and never by the cookie that comes along.
    private static func isOpen(_ route: String) -> Bool {
        route == "/sign-in/sso/{publication}" || route == "/mail/stop/{token}" || route.hasPrefix("/api/")
            || route.hasPrefix("/embed/") && !route.contains("/sign-in")
    }

    /// Forms of whoever has no session yet, and so no word of one: from which page they come is all that counts.
    private static func beginsSession(_ route: String) -> Bool {
        route == "/language" || route.hasPrefix("/sign-in") || route.hasPrefix("/embed/{publication}/sign-in")
    }

    /// The forms, with what each asks for beside what is forged everywhere.
    private func forms(_ house: FullHouse) throws -> [(
        route: String, path: String, isElsewhere: Bool, fields: [String: String]
    )] {
        try house.paths("POST").map { route, path, isElsewhere in
            var fields = Self.forged
            switch route {
            case "/desk/queue/{queue}": fields["do"] = "remove"
            case "/desk/appeals/{appeal}": fields["do"] = "grant"
            case "/desk/letters/{letter}": fields["do"] = "answer"
            case "/desk/people/{person}/sanctions": fields["kind"] = "warning"
            default: break
            }
            fields["comment"] = isElsewhere ? house.elsewhere : house.comment
            fields["sanction"] = house.sanction
            return (route, path, isElsewhere, fields)
        }
    }

    @Test(
        "hole 18, forms of other sites: no route that changes something takes one, whatever comes along with it",
        arguments: [
            ["Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"], ["Origin": "null"],
            ["Sec-Fetch-Site": "same-site"], ["Origin": "https://test.example.evil.example"], [:],
        ])
    func crossSite(_ headers: [String: String]) async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site)
            let before = try await site.state()
            let token = site.newsroom.formToken(of: house.admin)
            let forms = try forms(house)
            #expect(forms.count > 70)
            for (route, path, isElsewhere, fields) in forms where !headers.isEmpty || !Self.beginsSession(route) {
                var fields = fields
                // A form of this site's own, but without its session's word; or with it, but from elsewhere.
                fields["token"] = headers.isEmpty ? "AAAA" : token
                let answer = try await site.post(path, fields, headers.merging(site.cookie(house.admin)) { $1 })
                if Self.isOpen(route) {
                    #expect(answer.headers["set-cookie"] == nil, "\(route)")
                } else {
                    // No page has a thread of an article's; that is said before the form is looked at.
                    let isNone = route == "/threads/{thread}/comments" && !isElsewhere
                    #expect(answer.status == (isNone ? 404 : 403), "\(route)")
                    #expect(answer.headers["set-cookie"] == nil, "\(route)")
                }
            }
            for method in ["PUT", "PATCH", "DELETE"] {
                for (route, path, _) in try house.paths(method) {
                    let answer = try await site.request(
                        method, path, headers.merging(site.cookie(house.admin)) { $1 }, body: "{}")
                    #expect([401, 403, 429].contains(answer.status), "\(method) \(route)")
                }
            }
            #expect(try await site.state() == before)
        }
    }

    @Test("hole 18, what is only looked at: no address that is fetched changes anything, whoever looks")
    func looking() async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site)
            let before = try await site.state()
            let query = Self.forged.map { "\($0.key)=\(encoded($0.value))" }.joined(separator: "&")
            for (name, viewer) in house.people where ["nobody", "the author", "the administrator"].contains(name) {
                let cookie = viewer.map { site.cookie($0) } ?? [:]
                let token = viewer.map { "&token=" + encoded(site.newsroom.formToken(of: $0)) } ?? ""
                for (route, path, _) in try house.paths("GET") where !path.hasSuffix("/live") {
                    for (method, path) in [("GET", path), ("GET", "\(path)?\(query)\(token)"), ("HEAD", path)] {
                        let answer = try await site.request(method, path, cookie)
                        #expect(answer.status < 500, "\(name): \(method) \(route)")
                        #expect(answer.headers["set-cookie"] == nil, "\(name): \(method) \(route)")
                    }
                }
            }
            #expect(try await site.state() == before)
        }
    }

    /// Who may send a form; whoever is not named may not.
    private enum Who {
        case anybody, signedIn
        /// Whoever is signed in and has not said it.
        case others
        case owner, moderators, editors, admins

        func includes(_ name: String, _ isElsewhere: Bool) -> Bool {
            let isAdmin = name == "the administrator"
            let isEditor = isAdmin || name == "an editor"
            let isOwner = name == (isElsewhere ? "another author" : "the author")
            return switch self {
            case .anybody: true
            case .signedIn: name != "nobody"
            case .others: name != "nobody" && !isOwner
            case .owner: isOwner
            case .moderators:
                isEditor || name == (isElsewhere ? "staff of the publication" : "a moderator of the section")
            case .editors: isEditor
            case .admins: isAdmin
            }
        }
    }

    /// Every form of the site; what is not here is a mistake.
    private static let who: [String: Who] = [
        "/language": .anybody, "/sign-in": .anybody, "/sign-in/code": .anybody, "/sign-in/editor": .anybody,
        "/sign-in/sso/{publication}": .anybody, "/sign-in/sso/{publication}/enter": .anybody,
        "/mail/stop/{token}": .anybody, "/sign-out": .signedIn,
        "/desk/publications": .admins, "/desk/publications/{publication}": .admins,
        "/desk/publications/{publication}/sign-on": .admins, "/desk/publications/{publication}/policy": .admins,
        "/desk/publications/{publication}/rules": .admins, "/desk/publications/{publication}/staff": .admins,
        "/desk/publications/{publication}/threads": .admins, "/desk/sign-in": .admins, "/desk/settings": .admins,
        "/desk/settings/policy": .admins, "/desk/settings/rules": .admins, "/desk/settings/learn": .admins,
        "/desk/settings/erasure": .admins, "/desk/people/{person}/address": .admins,
        "/desk/people/{person}/role": .admins, "/desk/tokens": .admins, "/desk/webhooks": .admins,
        "/desk/hooks": .admins, "/desk/people": .admins,
        "/desk/reports": .editors, "/desk/drafts/{draft}/publish": .editors, "/desk/drafts/{draft}/blocks": .editors,
        "/desk/drafts/{draft}/drop": .editors, "/desk/appeals/{appeal}": .editors,
        "/desk/people/{person}/notes": .editors, "/desk/people/{person}/sanctions": .editors,
        "/desk/people/{person}/lift": .editors, "/desk/people/{person}/badges": .editors,
        "/desk/people/{person}/mode": .editors,
        "/desk/places/{kind}/{place}": .editors, "/desk/letters/{letter}": .editors,
        "/comments/{comment}/correct": .editors,
        "/desk/queue/{queue}": .moderators, "/desk/queue/undo": .moderators, "/comments/{comment}/pick": .moderators,
        "/comments/{comment}/remove": .moderators,
        "/comments/{comment}/edit": .owner, "/comments/{comment}/withdraw": .owner,
        "/comments/{comment}/appeal": .owner,
        "/account/sanctions/{sanction}/appeal": .owner,
        "/comments/{comment}/vote": .others, "/comments/{comment}/report": .others,
        "/comments/{comment}/ignore": .others,
        "/comments/{comment}/reply": .signedIn, "/articles/{article}/comments": .signedIn,
        "/articles/{article}/correction": .signedIn, "/threads/{thread}/comments": .signedIn, "/letters": .signedIn,
        "/account/name": .signedIn, "/account/rules": .signedIn, "/account/address": .signedIn,
        "/account/address/code": .signedIn, "/account/sessions": .signedIn, "/account/sites": .signedIn,
        "/account/notices": .signedIn, "/account/mail": .signedIn, "/account/erase": .signedIn,
        "/account/ignored": .signedIn, "/account/tokens": .signedIn,
    ]

    @Test(
        "hole 21, an object that is not scoped to who asks: who may not send a form changes nothing by it, role by role, here and elsewhere"
    )
    func matrix() async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site)
            let before = try await site.state()
            for (route, path, isElsewhere, fields) in try forms(house) where !Self.isForPrograms(route) {
                let who = try #require(Self.who[route], "who may send \(route)?")
                for (name, viewer) in house.people where !who.includes(name, isElsewhere) {
                    // A sanction is the other author's, wherever it is asked about.
                    if route == "/account/sanctions/{sanction}/appeal", viewer?.id == house.other.id { continue }
                    let token = viewer.map { ["token": site.newsroom.formToken(of: $0)] } ?? [:]
                    let answer = try await site.post(
                        path, fields.merging(token) { $1 }, viewer.map { site.cookie($0) } ?? [:])
                    if viewer == nil {
                        #expect(answer.status == 401 || answer.status == 404, "\(name): \(path)")
                    } else if viewer?.moderates == true, route.hasPrefix("/desk/queue/") {
                        // A decision about what is not theirs is one about nothing.
                        #expect(answer.status == 200, "\(name): \(path)")
                    } else {
                        #expect([400, 403, 404, 422].contains(answer.status), "\(name): \(path) \(answer.status)")
                    }
                }
            }
            let after = try await site.state()
            // That somebody tried to decide about nothing is written down.
            for (table, rows) in before where table != "audit" { #expect(after[table] == rows, "\(table)") }
        }
    }

    /// Doors for scripts and programs, which ask for a token of their own and have tests of their own.
    private static func isForPrograms(_ route: String) -> Bool {
        route.hasPrefix("/api/") || route.hasPrefix("/embed/")
    }

    @Test(
        "hole 21, a page of the desk: who may not see it gets none, role by role",
        arguments: [true, false])
    func pages(_ isWithCookie: Bool) async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site)
            for (route, path, isElsewhere) in try house.paths("GET") {
                let who: Who
                switch route {
                case "/desk/queue/{queue}": who = .moderators
                case "/comments/{comment}/remove", "/comments/{comment}/history": who = .moderators
                case "/comments/{comment}/edit", "/comments/{comment}/withdraw": who = .owner
                case "/desk", "/desk/letters", "/desk/people", "/desk/people/{person}", "/desk/places",
                    "/desk/places/{kind}/{place}",
                    "/desk/drafts/{draft}", "/desk/drafts/{draft}/blocks":
                    who = .editors
                case "/desk/publications", "/desk/publications/{publication}",
                    "/desk/publications/{publication}/sign-on", "/desk/sign-in", "/desk/settings", "/desk/audit",
                    "/desk/tokens", "/desk/webhooks", "/desk/hooks":
                    who = .admins
                default:
                    // What only leads back to a form's page shows nothing.
                    if route.hasPrefix("/desk/") {
                        #expect(try await site.get(path).status == 303, "\(route)")
                    }
                    continue
                }
                for (name, viewer) in house.people {
                    let cookie = isWithCookie ? viewer.map { site.cookie($0) } ?? [:] : [:]
                    let answer = try await site.get(path, cookie)
                    // Their own comment's history is its author's too.
                    let isOwn = route.hasSuffix("/history") && Who.owner.includes(name, isElsewhere)
                    // A queue opens to whoever moderates anything, and shows what is theirs.
                    let isQueue = route == "/desk/queue/{queue}" && viewer?.moderates == true
                    let isAllowed = isWithCookie && (who.includes(name, isElsewhere) || isOwn || isQueue)
                    if isAllowed {
                        #expect(answer.status == 200, "\(name): \(path)")
                    } else {
                        #expect([401, 403, 404].contains(answer.status), "\(name): \(path) \(answer.status)")
                    }
                }
            }
        }
    }

    @Test(
        "hole 24, a statement made of what somebody sent: whatever stands in an address or after it is a value and no statement",
        arguments: [
            "' OR '1'='1", "\"; DROP TABLE comment; --", "1) UNION SELECT address FROM account --", "%_%", "\u{0}",
        ])
    func statements(_ hostile: String) async throws {
        try await TestSite.running { site in
            let house = try await FullHouse(site)
            let before = try await site.state()
            let cookie = site.cookie(house.admin)
            let names = [
                "q", "after", "about", "link", "origin", "order", "limit", "thread", "url", "identifier", "address",
                "sort", "kind", "page",
            ]
            let query = names.map { "\($0)=\(encoded(hostile))" }.joined(separator: "&")
            for (route, path, _) in try house.paths("GET") where !route.hasSuffix("/live") {
                let odd = route.replacing(/\{[a-z]+\}/, with: encoded(hostile))
                for address in [odd, "\(path)?\(query)", "\(odd)?\(query)"] {
                    let answer = try await site.get(address, cookie)
                    #expect(answer.status < 500, "\(address)")
                    #expect(!answer.text.contains("SQLITE") && !answer.text.contains("syntax error"), "\(address)")
                }
            }
            let found = try await site.get("/search?q=" + encoded(hostile)).text
            #expect(!found.contains("id=\"comment-"), "it is no pattern and no condition")
            #expect(try await site.state() == before)
        }
    }
}
