import ArgumentParser
import Foundation
import News

/// Answers every line of an input by a line of output: in order, on all cores, in constant memory.
///
/// A line that can't be answered is answered by `{"id","error"}` in its place, and the exit status is 1 at the end.
struct LineFilter: Sendable {
    /// Answers one document.
    let answer: @Sendable (InputLine) throws -> [UInt8]

    private struct Batch: Sendable {
        var number: Int
        var first: Int
        var lines: [LineReader.Line]
    }

    private struct Answers: Sendable {
        var number: Int
        var bytes: [UInt8]
        var count: Int
        var failures: Int
    }

    /// - Parameter inputs: files in order; `-` is standard input.
    func run(_ inputs: [FileHandle], total: Int?) async throws {
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        var progress = ProgressBar(total: total)
        var failures = 0
        for input in inputs {
            var reader = LineReader(input)
            let before = progress.bytes
            try await withThrowingTaskGroup(of: Answers.self) { group in
                var (given, written, lineNumber) = (0, 0, 1)
                var waiting: [Int: Answers] = [:]
                var isAtEnd = false
                while true {
                    // Some batches ahead of what is written, no more: memory stays constant however slow one is.
                    while !isAtEnd, given - written < width * 2 {
                        let batch = try Self.batch(&reader, number: given, first: lineNumber)
                        guard !batch.lines.isEmpty else {
                            isAtEnd = true
                            break
                        }
                        lineNumber += batch.lines.count
                        given += 1
                        group.addTask { answers(batch) }
                    }
                    guard written < given else { break }
                    if let next = waiting.removeValue(forKey: written) {
                        try Output.write(next.bytes)
                        failures += next.failures
                        written += 1
                        progress.advance(documents: next.count, bytes: before + reader.read)
                    } else if let done = try await group.next() {
                        waiting[done.number] = done
                    }
                }
            }
        }
        progress.finish()
        if failures > 0 { throw ExitCode(1) }
    }

    /// As many lines as make a task worth its while: sixteen, or a megabyte.
    private static func batch(_ reader: inout LineReader, number: Int, first: Int) throws -> Batch {
        var lines: [LineReader.Line] = []
        var size = 0
        while lines.count < 16, size < 1 << 20, let line = try reader.next() {
            if case .bytes(let bytes) = line { size += bytes.count }
            lines.append(line)
        }
        return Batch(number: number, first: first, lines: lines)
    }

    private func answers(_ batch: Batch) -> Answers {
        var answers = Answers(number: batch.number, bytes: [], count: batch.lines.count, failures: 0)
        for (index, line) in batch.lines.enumerated() {
            do {
                answers.bytes += try answer(InputLine(line))
            } catch {
                answers.failures += 1
                answers.bytes += JSONWriter(failure: error, line: line, number: batch.first + index).bytes
            }
            answers.bytes.append(0x0A)
        }
        return answers
    }
}
