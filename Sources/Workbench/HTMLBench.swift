import Foundation
import HTML

/// Parses pages, and parses them and counts their nodes, on one core; tells how much processor time that took.
///
/// The fastest round is what counts: whatever else the machine does can only make one slower. `script/peers/parse.py`
/// does the same with other parsers and prints the same lines.
struct HTMLBench {
    private let pages: [PageFile]
    private let seconds: Double

    init(_ arguments: inout Arguments) throws(Complaint) {
        seconds = try arguments.number("--seconds") ?? 10
        pages = try PageFile.read(arguments.paths())
    }

    func run() {
        let nodes = pages.reduce(0) { $0 + HTMLBench.countNodes($1.bytes) }
        let bytes = pages.reduce(0) { $0 + $1.bytes.count }
        let start = userSeconds()
        var end = start
        var rounds = 0
        var parsing = Double.infinity
        var counting = Double.infinity
        repeat {
            var read = 0
            for page in pages { read += Document(page.bytes).source.count }
            let parsed = userSeconds()
            var counted = 0
            for page in pages { counted += HTMLBench.countNodes(page.bytes) }
            precondition(read > 0 && counted == nodes, "A page gave another tree the second time.")
            parsing = min(parsing, parsed - end)
            end = userSeconds()
            counting = min(counting, end - parsed)
            rounds += 1
        } while end - start < seconds

        print("pages            \(pages.count), \(String(format: "%.1f", Double(bytes) / 1e6)) MB, \(nodes) nodes")
        print("rounds           \(rounds) in \(String(format: "%.1f", end - start)) user CPU seconds")
        print("parse            \(speed(parsing, bytes))")
        print("parse and count  \(speed(counting, bytes))")
    }

    /// How many nodes are under a page's root, the contents of templates left out.
    private static func countNodes(_ bytes: [UInt8]) -> Int {
        let page = Document(bytes)
        var count = 0
        for _ in page.descendants(page.root) { count += 1 }
        return count
    }

    private func speed(_ seconds: Double, _ bytes: Int) -> String {
        let seconds = max(seconds, 1e-9)
        return String(
            format: "%.0f pages, %.1f MB a CPU second", Double(pages.count) / seconds, Double(bytes) / seconds / 1e6)
    }
}
