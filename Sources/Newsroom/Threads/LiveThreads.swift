public import Discussion
import Store
import Synchronization

/// Readers who wait for new comments, and what they wait for.
///
/// Whether there are any is asked of the store once a second, for all who wait at once: so it is learned whichever
/// process wrote them. Connections are bounded, in all and for each network.
final class LiveThreads: Sendable {
    struct Waiting {
        var topic: LiveTopic
        var network: String
        var continuation: AsyncStream<LiveEvent>.Continuation
        var told: Int?
    }

    struct State {
        var waiting: [Int: Waiting] = [:]
        var networks: [String: Int] = [:]
        var last = 0
        var isOver = false
    }

    /// How many may wait, in all and from one network.
    private let limit: Int
    private let limitPerNetwork: Int
    private let state = Mutex(State())

    init(limit: Int = 1_000, limitPerNetwork: Int = 32) {
        self.limit = limit
        self.limitPerNetwork = limitPerNetwork
    }

    /// Waits for what is announced; the stream ends with the server.
    /// - Throws: `tooOften` where too many wait.
    func wait(for topic: LiveTopic, network: String) throws -> AsyncStream<LiveEvent> {
        let (stream, continuation) = AsyncStream.makeStream(of: LiveEvent.self, bufferingPolicy: .bufferingNewest(4))
        let id = try state.withLock { state in
            guard !state.isOver, state.waiting.count < limit, state.networks[network, default: 0] < limitPerNetwork
            else { throw NewsroomError.tooOften(retryAfter: 60) }
            state.last += 1
            state.waiting[state.last] = Waiting(topic: topic, network: network, continuation: continuation)
            state.networks[network, default: 0] += 1
            return state.last
        }
        continuation.onTermination = { [weak self] _ in self?.leave(id) }
        return stream
    }

    private func leave(_ id: Int) {
        state.withLock { state in
            guard let left = state.waiting.removeValue(forKey: id) else { return }
            let others = state.networks[left.network, default: 1] - 1
            state.networks[left.network] = others == 0 ? nil : others
        }
    }

    /// What is waited for.
    var topics: Set<LiveTopic> { state.withLock { Set($0.waiting.values.map(\.topic)) } }

    /// How many wait.
    var count: Int { state.withLock { $0.waiting.count } }

    /// Tells each who waits what is new to them.
    func tell(_ arrivals: [LiveTopic: Int]) {
        state.withLock { state in
            for (id, waiting) in state.waiting {
                guard let number = arrivals[waiting.topic], number != waiting.told else { continue }
                state.waiting[id]?.told = number
                waiting.continuation.yield(.arrivals(number))
            }
        }
    }

    /// A sign of life to all, by which those are found who have gone.
    func beat() {
        for waiting in state.withLock({ Array($0.waiting.values) }) { waiting.continuation.yield(.beat) }
    }

    /// Ends all streams and takes nobody any more.
    func end() {
        let all = state.withLock { state in
            state.isOver = true
            return Array(state.waiting.values)
        }
        for waiting in all { waiting.continuation.finish() }
    }
}

/// What somebody waits for: new comments of a thread, or on a page on which nobody may have spoken yet.
public enum LiveTopic: Hashable, Sendable {
    case thread(String)
    case page(ThreadReference, HostedPublication)
}

/// What those are told who wait.
public enum LiveEvent: Hashable, Sendable {
    /// How many comments of the thread have ever become public.
    case arrivals(Int)
    case beat
}

extension Newsroom {
    /// Waits for new comments.
    /// - Throws: `tooOften` where too many wait.
    public func arrivals(of topic: LiveTopic, network: NetworkKey?) throws -> AsyncStream<LiveEvent> {
        try live.wait(for: topic, network: network?.description ?? "unknown")
    }

    /// Announces new comments to those who wait for them, until the task is cancelled; then their streams end.
    public func announceArrivals() async {
        var beats = 0
        while !Task.isCancelled {
            await announceOnce()
            beats += 1
            if beats % 20 == 0 { live.beat() }
            try? await Task.sleep(for: .seconds(1))
        }
        live.end()
    }

    private func announceOnce() async {
        let topics = live.topics
        guard !topics.isEmpty else { return }
        // What cannot be read now is asked again in a second.
        let numbers = try? await database.read { connection in
            try topics.reduce(into: [LiveTopic: Int]()) { numbers, topic in
                switch topic {
                case .thread(let id): numbers[topic] = try ThreadRow.arrivals(of: id, in: connection)
                case .page(let reference, let publication):
                    numbers[topic] = try find(reference, in: publication, connection)?.arrivals ?? 0
                }
            }
        }
        if let numbers { live.tell(numbers) }
    }
}
