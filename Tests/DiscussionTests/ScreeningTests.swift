import Discussion
import Testing

@Suite("What decides")
struct ScreeningTests {
    static func submission(
        _ text: String, _ author: Submission.Author = .init(publishedComments: 5), isEdit: Bool = false,
        kind: CommentKind = .comment, closing: Submission.Closing? = nil
    ) throws -> Submission {
        Submission(text: try CommentText(text), kind: kind, author: author, isEdit: isEdit, closing: closing)
    }

    static func policy(_ change: (inout ModerationPolicy) -> Void) -> ModerationPolicy {
        var policy = ModerationPolicy()
        change(&policy)
        return policy
    }

    @Test("a plain text by somebody known is published")
    func plain() throws {
        #expect(Screening(ModerationPolicy()).outcome(of: try Self.submission("Who counted?")) == .published)
    }

    @Test(
        "hole 4, the edit path skips the rules: every check but the thread's own finds in an edit what it finds in a new text"
    )
    func edits() throws {
        let policy = Self.policy {
            $0.bannedWords = ["rotter"]
            $0.suspectWords = ["cheap"]
            $0.links = 0
            $0.mode = .pre
        }
        let again = Submission.Earlier(text: "One two three four five six", isInThread: false)
        let author = Submission.Author(isMuted: true, lately: [again])
        for text in ["You rotter", "so cheap", "https://example.org/", "plain", "One two three four five six"] {
            let new = Screening(policy).outcome(of: try Self.submission(text, author))
            let edit = Screening(policy).outcome(of: try Self.submission(text, author, isEdit: true))
            #expect(new == edit && new != .published, "\(text)")
        }
    }

    @Test("refused goes before held, and each finding names its check, its rule and its words")
    func findings() throws {
        let policy = Self.policy {
            $0.bannedWords = ["rotter"]
            $0.suspectWords = ["cheap pills"]
            $0.links = 1
        }
        let text = "Cheap PILLS at https://a.example/ and https://b.example/"
        #expect(
            Screening(policy).outcome(of: try Self.submission(text))
                == .held([
                    Finding(.suspectWords, words: ["Cheap PILLS"]),
                    Finding(.links, words: ["https://a.example/", "https://b.example/"]),
                ]))
        #expect(
            Screening(policy).outcome(of: try Self.submission("Rotter! " + text))
                == .refused([Finding(.bannedWords, words: ["Rotter"])]))
        #expect(Finding(.links).rule == "no-spam" && Finding(.bannedWords).rule == "respect")
        for rule in Finding.Check.allCases.compactMap(\.rule) { #expect(HouseRules.standard.rule(rule) != nil) }
    }

    @Test(
        "who is new waits where newcomers do, everybody where everybody does, and the muted everywhere",
        arguments: [
            (ModerationPolicy.Mode.post, 0, false, nil), (.newcomers, 0, false, .newcomer), (.newcomers, 1, false, nil),
            (.pre, 9, false, .preModeration), (.post, 9, true, .muted),
        ] as [(ModerationPolicy.Mode, Int, Bool, Finding.Check?)])
    func modes(_ mode: ModerationPolicy.Mode, _ published: Int, _ isMuted: Bool, _ check: Finding.Check?) throws {
        let author = Submission.Author(publishedComments: published, isMuted: isMuted)
        let outcome = Screening(Self.policy { $0.mode = mode }).outcome(of: try Self.submission("Words", author))
        #expect(outcome == check.map { .held([Finding($0)]) } ?? .published)
    }

    @Test("a narrower place decides, the narrowest that says something first")
    func scopes() throws {
        let merged = ModerationPolicy.merged([
            .init(mode: .pre, announcement: "Site"), .init(isClosed: true), .init(mode: .post),
        ])
        #expect(merged == .init(mode: .post, isClosed: true, announcement: "Site"))
        let outcome = Screening(Self.policy { $0.mode = .pre }, override: merged).outcome(
            of: try Self.submission("Words"))
        #expect(outcome == .published)
    }

    @Test(
        "a closed thread takes corrections, the newsroom's answers and edits; a closed house takes no corrections",
        arguments: [
            (.thread, .comment, Submission.Author(), false, false), (.thread, .question, .init(), false, false),
            (.thread, .correction, .init(), false, true), (.thread, .comment, .init(), true, true),
            (.thread, .comment, .init(isStaff: true), false, true),
            (.thread, .comment, .init(moderates: true), false, true),
            (.all, .comment, .init(), false, false), (.all, .correction, .init(), false, false),
            (.all, .comment, .init(), true, true), (.all, .comment, .init(isStaff: true), false, true),
            (.all, .comment, .init(moderates: true), false, true), (nil, .comment, .init(), false, true),
        ] as [(Submission.Closing?, CommentKind, Submission.Author, Bool, Bool)])
    func closed(
        _ closing: Submission.Closing?, _ kind: CommentKind, _ author: Submission.Author, _ isEdit: Bool,
        _ isTaken: Bool
    ) throws {
        let outcome = Screening(ModerationPolicy()).outcome(
            of: try Self.submission("Words", author, isEdit: isEdit, kind: kind, closing: closing))
        #expect(outcome == (isTaken ? .published : .refused([Finding(.closed)])))
    }

    @Test("what the newsroom itself writes is not looked at")
    func staff() throws {
        let policy = Self.policy {
            $0.mode = .pre
            $0.bannedWords = ["rotter"]
        }
        #expect(Screening(policy).outcome(of: try Self.submission("rotter", .init(isStaff: true))) == .published)
    }

    @Test(
        "the same text is not taken twice, however it is dressed up; a short one may stand in another thread",
        arguments: [
            ("This is the very same long text.", false, true), ("THIS is the very sаme l0ng text!!", false, true),
            ("I agree", true, true), ("I agree", false, false), ("Another text altogether, and long.", true, false),
        ])
    func repeated(_ text: String, _ isInThread: Bool, _ isRefused: Bool) throws {
        let lately = ["This is the very same long text.", "I agree"].map {
            Submission.Earlier(text: $0, isInThread: isInThread)
        }
        let outcome = Screening(ModerationPolicy()).outcome(
            of: try Self.submission(text, .init(publishedComments: 5, lately: lately)))
        #expect((outcome == .refused([Finding(.repeated)])) == isRefused)
    }
}

