import Foundation
import HTML

/// Parses pages and counts their nodes on one core, and tells how much processor time that took.
struct HTMLBench {
    private let pages: [PageFile]
    private let seconds: Double

    init(_ arguments: inout Arguments) throws(Complaint) {
        seconds = try arguments.number("--seconds") ?? 10
        pages = try PageFile.read(arguments.paths())
    }

    func run() {
        var nodes = 0
        for page in pages { nodes += HTMLBench.countNodes(page.bytes) }

        var rounds = 0
        var fastest = Double.infinity
        let start = userSeconds()
        var end = start
        repeat {
            let before = end
            for page in pages where HTMLBench.countNodes(page.bytes) == 0 { print("no nodes: \(page.path)") }
            end = userSeconds()
            fastest = min(fastest, end - before)
            rounds += 1
        } while end - start < seconds

        let bytes = pages.reduce(0) { $0 + $1.bytes.count }
        let perRound = (end - start) / Double(rounds)
        print("pages         \(pages.count), \(bytes / 1_000_000) MB, \(nodes) nodes")
        print("rounds        \(rounds) in \(format(end - start)) user CPU seconds")
        print("speed         \(rate(perRound)) pages a CPU second, \(format(Double(bytes) / 1e6 / perRound)) MB")
        print("fastest round \(rate(fastest)) pages a CPU second, \(format(Double(bytes) / 1e6 / fastest)) MB")
    }

    /// How many nodes are under a page's root, the contents of templates left out.
    private static func countNodes(_ bytes: [UInt8]) -> Int {
        let page = Document(bytes)
        var count = 0
        for _ in page.descendants(page.root) { count += 1 }
        return count
    }

    private func rate(_ seconds: Double) -> Int { Int(Double(pages.count) / max(seconds, 1e-9)) }
    private func format(_ number: Double) -> String { String(format: "%.1f", number) }
}
