import Discussion
import Testing

@Suite("What is learned from the desk's decisions")
struct CommentCheckerTests {
    static let examples: [CommentChecker.Example] = (0..<40).flatMap { number in
        [
            CommentChecker.Example(text: "Cheap watches number \(number), visit our shop today", rule: "no-spam"),
            CommentChecker.Example(text: "You are all idiots and number \(number) too", rule: "respect"),
            CommentChecker.Example(text: "The minister said number \(number) about the bridge today"),
            CommentChecker.Example(text: "Who counted the people at the bridge, and when? \(number)"),
        ]
    }

    @Test("it names the rule and the words on which it rests")
    func names() throws {
        let checker = CommentChecker(learningFrom: Self.examples)
        let spam = try #require(checker.suspicion(of: "Visit our CHEAP shop: watches!"))
        #expect(spam.rule == "no-spam" && spam.words.contains("CHEAP") && spam.probability >= 0.9)
        let insult = try #require(checker.suspicion(of: "idiots you are all"))
        #expect(insult.rule == "respect" && insult.words.contains("idiots"))
        #expect(checker.suspicion(of: "The minister counted the people at the bridge") == nil)
        #expect(checker.suspicion(of: "") == nil)
        #expect(checker.suspicion(of: "words never met before") == nil)
    }

    @Test("it concludes nothing from few decisions, or from decisions of one kind")
    func few() {
        for examples in [Array(Self.examples.prefix(30)), Self.examples.filter { $0.rule == nil }, []] {
            let checker = CommentChecker(learningFrom: examples)
            #expect(!checker.isReady && checker.suspicion(of: "Cheap watches, visit our shop") == nil)
        }
    }

    @Test("the same decisions give the same weights, which can be looked at")
    func deterministic() {
        let checker = CommentChecker(learningFrom: Self.examples)
        #expect(checker == CommentChecker(learningFrom: Self.examples))
        let telling = checker.telling(5)
        #expect(telling.against.contains { $0.word == "cheap" || $0.word == "idiots" || $0.word == "watches" })
        #expect(telling.for.contains { $0.word == "minister" }, "as it is written")
        #expect(telling.for.allSatisfy { $0.weight < 0 })
    }

    @Test("a screening asks it only where the policy says so")
    func screening() throws {
        let checker = CommentChecker(learningFrom: Self.examples)
        let submission = Submission(
            text: try CommentText("Cheap watches, visit our shop"), author: .init(publishedComments: 3))
        var policy = ModerationPolicy()
        #expect(Screening(policy, checker: checker).outcome(of: submission) == .published)
        policy.usesChecker = true
        guard case .held(let findings) = Screening(policy, checker: checker).outcome(of: submission) else {
            Issue.record("it was not held")
            return
        }
        #expect(findings.map(\.check) == [.learned] && findings[0].rule == "no-spam" && !findings[0].words.isEmpty)
    }
}