@Suite("Lists of words")
struct WordListTests {
    @Test(
        "find words as the eye reads them",
        arguments: [
            ("buy viagra now", ["viagra"]), ("V1AGRA", ["V1AGRA"]), ("viаgra", ["viаgra"]),
            ("v.i.a.g.r.a!", ["v i a g r a"]),
            ("vi\u{301}agra", ["vi\u{301}agra"]), ("ｖｉａｇｒａ", ["ｖｉａｇｒａ"]), ("viagras", []), ("Niagara", []),
            ("cheap  PILLS.", ["cheap PILLS"]), ("cheap, pills", ["cheap pills"]), ("cheap good pills", []),
            ("foolishness", ["foolishness"]), ("tomfool", []), ("احـــمق", ["احـــمق"]), ("", []), ("barn", []),
            ("a b c", []), ("v i a g r a and viagra", ["viagra", "v i a g r a"]),
        ])
    func finds(_ text: String, _ found: [String]) {
        let list = WordList(["viagra", "cheap pills", "fool*", "احمق", "bam", "!!", ""])
        #expect(list.found(in: text) == found)
    }

    @Test("hole 31, blow-up: looking is linear on hostile text")
    func linear() {
        let list = WordList((0..<2_000).map { "word\($0) another phrase" } + ["a*", "b c d e f g"])
        let clock = ContinuousClock()
        // The quickest of three, since other work on the machine only ever adds.
        let times = [5_000, 20_000].map { count in
            let text = String(repeating: "b c ", count: count / 4)
            return (0..<3).map { _ in clock.measure { _ = list.found(in: text) } }.min() ?? .zero
        }
        #expect(times[1] < times[0] * 12 + .milliseconds(200))
    }
}

@Suite("Where a comment stands")
struct CommentActionTests {
    static let table: [CommentState: [CommentAction: CommentState]] = [
        .pending: [.approve: .published, .reject: .rejected, .withdraw: .withdrawn],
        .published: [.approve: .published, .hold: .pending, .remove: .removed, .withdraw: .withdrawn],
        .rejected: [.approve: .published, .withdraw: .withdrawn],
        .removed: [.restore: .published, .withdraw: .withdrawn],
        .withdrawn: [:],
    ]

    @Test("every state with every action leads where the table says, or nowhere")
    func whole() {
        for state in CommentState.allCases {
            for action in CommentAction.allCases {
                #expect(state.after(action) == Self.table[state]?[action], "\(state) \(action)")
            }
        }
    }
}

@Suite("Mentions and quotations")
struct MentionTests {
    @Test(
        "the longest name after an @ is meant, whatever its case",
        arguments: [
            ("@Rana K. is right", ["Rana K."]), ("@rana", ["Rana"]), ("ask @RANA, @Hadi", ["Rana", "Hadi"]),
            ("mail@Rana", []), ("@Ranaa", []), ("@ Rana", []), ("@Nobody", []), ("@Rana @Rana", ["Rana"]), ("@", []),
            ("(@محمد)", ["محمد"]),
        ])
    func mentions(_ text: String, _ names: [String]) {
        #expect(Mentions.find(in: text, among: ["Rana", "Rana K.", "Hadi", "محمد"]).map(\.name) == names)
    }

    @Test("ten at most are named, and a wall of signs is no danger")
    func many() {
        let names = (10..<99).map { "Reader \($0)" }
        let text = names.map { "@\($0)" }.joined(separator: " ")
        #expect(Mentions.find(in: text, among: names).count == Mentions.limit)
        #expect(Mentions.find(in: String(repeating: "@", count: 5_000), among: names).isEmpty)
    }

    @Test(
        "a quotation holds the words, not what they quoted, and is cut between words",
        arguments: [
            ("One\nTwo", "> One\n> Two\n\n"), ("> Old\nNew", "> New\n\n"), ("> Only old", ""),
            ("one two three four", "> one two …\n\n"),
        ])
    func quotations(_ text: String, _ quoted: String) throws {
        let limit = text.hasPrefix("one") ? 10 : 400
        #expect(try CommentText(text).quotation(limit: limit) == quoted)
    }
}
