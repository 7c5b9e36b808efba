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
        /// How many readers it was told of last.
        var toldReaders: Int?
    }

    struct State {
        var waiting: [Int: Waiting] = [:]
        var networks: [String: Int] = [:]
        /// Which thread a topic is, as it was learned last.
        var threads: [LiveTopic: String] = [:]
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

    /// How many read a thread at the moment: windows that wait for its new comments at this process, whichever name or
    /// address led to it.
    func readers(ofThread id: String) -> Int {
        state.withLock { state in
            state.waiting.values.count(where: { $0.topic == .thread(id) || state.threads[$0.topic] == id })
        }
    }

    /// Learns which thread each topic is, and tells those who may know how many read theirs.
    func tellReaders(_ threads: [LiveTopic: String], to told: Set<LiveTopic>) {
        state.withLock { state in
            state.threads = threads
            guard !told.isEmpty else { return }
            let counts = state.waiting.values.reduce(into: [String: Int]()) { counts, waiting in
                if let thread = threads[waiting.topic] { counts[thread, default: 0] += 1 }
            }
            for (id, waiting) in state.waiting where told.contains(waiting.topic) {
                guard let number = threads[waiting.topic].flatMap({ counts[$0] }), number != waiting.toldReaders
                else { continue }
                state.waiting[id]?.toldReaders = number
                waiting.continuation.yield(.readers(number))
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
    /// How many read it at the moment.
    case readers(Int)
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
        let found = try? await database.read { connection in
            var shown: [String: Bool] = [:]
            func isShown(_ publication: String?) throws -> Bool {
                if let known = shown[publication ?? ""] { return known }
                let isShown = try policy(of: publication, in: connection).showsReaders
                shown[publication ?? ""] = isShown
                return isShown
            }
            return try topics.reduce(into: Announcement()) { found, topic in
                switch topic {
                case .thread(let id):
                    let row = try ThreadRow.live(id, in: connection)
                    found.arrivals[topic] = row?.arrivals ?? 0
                    found.threads[topic] = id
                    if try isShown(row?.publication) { found.told.insert(topic) }
                case .page(let reference, let publication):
                    let row = try find(reference, in: publication, connection)
                    found.arrivals[topic] = row?.arrivals ?? 0
                    found.threads[topic] = row?.id
                    if try isShown(publication.id) { found.told.insert(topic) }
                }
            }
        }
        guard let found else { return }
        live.tell(found.arrivals)
        live.tellReaders(found.threads, to: found.told)
    }

    /// What is found out at once for all who wait.
    private struct Announcement {
        var arrivals: [LiveTopic: Int] = [:]
        var threads: [LiveTopic: String] = [:]
        /// Of which topics readers may be told how many read them.
        var told: Set<LiveTopic> = []
    }
}
