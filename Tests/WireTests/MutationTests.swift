import News
import Testing

@testable import Wire

@Suite("Damaged and hostile pages")
struct MutationTests {
    private static let pages = [
        PageTests.page, DecisionTests.page,
        "<table><tr><td><p>Rain fell on the plain, the plain said.<tr><th>a<td>b</table><ul><li>x<li>y</ul>",
        "<h1>Snow</h1><article><p>It snowed &amp; froze, <b>all</b> night.<br><br>Then it thawed.</p></article>",
    ]

    /// A page with some of its bytes struck out, doubled, swapped or overwritten.
    private static func mutated(_ page: String, _ seed: UInt64) -> [UInt8] {
        var bytes = Array(page.utf8)
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(1, limit)))
        }
        for _ in 0..<1 + next(12) where bytes.count > 40 {
            let at = next(bytes.count - 30)
            let stretch = at..<at + 1 + next(29)
            switch next(5) {
            case 0: bytes.removeSubrange(stretch)
            case 1: bytes.insert(contentsOf: bytes[stretch], at: next(bytes.count))
            case 2: bytes[at] = UInt8(next(256))
            case 3: bytes.insert(contentsOf: "</div><p class=\"".utf8, at: at)
            default: bytes.swapAt(at, next(bytes.count))
            }
        }
        return bytes
    }

    @Test("mutations do no harm: blocks stay in order, sources inside the page", arguments: pages.indices)
    func mutationsDoNoHarm(_ page: Int) {
        for seed in 1...100 {
            let bytes = Self.mutated(Self.pages[page], UInt64(seed * 31 + page))
            let examination = Extractor().examine(id: "m", bytes: bytes, contentType: "text/html")
            examination.report.checkBlocks()
            for decision in examination.decisions {
                #expect((0...1).contains(decision.confidence))
                guard let source = decision.source else { continue }
                #expect(source.start >= 0 && source.end <= examination.source.count, "seed \(seed)")
            }
        }
    }

    @Test(
        "the time a page takes grows with its length and not faster",
        arguments: [
            "<div>", "<p>Rain fell on the plain.", "<div class=\"related\">x", "<br>", "<table><tr><td>x",
            "<a href=x>Rain</a> ", "<li>", "<span class=share>", "<h2>Rain</h2>", "</p>",
        ])
    func growsWithLength(_ piece: String) {
        func seconds(_ count: Int) -> Duration {
            let page = Array(String(repeating: piece, count: count).utf8)
            return ContinuousClock().measure { _ = Extractor().extract(id: "1", html: page) }
        }
        _ = seconds(200)
        let (short, long) = (seconds(1_000), seconds(8_000))
        // Eight times the page, with room for a busy machine.
        #expect(long < short * 40 + .milliseconds(500))
    }

    @Test("a name as long as a page costs no more than the page")
    func hugeNames() {
        let names = String(repeating: "related-share ", count: 50_000)
        let page = "<div class='\(names)'><p>Rain fell on the plain, and the plain was glad of it.</p></div>"
        Extractor().extract(id: "1", html: Array(page.utf8)).checkBlocks()
    }
}
