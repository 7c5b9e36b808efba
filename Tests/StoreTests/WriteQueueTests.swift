import Testing

@testable import Store

/// As `#expect`, for events that change the queue: the macro takes none.
private func expect<T: Equatable>(_ found: T, _ expected: T, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(found == expected, sourceLocation: sourceLocation)
}

@Suite("The queue of writes")
struct WriteQueueTests {
    @Test("begins a batch when idle and gathers the next meanwhile")
    func gathers() {
        var queue = WriteQueue<String>()
        expect(queue.add("a", id: 1), .begin)
        expect(queue.take(atMost: 10), ["a"])
        expect(queue.add("b", id: 2), .wait)
        expect(queue.add("c", id: 3), .wait)
        expect(queue.finishBatch(), .again)
        expect(queue.take(atMost: 10), ["b", "c"])
        expect(queue.finishBatch(), .rest)
        expect(queue.add("d", id: 4), .begin)
    }

    @Test("gives no more than a batch holds, in the order of arrival")
    func keepsOrder() {
        var queue = WriteQueue<Int>()
        for number in 0..<5 { _ = queue.add(number, id: UInt64(number)) }
        expect(queue.take(atMost: 2), [0, 1])
        expect(queue.finishBatch(), .again)
        expect(queue.take(atMost: 2), [2, 3])
        expect(queue.finishBatch(), .again)
        expect(queue.take(atMost: 2), [4])
        expect(queue.finishBatch(), .rest)
    }

    @Test("gives a cancelled item back once, and never one that was taken")
    func cancels() {
        var queue = WriteQueue<String>()
        _ = queue.add("a", id: 1)
        _ = queue.add("b", id: 2)
        expect(queue.cancel(id: 2), "b")
        expect(queue.cancel(id: 2), nil)
        expect(queue.take(atMost: 10), ["a"])
        expect(queue.cancel(id: 1), nil)
        expect(queue.finishBatch(), .rest)
    }

    @Test("has an empty batch where everything was cancelled")
    func survivesEmptyBatches() {
        var queue = WriteQueue<String>()
        _ = queue.add("a", id: 1)
        _ = queue.cancel(id: 1)
        expect(queue.take(atMost: 10), [])
        expect(queue.finishBatch(), .rest)
    }

    @Test("finishes what it took before it ends, and takes nothing more")
    func closes() {
        var queue = WriteQueue<String>()
        _ = queue.add("a", id: 1)
        expect(queue.take(atMost: 1), ["a"])
        _ = queue.add("b", id: 2)
        expect(queue.close(), false)
        expect(queue.close(), false)
        expect(queue.add("c", id: 3), .refuse)
        expect(queue.finishBatch(), .again)
        expect(queue.take(atMost: 1), ["b"])
        expect(queue.finishBatch(), .end)
        expect(queue.add("d", id: 4), .refuse)
        expect(queue.close(), true)
    }

    @Test("never loses nor doubles an item, whatever happens in whatever order")
    func conservesItems() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var queue = WriteQueue<UInt64>()
            var asked: Set<UInt64> = []
            var answered: [UInt64] = []
            var batch: [UInt64]?
            for id in 0..<100 as Range<UInt64> {
                switch Int.random(in: 0..<4, using: &random) {
                case 0, 1:
                    asked.insert(id)
                    if queue.add(id, id: id) == .begin { batch = queue.take(atMost: 3) }
                case 2:
                    if let item = queue.cancel(id: id / 2) { answered.append(item) }
                default:
                    guard let taken = batch else { continue }
                    answered += taken
                    batch = queue.finishBatch() == .again ? queue.take(atMost: 3) : nil
                }
            }
            while let taken = batch {
                answered += taken
                batch = queue.finishBatch() == .again ? queue.take(atMost: 3) : nil
            }
            #expect(answered.count == asked.count)
            #expect(Set(answered) == asked)
        }
    }
}
