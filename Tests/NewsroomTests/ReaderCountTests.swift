import Discussion
import Foundation
import Store
import Testing

@testable import Newsroom

@Suite("How many read now")
struct ReaderCountTests {
    @Test("windows are counted by thread, whichever name or address led to it, and those that close are not")
    func counts() async throws {
        let live = LiveThreads()
        let courier = HostedPublication(id: "courier", name: "The Courier", origins: [])
        let page = LiveTopic.page(ThreadReference(identifier: "s1"), courier)
        let other = LiveTopic.page(ThreadReference(identifier: "old name"), courier)
        var streams = [
            try live.wait(for: .thread("t1"), network: "a"), try live.wait(for: page, network: "b"),
            try live.wait(for: other, network: "c"), try live.wait(for: .thread("t2"), network: "a"),
        ]
        live.tellReaders([.thread("t1"): "t1", page: "t1", other: "t1", .thread("t2"): "t2"], to: [page])
        #expect(live.readers(ofThread: "t1") == 3 && live.readers(ofThread: "t2") == 1)
        #expect(live.readers(ofThread: "t3") == 0)
        // Only those are told who may be, and once for each number.
        live.tellReaders([.thread("t1"): "t1", page: "t1", other: "t1", .thread("t2"): "t2"], to: [page])
        live.end()
        var told: [LiveEvent] = []
        for await event in streams[1] { told.append(event) }
        #expect(told == [.readers(3)])
        for await event in streams[0] { told.append(event) }
        #expect(told.count == 1)
        streams.removeAll()
        #expect(live.readers(ofThread: "t1") == 0)
    }

    @Test("what an earlier version set still holds: what it did not know of is as usual")
    func earlier() throws {
        let policy = try JSONDecoder().decode(ModerationPolicy.self, from: Data(#"{"mode":"pre","links":7}"#.utf8))
        var wanted = ModerationPolicy()
        (wanted.mode, wanted.links) = (.pre, 7)
        #expect(policy == wanted && !policy.showsReaders)
        #expect(
            try JSONDecoder().decode(ModerationPolicy.self, from: JSONEncoder().encode(wanted)) == wanted)
    }
}
