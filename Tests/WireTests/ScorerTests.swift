import News
import Testing

@testable import Wire

@Suite("The scorer of lines")
struct ScorerTests {
    private static let trees: [[LineScorer.Node]] = [
        [
            .init(feature: 0, threshold: 5.5, other: 2), .init(feature: -1, threshold: 0, other: -700),
            .init(feature: 2, threshold: 0.25, other: 4), .init(feature: -1, threshold: 0, other: 900),
            .init(feature: -1, threshold: 0, other: -50),
        ],
        [.init(feature: -1, threshold: 0, other: 30)],
    ]

    private func row(_ words: Float, _ links: Float) -> [Float] {
        [words, 0, links] + Array(repeating: 0, count: LineFeatures.width - 3)
    }

    @Test("trees add up, and read as they were written")
    func treesAddUp() throws {
        let read = try #require(LineScorer(encoded: LineScorer.encode(Self.trees)))
        for scorer in [LineScorer(trees: Self.trees), read] {
            #expect(scorer.score(row(3, 0)) == -670)
            #expect(scorer.score(row(9, 0)) == 930)
            #expect(scorer.score(row(9, 0.5)) == -20)
        }
    }

    @Test("what is no scorer is not read", arguments: ["", "0", "zz", "0100", "0100000000000000000000000000"])
    func damageIsTold(_ text: String) { #expect(LineScorer(encoded: text) == nil) }

    @Test("a scorer cut short or pointing backwards is not read")
    func cutShort() {
        let text = LineScorer.encode(Self.trees)
        for count in stride(from: 0, to: text.count, by: 2) {
            #expect(LineScorer(encoded: String(text.prefix(count))) == nil)
        }
        #expect(LineScorer(encoded: LineScorer.encode([[.init(feature: 0, threshold: 1, other: 0)]])) == nil)
    }

    @Test("likelihoods are the logistic of scores")
    func likelihoods() {
        #expect(LineScorer.likelihood(0) == 0.5)
        #expect(abs(LineScorer.likelihood(1_024) - 0.7311) < 0.001)
        #expect(abs(LineScorer.likelihood(-2_048) - 0.1192) < 0.001)
        #expect(LineScorer.likelihood(99_999_999) <= 1 && LineScorer.likelihood(-99_999_999) >= 0)
    }

    @Test("every feature has its name and its number")
    func features() {
        let examples = LineExamples(page: Array(PageTests.page.utf8), url: nil)
        #expect(examples.rows.count == examples.texts.count && !examples.rows.isEmpty)
        #expect(examples.rows.allSatisfy { $0.count == LineFeatures.width && $0.allSatisfy(\.isFinite) })
        #expect(Set(LineFeatures.names).count == LineFeatures.width)
        #expect(LineFeatures.width < 255)
    }

    @Test("the scorer that is packaged was made for these features")
    func packaged() { #expect(LineScorer.packaged != nil) }
}
