import Foundation
import News
import Wire

/// Takes the articles off pages, metadata included, on one core; tells how much processor time that took.
///
/// As with ``HTMLBench`` the fastest round is what counts. The pages are in memory and nothing is written: what it
/// costs beside that to read and write JSON, `script/score` tells.
struct ExtractionBench {
    private let pages: [PageFile]
    private let seconds: Double

    init(_ arguments: inout Arguments) throws(Complaint) {
        seconds = try arguments.number("--seconds") ?? 10
        pages = try PageFile.read(arguments.paths())
    }

    func run() {
        let bytes = pages.reduce(0) { $0 + $1.bytes.count }
        let start = userSeconds()
        var end = start
        var rounds = 0
        var fastest = Double.infinity
        var words = 0
        repeat {
            let before = end
            let read = pages.reduce(0) { $0 + Extractor().extract(id: $1.path, html: $1.bytes).text.utf8.count }
            precondition(rounds == 0 || read == words, "A page gave another article the second time.")
            words = read
            end = userSeconds()
            fastest = max(min(fastest, end - before), 1e-9)
            rounds += 1
        } while end - start < seconds

        let (perPage, perByte) = (Double(pages.count) / fastest, Double(bytes) / fastest / 1e6)
        print("pages            \(pages.count), \(String(format: "%.1f", Double(bytes) / 1e6)) MB")
        print("rounds           \(rounds) in \(String(format: "%.1f", end - start)) user CPU seconds")
        print("extract          \(String(format: "%.0f pages, %.1f MB a CPU second", perPage, perByte))")
    }
}
