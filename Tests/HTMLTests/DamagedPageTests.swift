import Foundation
import Fuzzing
import Testing

/// Pages with all that can be broken, damaged in ways drawn from a seed. `Workbench fuzz-html` does the same for
/// minutes, on any pages.
@Suite("Damaged pages")
struct DamagedPageTests {
    static let pages = [
        """
        <!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Tide &amp; time</title><style>p { margin: 0 }</style>
        <script>if (a < b && "</p>") { document.write("<!-- <script> -->") }</script><base href=/><link rel=icon href=i>
        </head><body class="front page"><header><nav><ul><li><a href="/?a=1&b=2">Home</a><li><a href=/harbour>Harbour</a>
        </ul></nav></header><main><article><h1>Ferry&nbsp;resumes</h1><p>The <b>night <i>ferry</b> sails</i> again.<p>Its
        captain said &ldquo;at last&rdquo;.<figure><img src=f.jpg alt='The ferry'><figcaption>At the pier</figcaption>
        </figure></article></main><!-- end --></body></html>
        """,
        """
        <table border><caption>Landings</caption><colgroup><col><col></colgroup><thead><tr><th>Port<th>Tonnes</thead>stray
        <tbody><tr><td>North<td><a href=n>12</a></td></tr><b>bold<tr><td><table><tr><td>in</table><td>7<tfoot><tr><td>19
        </table><form action=/><input type=hidden name=t value="&quot;"><select><optgroup label=x><option selected>One
        <option>Two</select><textarea>
        text</textarea><button>Send</button></form>after
        """,
        """
        <?xml version="1.0"?><body><svg viewBox="0 0 9 9"><title>Map</title><path d="M0 0h9"/><foreignObject><p>In HTML
        </foreignObject><![CDATA[x < y]]></svg><math><mi>x</mi><annotation-xml encoding=text/html><p>y</p>
        </annotation-xml></math><template><tr><td>kept</td></tr></template><select><button><selectedcontent></button>
        <option><i>a</i><option selected>b</select><ruby>r<rt>t</ruby><dl><dt>d<dd>e</dl><noscript><p>none</noscript>
        <object><param name=a>o</object><marquee>m</marquee><pre>
        one
          two</pre><iframe><p></iframe><plaintext>rest é 漢 \u{1F4F0}</body>
        """,
    ].map { Array($0.utf8) }

    @Test("leave a sound tree that costs no more than its bytes allow", arguments: 0..<10)
    func own(seed: Int) {
        expectSound(PageDamager(pages: Self.pages, seed: UInt64(seed)), cases: 60)
    }

    @Test("do so where they are a newspaper's", .enabled(if: WirePages.arePresent))
    func newspapers() throws {
        expectSound(PageDamager(pages: try WirePages.read(atMost: 12), seed: 1), cases: 150)
    }

    private func expectSound(_ damager: PageDamager, cases: Int) {
        for number in 0..<cases {
            let flaw = PageTrial(damager.page(number)).flaw
            #expect(flaw == nil, "case \(number)")
        }
    }
}

/// Pages of newspapers in the data folder beside the package, where it is there.
enum WirePages {
    private static let folder = SharedData.folder.appending(path: "wire/aeb/html")

    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func read(atMost count: Int) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .prefix(count)
            .map(unzipped)
    }

    private static func unzipped(_ file: URL) throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(data)
    }
}
