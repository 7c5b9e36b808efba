import Discussion
import News
import Testing

@Suite("In which order conversations stand")
struct ThreadOrderTests {
    /// Votes for and against, and the comment answered.
    static func comment(
        _ id: String, at second: Int, up: Int = 0, down: Int = 0, under parent: String? = nil, isPicked: Bool = false,
        state: CommentState = .published
    ) -> ThreadedComment {
        ThreadedComment(
            id: id, parent: parent, author: "a", createdAt: Moment(secondsSince1970: second), state: state, up: up,
            down: down, isPicked: isPicked)
    }

    static let comments = [
        comment("a", at: 1, up: 1), comment("b", at: 2, up: 40, down: 4), comment("c", at: 3, up: 10),
        comment("d", at: 4, up: 2, down: 9), comment("d1", at: 5, under: "d"), comment("d2", at: 6, under: "d1"),
        comment("a1", at: 7, under: "a"), comment("b1", at: 8, under: "b", state: .pending), comment("e", at: 9),
    ]

    @Test(
        "hole 24, sorting by words of others: the orders are cases, and each is exact",
        arguments: [
            (CommentThread.Order.oldest, "a b c d e"), (.newest, "e d c b a"), (.best, "b c a d e"),
            (.replied, "d a b c e"),
        ])
    func orders(_ order: CommentThread.Order, _ roots: String) {
        let thread = CommentThread(Self.comments, order: order)
        #expect(thread.entries.filter { $0.depth == 0 }.map(\.comment.id).joined(separator: " ") == roots)
        #expect(CommentThread.Order(rawValue: "best; DROP TABLE comment") == nil)
    }

    @Test("what was picked is a view of its own: nothing else, and each leads to its conversation")
    func onlyPicked() {
        let picked = [
            Self.comment("p", at: 20, isPicked: true), Self.comment("p1", at: 21, under: "p"),
            Self.comment("a2", at: 22, under: "a", isPicked: true),
            Self.comment("gone", at: 23, isPicked: true, state: .removed),
        ]
        let thread = CommentThread(Self.comments + picked, order: .picked)
        #expect(thread.entries.map(\.comment.id) == ["p", "a2"] && thread.entries.allSatisfy { $0.depth == 0 })
        #expect(thread.entries.map(\.isContinued) == [true, false] && thread.entries.map(\.replies) == [1, 0])
        #expect(thread.picks == 2 && CommentThread(Self.comments).picks == 0)
        #expect(CommentThread(Self.comments, order: .picked).entries.isEmpty)
        let second = CommentThread(Self.comments + picked, order: .picked, page: 2, pageSize: 1)
        #expect(second.entries.map(\.comment.id) == ["a2"] && second.pages == 2 && second.context.isEmpty)
    }

    @Test("what the desk picked stands first in every order", arguments: CommentThread.Order.allCases)
    func picked(_ order: CommentThread.Order) {
        let thread = CommentThread(Self.comments + [Self.comment("p", at: 20, down: 3, isPicked: true)], order: order)
        #expect(thread.entries.first?.comment.id == "p")
        #expect(thread.count == 9)
    }

    @Test(
        "more voices weigh more than a better share of few",
        arguments: [(0, 0, 1, 0), (1, 0, 10, 0), (1, 0, 40, 4), (10, 0, 100, 10), (5, 5, 6, 5), (0, 9, 1, 9)])
    func wilson(_ up: Int, _ down: Int, _ moreUp: Int, _ moreDown: Int) {
        let (less, more) = (
            WilsonScore.lowerBound(for: up, against: down), WilsonScore.lowerBound(for: moreUp, against: moreDown)
        )
        #expect(less < more && less >= 0 && more <= 1)
    }

    @Test(
        "hole 31, ten thousand answers in a chain, in every order", .timeLimit(.minutes(1)),
        arguments: CommentThread.Order.allCases)
    func chain(_ order: CommentThread.Order) {
        let chain = (0..<10_000).map { number in
            Self.comment("\(number)", at: number, up: number % 7, under: number == 0 ? nil : "\(number - 1)")
        }
        #expect(CommentThread(chain, order: order).count == 10_000)
    }
}
