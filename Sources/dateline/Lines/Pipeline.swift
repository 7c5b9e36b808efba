import Foundation

/// Work on a stream, on all cores, whose results come in the order of the stream.
///
/// Only some pieces are ahead of what was given out, so memory stays constant however long the stream is.
enum Pipeline {
    private struct Numbered<Result: Sendable>: Sendable {
        var number: Int
        var result: Result
    }

    static func run<Piece: Sendable, Result: Sendable>(
        next: () throws -> Piece?, work: @escaping @Sendable (Piece) -> Result, emit: (Result) throws -> Void
    ) async throws {
        let ahead = 2 * max(1, ProcessInfo.processInfo.activeProcessorCount)
        try await withThrowingTaskGroup(of: Numbered<Result>.self) { group in
            var (given, emitted) = (0, 0)
            var early: [Int: Result] = [:]
            var isAtEnd = false
            while true {
                while !isAtEnd, given - emitted < ahead {
                    guard let piece = try next() else {
                        isAtEnd = true
                        break
                    }
                    let number = given
                    given += 1
                    group.addTask { Numbered(number: number, result: work(piece)) }
                }
                guard emitted < given else { return }
                if let result = early.removeValue(forKey: emitted) {
                    try emit(result)
                    emitted += 1
                } else if let done = try await group.next() {
                    early[done.number] = done.result
                }
            }
        }
    }
}
