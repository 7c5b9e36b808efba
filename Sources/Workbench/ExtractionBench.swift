import Foundation
import News
import Wire

/// Takes the articles off pages, metadata included, on one core; tells how much processor time that took.
///
/// The pages are in memory and nothing is written: what it costs beside that to read and write JSON, `script/score`
/// tells.
struct ExtractionBench {
    private let pages: [PageFile]
    private let seconds: Double

    init(_ arguments: inout Arguments) throws(Complaint) {
        seconds = try arguments.number("--seconds") ?? 10
        pages = try PageFile.read(arguments.paths())
    }

    func run() {
        let bytes = pages.reduce(0) { $0 + $1.bytes.count }
        let (rounds, fastest) = fastestRound(within: seconds) {
            pages.reduce(0) { $0 + Extractor().extract(id: $1.path, html: $1.bytes).text.utf8.count }
        }
        let (perPage, perByte) = (Double(pages.count) / fastest, Double(bytes) / fastest / 1e6)
        print("pages            \(pages.count), \(String(format: "%.1f", Double(bytes) / 1e6)) MB")
        print("rounds           \(rounds)")
        print("extract          \(String(format: "%.0f pages, %.1f MB a CPU second", perPage, perByte))")
    }
}
