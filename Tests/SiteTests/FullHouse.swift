import Discussion
import Newsroom
import Store
import Testing

@testable import Site

/// A site in which something of everything is kept, and somebody is everything that one can be.
struct FullHouse {
    /// A text that is kept, each from where it is written.
    enum Field: String, CaseIterable {
        case headline, standfirst, section, byline, provider, credit, body, story
        case comment, answer, earlier, edited, held, removed, question, elsewhere, draft
        case author, movedName, movedText, movedTitle
        case reportNote, removal, appeal, appealAnswer, sanction, note, badge
        case letter, openLetter, letterAnswer
        case announcement, publication, threadTitle, ruleTitle, ruleText, ownRule, correctionRequest, correction
        case token, identityProvider, received
    }

    static let origin = "https://courier.example"

    let site: TestSite
    /// The first administrator, an editor, who moderates the section, who works for the publication.
    let admin, editor, moderator, staff: Viewer
    /// Who has said most of it, who was answered and sanctioned, who has read it.
    let author, other, reader: Viewer
    /// What stands in a path's braces.
    private let values: [String: String]
    /// The same where something else is meant: the publication's thread and a comment on its page.
    private let valuesElsewhere: [String: String]
    /// The author's comment, one of the publication's page, one that waits, one that was removed.
    let comment, elsewhere, held, removed: String
    /// What holds against the other author.
    let sanction: String

