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
        var first: Int
        var lines: [LineReader.Line]
    }

    private struct Answers: Sendable {
        var bytes: [UInt8] = []
        var count: Int
        var failures = 0
    }

    /// - Parameter total: bytes of input in all, where that can be told.
    func run(_ inputs: [FileHandle], total: Int?) async throws {
        var progress = ProgressBar(total: total)
        var failures = 0
        for input in inputs {
            var reader = LineReader(input)
            var number = 1
            let before = progress.bytes
            try await Pipeline.run {
                let batch = try Self.batch(&reader, first: number)
                number += batch.lines.count
                return batch.lines.isEmpty ? nil : batch
            } work: {
                answers($0)
            } emit: { answers in
                try Output.write(answers.bytes)
                failures += answers.failures
                progress.advance(documents: answers.count, bytes: before + reader.read)
            }
        }
        progress.finish()
        if failures > 0 { throw ExitCode(1) }
    }

    /// As many lines as make a piece worth its while: sixteen, or a megabyte.
    private static func batch(_ reader: inout LineReader, first: Int) throws -> Batch {
        var lines: [LineReader.Line] = []
        var size = 0
        while lines.count < 16, size < 1 << 20, let line = try reader.next() {
            if case .bytes(let bytes) = line { size += bytes.count }
            lines.append(line)
        }
        return Batch(first: first, lines: lines)
    }

    private func answers(_ batch: Batch) -> Answers {
        var answers = Answers(count: batch.lines.count)
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
