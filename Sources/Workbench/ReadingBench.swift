import Foundation
import News
import Reading

/// Reads texts on one core, again and again; tells how many words that is in a second of processor time.
///
/// `script/peers/read.py` does the same with other readers and prints the same lines.
struct ReadingBench {
    private let texts: [String]
    private let seconds: Double

    init(_ arguments: inout Arguments) throws(Complaint) {
        seconds = try arguments.number("--seconds") ?? 10
        texts = try PageFile.read(arguments.paths()).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    func run() throws(Complaint) {
        let begun = userSeconds()
        let reader: Reader
        do { reader = try Reader() } catch { throw Complaint("\(error)") }
        let start = userSeconds() - begun
        let words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
        print("texts               \(texts.count), \(words) words")
        print("start               \(String(format: "%.3f", start)) CPU seconds")
        show("tokens to entities", words, fastest { reader.entities(in: $0).count })
        show("whole reading", words, fastest { reader.read($0).mentions.count })
        print("peak memory         \(peakMegabytes()) MB")
    }

    /// The processor time of the fastest round over all texts.
    private func fastest(_ read: (String) -> Int) -> Double {
        fastestRound(within: seconds / 2) { texts.reduce(0) { $0 + read($1) } }.seconds
    }

    private func show(_ name: String, _ words: Int, _ seconds: Double) {
        let column = name.padding(toLength: 20, withPad: " ", startingAt: 0)
        print("\(column)\(Int(Double(words) / seconds)) words a CPU second")
    }
}
