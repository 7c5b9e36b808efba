import Dispatch
import Testing

@testable import Newsroom

@Suite("What waits for other computers")
struct WaitingTests {
    @Test("keeps no query waiting, however many wait")
    func queries() async throws {
        let house = try await TestNewsroom()
        let gate = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 { group.addTask { await Waiting.forAnswers.run { gate.wait() } } }
            // Every thread of the pool waits; the house goes on.
            for _ in 0..<20 { #expect(try await house.newsroom.viewer(session: "nobody's") == nil) }
            for _ in 0..<100 { gate.signal() }
            try await group.waitForAll()
        }
    }
}
