/// The state of a group commit: what waits, whether a batch is being written, and whether more is taken.
///
/// A value without locks or clocks: every event returns what its owner has to do.
struct WriteQueue<Item> {
    private enum Phase {
        /// Nothing waits and nothing is being written.
        case idle
        /// A batch is being written; what arrives waits for the next.
        case working
        /// As `working`, but nothing more is taken.
        case closing
        case closed
    }

    private var phase = Phase.idle
    private var waiting: [(id: UInt64, item: Item)] = []

    enum Addition: Equatable {
        /// The queue was idle: begin a batch.
        case begin
        /// A batch is being written and will be followed by another.
        case wait
        /// The queue is closing or closed.
        case refuse
    }

    /// Takes an item in.
    mutating func add(_ item: Item, id: UInt64) -> Addition {
        switch phase {
        case .idle:
            phase = .working
            waiting.append((id, item))
            return .begin
        case .working:
            waiting.append((id, item))
            return .wait
        case .closing, .closed:
            return .refuse
        }
    }

    /// Takes out the items of the next batch, the oldest first; none where all were cancelled.
    mutating func take(atMost limit: Int) -> [Item] {
        let batch = waiting.prefix(limit).map(\.item)
        waiting.removeFirst(batch.count)
        return batch
    }

    /// Takes an item out that still waits; nothing where it is being written already or is done.
    mutating func cancel(id: UInt64) -> Item? {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return nil }
        return waiting.remove(at: index).item
    }

    enum Continuation: Equatable {
        /// More has arrived: begin the next batch.
        case again
        /// Nothing waits.
        case rest
        /// Nothing waits and nothing will come: whoever waits for the end may go on.
        case end
    }

    /// Notes that the batch has been written, or has failed.
    mutating func finishBatch() -> Continuation {
        if !waiting.isEmpty { return .again }
        if phase == .closing {
            phase = .closed
            return .end
        }
        phase = .idle
        return .rest
    }

    /// Takes no more items; returns whether the queue is at its end already.
    mutating func close() -> Bool {
        switch phase {
        case .idle, .closed:
            phase = .closed
            return true
        case .working, .closing:
            phase = .closing
            return false
        }
    }
}
