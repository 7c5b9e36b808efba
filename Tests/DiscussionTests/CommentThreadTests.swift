import Discussion
import News
import Testing

@Suite("The order of a thread")
struct CommentThreadTests {
    static func comment(_ id: String, _ parent: String? = nil, at second: Int = 0, _ state: CommentState = .published)
        -> ThreadedComment
    {
        ThreadedComment(
            id: id, parent: parent, author: "by-" + id, createdAt: Moment(secondsSince1970: second), state: state
        )
    }

    static func ids(_ thread: CommentThread) -> [String] { thread.entries.map(\.comment.id) }

    static let small = [
        comment("a", at: 1), comment("b", at: 2), comment("a2", "a", at: 4), comment("a1", "a", at: 3),
        comment("a1x", "a1", at: 5),
    ]

    @Test("answers follow what they answer, in order of time")
    func oldest() {
        let thread = CommentThread(Self.small)
        #expect(Self.ids(thread) == ["a", "a1", "a1x", "a2", "b"])
        #expect(thread.entries.map(\.depth) == [0, 1, 2, 1, 0])
        #expect(thread.entries.map(\.replies) == [3, 1, 0, 0, 0])
        #expect(thread.count == 5)
    }

    @Test("the newest conversation first, its answers still in order")
    func newest() {
        #expect(Self.ids(CommentThread(Self.small, order: .newest)) == ["b", "a", "a1", "a1x", "a2"])
        #expect(Self.ids(CommentThread(Self.small.reversed(), order: .newest)) == ["b", "a", "a1", "a1x", "a2"])
    }

    @Test("depth is kept as it is and shown with a cap, each under an ancestor that is shown there")
    func cap() {
        let chain = (0..<7).map { Self.comment("c\($0)", $0 == 0 ? nil : "c\($0 - 1)", at: $0) }
        let thread = CommentThread(chain, levels: 3)
        #expect(thread.entries.map(\.depth) == [0, 1, 2, 3, 4, 5, 6])
        #expect(thread.entries.map(\.shownDepth) == [0, 1, 2, 2, 2, 2, 2])
        #expect(thread.entries.map(\.shownParent) == [nil, "c0", "c1", "c1", "c1", "c1", "c1"])
        #expect(CommentThread(chain, levels: 0).entries.allSatisfy { $0.shownDepth == 0 && $0.shownParent == nil })
    }

    @Test(
        "rings, strangers' answers and double ids come out once",
        arguments: CommentThread.Order.allCases.filter { $0 != .picked })
    func broken(_ order: CommentThread.Order) {
        let thread = CommentThread(
            [
                Self.comment("self", "self", at: 1), Self.comment("x", "z", at: 2), Self.comment("y", "x", at: 3),
                Self.comment("z", "y", at: 4), Self.comment("lost", "nobody", at: 5), Self.comment("x", at: 9),
            ],
            order: order
        )
        #expect(Set(Self.ids(thread)) == ["self", "x", "y", "z", "lost"])
        #expect(thread.entries.count == 5)
        #expect(thread.entries.first { $0.comment.id == "x" }?.depth == 0)
        #expect(thread.entries.first { $0.comment.id == "z" }?.depth == 2)
    }

    @Test(
        "a gravestone stays where an editor removed, or where somebody answered",
        arguments: [
            (CommentState.removed, true, true), (.removed, false, true), (.withdrawn, true, true),
            (.withdrawn, false, false),
            (.pending, false, false), (.rejected, false, false), (.pending, true, true), (.published, false, true),
        ])
    func tombstones(_ state: CommentState, _ isAnswered: Bool, _ stays: Bool) {
        var comments = [Self.comment("a", at: 1, state)]
        if isAnswered { comments.append(Self.comment("b", "a", at: 2)) }
        let thread = CommentThread(comments)
        let entry = thread.entries.first { $0.comment.id == "a" }
        #expect((entry != nil) == stays)
        if let entry { #expect(entry.isTombstone == (state != .published)) }
        #expect(thread.count == (isAnswered ? 1 : 0) + (state == .published ? 1 : 0))
    }

    @Test("what waits is seen by its author and nobody else", arguments: [CommentState.pending, .rejected])
    func waiting(_ state: CommentState) {
        let comments = [Self.comment("a", at: 1, state)]
        #expect(CommentThread(comments).entries.isEmpty)
        #expect(CommentThread(comments, viewer: "by-b").entries.isEmpty)
        #expect(CommentThread(comments, viewer: "by-a").entries.map(\.isTombstone) == [false])
    }

    @Test("ten thousand comments, in a chain or a fan, are no danger")
    func many() {
        let chain = (0..<10_000).map { Self.comment("\($0)", $0 == 0 ? nil : "\($0 - 1)", at: $0) }
        let deep = CommentThread(chain)
        #expect(deep.entries.last?.depth == 9_999)
        #expect(deep.entries.last?.shownDepth == 3)
        #expect(deep.entries.first?.replies == 9_999)
        let fan = CommentThread((0..<10_000).map { Self.comment("\($0)", $0 == 0 ? nil : "0", at: $0) })
        #expect(fan.entries.count == 10_000)
    }
}