    /// - Parameters:
    ///   - people: addresses of the administrator, the author and the other, in this order.
    ///   - text: what is written where.
    init(
        _ site: TestSite, people: [String] = ["salma@example.org", "rana@example.org", "hadi@example.org"],
        _ text: (Field) -> String = { "Words of \($0.rawValue)" }
    ) async throws {
        self.site = site
        let newsroom = site.newsroom
        let unproven = try await site.editor(people[0])
        admin = try await site.signedIn(people[0], accepting: true)
        let article = try await Self.publish(site, by: admin, text)
        let section = try #require(try await newsroom.sections().first?.slug)
        let names = ["author": text(.author), "other": "Hadi M."]
        author = try await site.signedIn(people[1], name: names["author"], accepting: true)
        other = try await site.signedIn(people[2], name: names["other"], accepting: true)
        reader = try await site.signedIn("reader@example.org", name: "Reader R.", accepting: true)
        let (editing, moderating, working) = (
            try await site.signedIn("editor@example.org", name: "Writer W.", accepting: true),
            try await site.signedIn("moderator@example.org", name: "Moda M.", accepting: true),
            try await site.signedIn("staff@example.org", name: "Worka W.", accepting: true)
        )
        try await newsroom.setRole(.editor, sections: [], of: editing.id, by: admin)
        try await newsroom.setRole(.reader, sections: [section], of: moderating.id, by: admin)
        try await newsroom.save(
            publication: "courier", name: text(.publication), origins: [Self.origin], accent: "", by: admin)
        try await newsroom.addStaff("Worka W.", toPublication: "courier", by: admin)
        editor = try await site.viewer(editing.session)
        moderator = try await site.viewer(moderating.session)
        staff = try await site.viewer(working.session)
        var policy = ModerationPolicy()
        policy.suspectWords = ["suspect"]
        try await newsroom.setPolicy(policy, by: admin)
        try await newsroom.setHouseRules(
            HouseRules.standard.rules + [.init(id: "own", title: text(.ruleTitle), text: text(.ruleText))],
            asksAnew: false, by: admin)

        // What is said beneath the article.
        func post(_ field: Field, _ author: Viewer, _ kind: CommentKind = .comment, to parent: String? = nil)
            async throws -> String
        {
            try await newsroom.comment(
                on: article.id, replyingTo: parent, as: kind, text: text(field), by: author, network: nil
            ).id
        }
        comment = try await post(.comment, author)
        _ = try await post(.answer, other, to: comment)
        let edited = try await post(.earlier, author)
        _ = try await newsroom.edit(comment: edited, text: text(.edited), by: author, network: nil)
        held = try await newsroom.comment(
            on: article.id, text: text(.held) + " suspect", by: author, network: nil
        ).id
        removed = try await post(.removed, other)
        let again = try await post(.question, other, .question)
        let wrong = try await newsroom.comment(
            on: article.id, as: .correction, at: .sentence(0), text: text(.correctionRequest), by: author, network: nil
        ).id
        try await newsroom.keepDraft(text(.draft), on: article.id, by: author)
        try await newsroom.vote(1, on: comment, by: reader)
        try await newsroom.pick(comment: comment, isPicked: true, by: admin)
        try await newsroom.setOverride(
            .init(announcement: text(.announcement)), of: .thread(article.id), by: admin)
        try await newsroom.correct(comment: wrong, note: text(.correction), withdraws: false, by: admin)

        // What is said elsewhere, here and before.
        let courier = try await newsroom.publication("courier")
        let reference = ThreadReference(
            identifier: "s1", address: Self.origin + "/s1", title: text(.threadTitle))
        let spoken = try await newsroom.comment(
            at: reference, in: courier, text: text(.elsewhere), by: other, network: nil)
        elsewhere = spoken.id
        try await newsroom.setHouseRules(
            HouseRules.standard.rules + [.init(id: "theirs", title: text(.ownRule), text: "Only those.")],
            asksAnew: false, ofPublication: "courier", by: admin)
        try await Self.take(site, text)

        // What was held against whom, and asked again.
        try await newsroom.report(comment: comment, rule: "respect", note: text(.reportNote), by: reader)
        for id in [removed, again] {
            try await newsroom.remove(comment: id, rule: "on-topic", reason: text(.removal), by: admin)
        }
        try await newsroom.appeal(comment: again, words: "Once more", by: other)
        let decided = try #require(try await newsroom.openAppeals(for: admin).first).id
        try await newsroom.decide(appeal: decided, isGranted: false, answer: text(.appealAnswer), by: admin)
        try await newsroom.appeal(comment: removed, words: text(.appeal), by: other)
        try await newsroom.impose(
            .warning, on: other.id, rule: "respect", reason: text(.sanction), days: nil, by: admin)
        try await newsroom.impose(.mute, on: other.id, rule: "respect", reason: "Enough", days: 3, by: admin)
        try await newsroom.note(text(.note), on: author.id, by: admin)
        try await newsroom.setBadges([.expert, .other(text(.badge))], of: author.id, by: admin)
        try await newsroom.ignore(authorOf: comment, true, by: reader)

        // Letters and programs.
        let letter = try await newsroom.write(letter: text(.letter), about: article.id, by: author, network: nil)
        try await newsroom.settle(letter: letter, answer: text(.letterAnswer), by: admin)
        let open = try await newsroom.write(letter: text(.openLetter), about: nil, by: author, network: nil)
        _ = try await newsroom.makeAPIToken(named: text(.token), scopes: [.read], by: author)
        let provider = text(.identityProvider)
        try await site.database.write { connection in
            try OpenIDProviderRow(
                id: "house", name: provider, issuer: "https://127.0.0.1", clientID: "dateline", clientSecret: [],
                trustsAddresses: false, changedAt: 0
            ).save(in: connection)
        }
        _ = try await newsroom.addWebhook(
            to: "https://hooks.example/in", events: [.posted], publication: nil, by: admin)
        let origin = try #require(WebOrigin(Self.origin))
        _ = try await newsroom.makeEmbedToken(for: author, in: courier, origin: origin)
        let draft = try await newsroom.receive(
            Intake(source: .text, bytes: Array(text(.received).utf8), published: "2020-03-18"), by: admin)
        let story = try await site.database.read { try $0.row("SELECT slug FROM story")?.text("slug") ?? "" }
        sanction = try #require(try await newsroom.person(other.id, for: admin).sanctions.first).sanction.id
        let parts = article.path.split(separator: "/").map { String($0) }
        values = [
            "article": article.id, "comment": comment, "thread": article.id, "order": "newest", "page": "1",
            "publication": "courier", "provider": "house", "person": other.id, "letter": open, "draft": draft,
            "appeal": try #require(try await newsroom.openAppeals(for: admin).first).id, "sanction": sanction,
            "kind": "thread", "place": article.id, "queue": "unreviewed", "name": "icon.svg", "story": story,
            "first": parts[0], "month": parts[1], "day": parts[2], "slug": parts[3], "token": "none", "batch": "none",
        ]
        valuesElsewhere = ["comment": elsewhere, "thread": spoken.threadID, "place": spoken.threadID]
        #expect(unproven.id == admin.id)
    }

