import HTML
import Testing

@Suite("Encodings")
struct EncodingSniffingTests {
    /// The text of a page's body, and the encoding it was read in.
    private func read(_ bytes: [UInt8], _ contentType: String? = nil) -> (text: String, encoding: String) {
        let page = Document(bytes, contentType: contentType)
        return (page.body.map(page.text) ?? "", page.encoding)
    }

    @Test("a byte order mark beats the header")
    func byteOrderMark() {
        #expect(read([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "text/html; charset=latin1") == ("é", "utf-8"))
        #expect(read([0xFE, 0xFF, 0x00, 0x41, 0x20, 0xAC]) == ("A€", "utf-16be"))
        #expect(read([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x30, 0xDE]) == ("A\u{1F630}", "utf-16le"))
    }

    @Test("half a character of UTF-16 becomes a replacement character")
    func brokenUTF16() {
        #expect(read([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x42]).text == "A\u{FFFD}\u{FFFD}")
    }

    @Test(
        "the header names the encoding",
        arguments: [
            ("text/html; charset=ISO-8859-1", "windows-1252", "‚Äé"),
            ("text/html;charset=\"windows-1251\"", "windows-1251", "‚Дй"),
            ("text/html; charset=iso-8859-7", "iso-8859-7", "\u{82}Δι"),
            ("text/html; charset=koi8-r", "koi8-r", "┌дИ"),
            ("text/html; Charset = macintosh", "macintosh", "Çƒ\u{C8}"),
        ])
    func header(contentType: String, encoding: String, text: String) {
        #expect(read([0x82, 0xC4, 0xE9], contentType) == (text, encoding))
    }

    @Test("a meta element names the encoding, early or late")
    func meta() {
        let early = Array("<meta charset=windows-1250>".utf8) + [0xBE]
        #expect(read(early) == ("ľ", "windows-1250"))
        let comment = "<!--" + String(repeating: "x", count: 3000) + "-->"
        let pragma = "<meta http-equiv=Content-Type content='text/html; charset=windows-1250'><p>"
        let late = Array((comment + pragma).utf8)
        #expect(read(late + [0xBE]) == ("ľ", "windows-1250"))
    }

    @Test("a page that declares nothing is UTF-8 if it can be, else windows-1252")
    func undeclared() {
        #expect(read(Array("naïve “quote”".utf8)) == ("naïve “quote”", "utf-8"))
        #expect(read([0x93, 0x61, 0x94, 0x85, 0xE9]) == ("“a”…é", "windows-1252"))
        #expect(read(Array("plain".utf8)).encoding == "windows-1252")
    }

    @Test("bytes that are no UTF-8 become replacement characters")
    func brokenUTF8() {
        let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82]
        #expect(read(bytes, "text/html; charset=utf-8").text == "a\u{FFFD}\u{FFFD}(\u{FFFD}")
    }

    @Test("an encoding that cannot be read is named, and the page read as UTF-8")
    func unread() {
        let page = Document(Array("<p>abc".utf8), contentType: "text/html; charset=Shift_JIS")
        #expect(page.encoding == "utf-8")
        #expect(page.unreadEncoding == "shift_jis")
        #expect(page.body.map(page.text) == "abc")
    }
}
