import Testing

@testable import HTML

@Suite("UTF-8")
struct UTF8ValidationTests {
    @Test("is told from what is not, as the standard library tells it")
    func agreesWithTheStandardLibrary() {
        // Bytes at whose values the rules change.
        let edges: [UInt8] = [0, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xED, 0xF0, 0xF4, 0xFF]
        var wrong: [[UInt8]] = []
        for first in UInt8.min...UInt8.max {
            for second in edges {
                for third in edges {
                    let short = [first, second, third]
                    for bytes in [short, short + [0x80], [first, second, 0x9F, third]] {
                        let expected = String(validating: bytes, as: UTF8.self) != nil
                        if isUTF8(bytes) != expected { wrong.append(bytes) }
                    }
                }
            }
        }
        #expect(wrong == [])
    }

    @Test("is found wherever it stands between runs of ASCII", arguments: 0..<20)
    func runs(before: Int) {
        let ascii = [UInt8](repeating: 0x61, count: before)
        for after in 0..<20 {
            let end = [UInt8](repeating: 0x62, count: after)
            #expect(isASCII(ascii + end))
            #expect(isUTF8(ascii + Array("é漢📰".utf8) + end))
            #expect(!isASCII(ascii + Array("é".utf8) + end))
            #expect(!isUTF8(ascii + [0xE6, 0xBC] + end))
            #expect(!isUTF8(ascii + [0x80] + end))
        }
    }

    private func isUTF8(_ bytes: [UInt8]) -> Bool { bytes.span.isUTF8 }
    private func isASCII(_ bytes: [UInt8]) -> Bool { bytes.span.isASCII }
}
