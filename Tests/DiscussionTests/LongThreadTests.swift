import Discussion
import News
import Testing

@Suite("Long and deep threads")
struct LongThreadTests {
    private func comment(_ id: Int, under parent: Int? = nil, state: CommentState = .published) -> ThreadedComment {
        ThreadedComment(
            id: "\(id)", parent: parent.map { "\($0)" }, author: "a", createdAt: Moment(secondsSince1970: id),
            state: state)
    }

    @Test("a conversation goes on elsewhere at a set depth, and says how many answers stand there")
    func continues() {
        let chain = (0..<20).map { comment($0, under: $0 == 0 ? nil : $0 - 1) }
        let thread = CommentThread(chain, continuation: 8)
        #expect(thread.entries.map(\.comment.id) == (0..<8).map { "\($0)" })
        #expect(thread.entries.map(\.isContinued) == Array(repeating: false, count: 7) + [true])
        #expect(thread.entries.last?.replies == 12 && thread.count == 20)
        let rest = CommentThread(chain, from: "7", continuation: 8)
        #expect(rest.entries.map(\.comment.id) == (7..<15).map { "\($0)" } && rest.entries.first?.depth == 0)
        #expect(rest.count == 13)
        #expect(CommentThread(chain, from: "nothing").entries.isEmpty)
    }

    @Test("pages are full at a number of entries, end between conversations and hold everything once")
    func pages() {
        var comments: [ThreadedComment] = []
        for root in 0..<30 {
            comments.append(comment(root * 100))
            for answer in 1...(root % 7 + 1) { comments.append(comment(root * 100 + answer, under: root * 100)) }
        }
        let whole = CommentThread(comments)
        var seen: [String] = []
        let count = CommentThread(comments, pageSize: 20).pages
        for page in 1...count {
            let part = CommentThread(comments, page: page, pageSize: 20)
            #expect(part.entries.first?.depth == 0 && part.pages == count && part.count == whole.count)
            #expect(part.entries.count < 20 + 8)
            seen += part.entries.map(\.comment.id)
        }
        #expect(seen == whole.entries.map(\.comment.id))
        #expect(CommentThread(comments, page: count + 1, pageSize: 20).entries.isEmpty)
        #expect(CommentThread([], pageSize: 20).pages == 1)
    }

    @Test("hole 31, ten thousand answers to answers: every part is found in bounded time")
    func bounded() {
        let chain = (0..<10_000).map { comment($0, under: $0 == 0 ? nil : $0 - 1) }
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(CommentThread(chain, from: "5000", continuation: 8).entries.count == 8)
            #expect(CommentThread(chain, continuation: 8, pageSize: 500).pages == 1)
        }
        #expect(time < .seconds(5))
    }
}