    private static func publish(
        _ site: TestSite, by editor: Viewer, _ text: (Field) -> String
    ) async throws -> (id: String, path: String) {
        let report = "Rockets struck a base near Mosul on Tuesday & wounded <three> soldiers, officials said."
        let id = try await site.newsroom.receive(
            Intake(source: .text, bytes: Array(report.utf8), published: "2020-03-17"), by: editor)
        let edits = ArticleEdits(
            headline: text(.headline), standfirst: text(.standfirst), section: text(.section), byline: text(.byline),
            provider: text(.provider), published: "2020-03-17", credit: text(.credit), body: text(.body),
            newStory: text(.story))
        return (id, try await site.newsroom.publish(id, edits, over: 1, by: editor))
    }

    /// What was said in another system.
    private static func take(_ site: TestSite, _ text: (Field) -> String) async throws {
        var moved = MovedDiscussion()
        moved.threads = [.init(id: "t", address: origin + "/old", title: text(.movedTitle))]
        moved.comments = [
            .init(
                id: "1", thread: "t", parent: nil, author: .init(key: "a", name: text(.movedName)),
                createdAt: 1_551_438_000, text: text(.movedText), state: .published)
        ]
        _ = try await DiscussionImport(
            into: site.database, publication: "courier", from: "disqus",
            reserved: Newsroom.houseNames(of: site.newsroom.settings.name),
            now: 1_600_000_000
        ).take(moved, isDryRun: false)
    }

    /// Everybody, from the stranger to the administrator.
    var people: [(name: String, viewer: Viewer?)] {
        [
            ("nobody", nil), ("a reader", reader), ("the author", author), ("another author", other),
            ("a moderator of the section", moderator), ("staff of the publication", staff), ("an editor", editor),
            ("the administrator", admin),
        ]
    }

    /// The routes of a method, each with what the house has in the place of its braces: once with the article's
    /// discussion and its author's comment, once with the publication's.
    func paths(_ method: String) throws -> [(route: String, path: String, isElsewhere: Bool)] {
        try site.routes.filter { $0.hasPrefix(method + " ") }.flatMap { route in
            let path = String(route.dropFirst(method.count + 1))
            return try [values, values.merging(valuesElsewhere) { $1 }].enumerated().map { index, values in
                let filled = try path.replacing(/\{([a-z]+)\}/) { match in
                    encoded(try #require(values[String(match.output.1)], "what stands in \(route)?"))
                }
                return (path, filled, index == 1)
            }.prefix(path.contains("{comment}") || path.contains("{thread}") || path.contains("{place}") ? 2 : 1)
        }
    }

    /// Where a crawl begins: what the house links, and what no link leads to.
    var entrances: [String] {
        [
            "/", "/account", "/account/requirements", "/account/notices", "/desk", "/desk/settings", "/stories",
            "/feed.atom", "/rules", "/rules/courier", "/nothing", "/sign-in", "/sign-in/code", "/search?q=words",
            "/embed/courier/thread?thread=s1", "/embed/courier/sign-in?origin=https%3A%2F%2Fcourier.example",
            "/desk/publications", "/desk/sign-in", "/desk/hooks", "/openapi.json", "/letters", "/corrections",
            "/api/v1/rules", "/api/v1/publications/courier/thread?identifier=s1", "/transparency",
            "/comments/\(held)", "/comments/\(removed)", "/comments/\(elsewhere)", "/threads/\(values["thread"] ?? "")",
            "/desk/places/thread/\(values["thread"] ?? "")",
        ]
    }
}

extension TestSite {
    /// Follows every link and looks at every form's address that somebody can see, and gives what was answered there.
    func crawl(as viewer: Viewer?, from entrances: [String]) async throws -> [String: Answer] {
        var (waiting, answers) = (entrances, [String: Answer]())
        while let path = waiting.popLast() {
            guard answers[path] == nil else { continue }
            let answer = try await get(path, viewer.map { cookie($0) } ?? [:])
            answers[path] = answer
            guard answer.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
            waiting += answer.text.matches(of: /(?:href|action)="(\/[^"\/#][^"#]*)/).map {
                String($0.output.1).replacing("&amp;", with: "&")
            }
        }
        return answers
    }

    /// Everything that the database holds, by table.
    func state() async throws -> [String: [String]] {
        try await database.read { connection in
            let tables = try connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map {
                try $0.text("name")
            }
            return Dictionary(
                uniqueKeysWithValues: try tables.map { table in
                    (table, try connection.rows("SELECT * FROM \(table)").map { "\($0)" }.sorted())
                })
        }
    }
}
