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

    @Test(
        "a page ends inside a conversation that is longer, and the next one says what stands above",
        arguments: [true, false])
    func cut(_ isFlat: Bool) {
        // One root with 10,000 answers, or every answer with answers of its own down to six steps.
        let comments = (0..<10_001).map { number in
            comment(number, under: number == 0 ? nil : isFlat || number % 6 == 1 ? 0 : number - 1)
        }
        let whole = CommentThread(comments)
        let first = CommentThread(comments, showing: ThreadPart())
        var seen: [String] = []
        for page in 1...first.pages {
            let part = CommentThread(comments, showing: ThreadPart(page: page))
            #expect(part.entries.count <= 750 && part.count == whole.count && part.pages == first.pages)
            #expect(part.isCut == (page < first.pages))
            #expect(part.context.first?.id == (page == 1 ? nil : "0"))
            // What stands above the first entry is told to the last step.
            #expect(part.context.last?.id == part.entries.first?.comment.parent)
            #expect(part.context.count == part.entries.first?.depth)
            seen += part.entries.map(\.comment.id)
        }
        #expect(seen == whole.entries.map(\.comment.id) && first.pages == 14)
        let conversation = CommentThread(comments, showing: ThreadPart(from: "0", page: 2))
        #expect(conversation.entries.count == 750 && conversation.pages == 14)
    }

    @Test("a short conversation that begins on a page ends there")
    func whole() {
        let roots = (0..<499).map { comment($0) }
        let last = [comment(1_000)] + (1_001..<1_200).map { comment($0, under: 1_000) } + [comment(2_000)]
        let first = CommentThread(roots + last, showing: ThreadPart())
        #expect(first.entries.count == 699 && first.entries.last?.comment.id == "1199" && !first.isCut)
        let second = CommentThread(roots + last, showing: ThreadPart(page: 2))
        #expect(second.entries.map(\.comment.id) == ["2000"] && second.context.isEmpty && second.pages == 2)
    }

    @Test(
        "a part has a name that a form brings back, and no other name is one",
        arguments: [
            ("oldest.1", true), ("best.12", true), ("picked.3", true), ("01hzx.2", true), ("best.0", false),
            ("best.1001", false), ("best", false), ("best.1.2", false), ("//evil.example.1", false), (".1", false),
            ("best'.1", false), ("", false), ("best.-1", false), (String(repeating: "a", count: 65) + ".1", false),
        ])
    func names(_ name: String, _ isOne: Bool) {
        let part = ThreadPart(name)
        #expect(part?.name == (isOne ? name : nil))
        #expect(!isOne || part?.root == (name == "01hzx.2" ? "01hzx" : nil))
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
