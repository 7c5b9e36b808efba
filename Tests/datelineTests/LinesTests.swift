import Foundation
import News
import Synchronization
import Testing
import Wire

@testable import dateline

@Suite("Lines")
struct LinesTests {
    private func lines(_ text: String, keepsBlankLines: Bool = false) throws -> [String] {
        let pipe = Pipe()
        DispatchQueue.global().async {
            pipe.fileHandleForWriting.write(Data(text.utf8))
            try? pipe.fileHandleForWriting.close()
        }
        var reader = LineReader(pipe.fileHandleForReading, keepsBlankLines: keepsBlankLines)
        var lines: [String] = []
        while let line = try reader.next() {
            if case .bytes(let bytes) = line {
                lines.append(String(decoding: bytes, as: UTF8.self))
            } else {
                lines.append("too long")
            }
        }
        return lines
    }

    @Test(
        "are read whole, whatever ends them",
        arguments: [
            ("a\nb\n", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("", []), ("\n\n", []), ("a", ["a"]), ("  \na\n\n", ["a"]),
            ("é\n👍\n", ["é", "👍"]),
        ])
    func splitting(_ text: String, _ expected: [String]) throws { #expect(try lines(text) == expected) }

    @Test("longer than a buffer come whole, and blank ones where they mean something")
    func long() throws {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(try lines("a\n\(long)\n\nb\n") == ["a", long, "b"])
        #expect(try lines("a\n\nb\n", keepsBlankLines: true) == ["a", "", "b"])
    }

    @Test("come out of a pipeline in the order in which they went in, few at a time")
    func order() async throws {
        let running = Mutex((now: 0, most: 0))
        var next = 0
        var results: [Int] = []
        try await Pipeline.run {
            next += 1
            return next <= 500 ? next : nil
        } work: { number in
            running.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            // Later pieces are quicker, so that order is not by chance.
            var sum = 0
            for step in 0..<((500 - number) * 20) { sum &+= step }
            running.withLock { $0.now -= 1 }
            return sum == -1 ? 0 : number
        } emit: {
            results.append($0)
            #expect(next - results.count <= 2 * ProcessInfo.processInfo.activeProcessorCount + 1)
        }
        #expect(results == Array(1...500))
    }

    @Test(
        "that can't be answered say why",
        arguments: [
            ("{", "no JSON"), ("[]", "no JSON"), (#"{"text":"x"}"#, "no \"id\""), (#"{"id":"a"}"#, "none of"),
            (#"{"id":"a","bytes":"%%%"}"#, "base64"),
            (#"{"id":"a","text":"x","published":"soon"}"#, "2020-03-17"), (#"{"id":"a","text":3}"#, "no JSON"),
            ("", "byte 1"), (#"{"id":"a","text":3}"#, "byte 18"), (#"{"id":"a" "text":"x"}"#, "byte 11"),
            (#"{"id":"a","text":"x"} {}"#, "byte 23"), (#"{"id":"a","text":"x",}"#, "byte 22"),
            (#"{"id":"a","text":"\x"}"#, "byte 19"), (#"{"id":"a","text":"x"#, "byte 20"),
            (#"{"id":"a","text":"\ud800x"}"#, "byte 25"), ("{\"id\":\"a\",\"text\":\"a\u{1}\"}", "byte 20"),
            (#"{"id":01}"#, "byte 8"), (#"{"id":1.5}"#, "byte 7"), (#"{"id":true}"#, "byte 7"),
            (#"{"id":"a","more":[1,{"x":nul}]}"#, "byte 29"), (#"{"id":"a","bytes":"QUI"}"#, "base64"),
            (#"{"id":"a","bytes":"QUJD=="}"#, "base64"), (#"{"id":"a","bytes":"QU JD"}"#, "base64"),
        ]
    )
    func faults(_ line: String, _ hint: String) {
        let error = #expect(throws: LineError.self) { try InputLine(.bytes(Array(line.utf8))).report(Extractor()) }
        #expect(error?.text.contains(hint) == true)
    }

    @Test(
        "are answered with their own id, or their number where they have none",
        arguments: [(#"{"id":"a7"}"#, #"{"id":"a7","error":"#), ("{", #"{"id":12,"error":"#)])
    func failures(_ line: String, _ start: String) {
        let json = JSONWriter(failure: LineError.nothingToRead, line: .bytes(Array(line.utf8)), number: 12)
        #expect(String(decoding: json.bytes, as: UTF8.self).hasPrefix(start))
    }

    @Test(
        "are taken whatever JSON writes strings like",
        arguments: [
            (#"{"id":"a","text":"x"}"#, "x"), (#" { "id" : "a" , "text" : "x" } "#, "x"),
            (#"{"text":"\"\\\/\b\f\n\r\t","id":"a"}"#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#"{"id":"a","text":"caf\u00e9 \ud83d\udc4d é 👍"}"#, "café 👍 é 👍"), (#"{"id":"a","text":""}"#, ""),
            (#"{"id":"a","html":null,"more":{"text":[-1.5e+3,0,true,false,null,{},[]]},"text":"x"}"#, "x"),
        ]
    )
    func strings(_ line: String, _ text: String) throws {
        #expect(try InputLine(.bytes(Array(line.utf8))).text == text)
        #expect(try InputLine(.bytes([0xEF, 0xBB, 0xBF] + Array(line.utf8))).text == text)
    }

    @Test("are refused where their bytes are no UTF-8, or go too deep")
    func hostile() {
        let broken = Array(#"{"id":"a","text":""#.utf8) + [0xC3, 0x28] + Array("\"}".utf8)
        #expect(throws: LineError.self) { try InputLine(.bytes(broken)) }
        let deep = "{\"id\":1,\"x\":" + String(repeating: "[", count: 1_000_000)
        #expect(throws: LineError.self) { try InputLine(.bytes(Array(deep.utf8))) }
    }

    @Test("give pages in base64, with their strokes escaped or not", arguments: 0..<9)
    func base64(_ count: Int) throws {
        let page = (0..<count).map { UInt8(255 - $0 * 29 % 256) }
        let encoded = Data(page).base64EncodedString()
        for text in [encoded, encoded.replacingOccurrences(of: "/", with: "\\/")] {
            let line = try InputLine(.bytes(Array("{\"id\":1,\"bytes\":\"\(text)\"}".utf8)))
            guard case .bytes(let bytes) = line.bytes else {
                Issue.record("\(text) is no base64")
                continue
            }
            #expect(bytes == page)
        }
    }

    @Test("say where the newspaper is at home")
    func home() throws {
        #expect(
            try InputLine(.bytes(Array(#"{"id":"a","text":"Words.","place":"Athens, Ohio"}"#.utf8))).place
                == "Athens, Ohio")
        #expect(try InputLine(.bytes(Array(#"{"id":"a","text":"Words."}"#.utf8))).place == nil)
    }

    @Test("take ids that are numbers, pages as bytes, and a headline given apart")
    func documents() throws {
        let numbered = try InputLine(
            .bytes(Array(#"{"id":7,"text":"Words.","headline":"Given","published":"2020-03-17"}"#.utf8)))
        let report = try numbered.report(Extractor())
        #expect(report.id == "7" && report.text == "Words." && report.article.headline == "Given")
        #expect(report.article.published?.day.description == "2020-03-17")
        let page = Data("<article><h1>Head</h1><p>Words of the article, long enough to be one.</p></article>".utf8)
            .base64EncodedString()
        let fetched = try InputLine(.bytes(Array("{\"id\":\"p\",\"bytes\":\"\(page)\"}".utf8))).report(Extractor())
        #expect(fetched.text.contains("Words of the article"))
    }
}
