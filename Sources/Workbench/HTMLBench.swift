import Foundation
import HTML

/// Parses pages, and parses them and counts their nodes, on one core; tells how much processor time that took.
///
/// `script/peers/parse.py` does the same with other parsers and prints the same lines.
struct HTMLBench {
    private let pages: [PageFile]
    private let seconds: Double

    init(_ arguments: inout Arguments) throws(Complaint) {
        seconds = try arguments.number("--seconds") ?? 10
        pages = try PageFile.read(arguments.paths())
    }

    func run() {
        let bytes = pages.reduce(0) { $0 + $1.bytes.count }
        let nodes = pages.reduce(0) { $0 + HTMLBench.countNodes($1.bytes) }
        let parsing = fastestRound(within: seconds / 2) {
            pages.reduce(0) { $0 + Document($1.bytes).source.count }
        }
        let counting = fastestRound(within: seconds / 2) {
            pages.reduce(0) { $0 + HTMLBench.countNodes($1.bytes) }
        }
        print("pages            \(pages.count), \(String(format: "%.1f", Double(bytes) / 1e6)) MB, \(nodes) nodes")
        print("rounds           \(parsing.rounds) and \(counting.rounds)")
        print("parse            \(speed(parsing.seconds, bytes))")
        print("parse and count  \(speed(counting.seconds, bytes))")
    }

    /// How many nodes are under a page's root, the contents of templates left out.
    private static func countNodes(_ bytes: [UInt8]) -> Int {
        let page = Document(bytes)
        var count = 0
        for _ in page.descendants(page.root) { count += 1 }
        return count
    }

    private func speed(_ seconds: Double, _ bytes: Int) -> String {
        String(format: "%.0f pages, %.1f MB a CPU second", Double(pages.count) / seconds, Double(bytes) / seconds / 1e6)
    }
}
