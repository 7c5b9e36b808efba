import Testing

@testable import HTML

@Suite("Encodings")
struct EncodingSniffingTests {
    /// The text of a page's body, and the encoding it was read in.
    private func read(_ bytes: [UInt8], _ contentType: String? = nil) -> (text: String, encoding: String) {
        let page = Document(bytes, contentType: contentType)
        return (page.body.map(page.text) ?? "", page.encoding.name)
    }

    @Test("a byte order mark beats the header")
    func byteOrderMark() {
        #expect(read([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "text/html; charset=latin1") == ("é", "utf-8"))
        #expect(read([0xFE, 0xFF, 0x00, 0x41, 0x20, 0xAC]) == ("A€", "utf-16be"))
        #expect(read([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x30, 0xDE]) == ("A\u{1F630}", "utf-16le"))
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

    @Test("a header of an encoding that is none leaves the page to speak")
    func unknownHeader() {
        let page = Array("<meta charset=windows-1250>".utf8) + [0xBE]
        #expect(read(page, "text/html; charset=bogus") == ("ľ", "windows-1250"))
    }

    @Test("a page is read again in the encoding that a late meta element names")
    func redecoded() {
        let comment = "<!--" + String(repeating: "x", count: 2000) + "-->"
        let late = Array((comment + "<meta charset=shift_jis><p>").utf8)
        #expect(read(late + [0x92, 0xA9, 0x8A, 0xA7]) == ("朝刊", "shift_jis"))
    }

    @Test(
        "reads the encoding that the beginning of a page declares as the standard's prescan does",
        arguments: [
            ("<meta charset=euc-kr>", "euc-kr"),
            ("<meta charset='UTF-16'>", "utf-8"),
            ("<meta charset=x-user-defined>", "windows-1252"),
            ("<meta charset=hz-gb-2312>", "replacement"),
            ("<!--<meta charset=big5>--><meta charset=gbk>", "gbk"),
            ("<!--><meta charset=big5>-->", "big5"),
            ("<p title='<meta charset=big5>'><meta charset=gbk>", "gbk"),
            ("</p x='><meta charset=big5>'><meta charset=gbk>", "gbk"),
            ("<?php > ?><meta charset=big5>", "big5"),
            ("<meta charset=big5 charset=gbk>", "big5"),
            ("<meta http-equiv=content-type content='text/html; charset=big5'>", "big5"),
            ("<meta content='charset = \"big5\"' http-equiv=content-type>", "big5"),
            ("<meta content='text/html; charset=big5'>", "windows-1252"),
            ("<meta http-equiv=content-type content='charset=\"big5'>", "windows-1252"),
            ("<meta charset=gbk http-equiv=content-type content='charset=big5'>", "gbk"),
            ("<metacharset=big5>", "windows-1252"),
            ("<?xml version='1.0' encoding='big5'?>", "big5"),
            ("<?xml version='1.0' encoding = \"big5\"?>", "big5"),
            ("<?xml version='1.0' encoding='utf-16'?>", "utf-8"),
            ("<?xml version='1.0' encoding=' big5'?>", "windows-1252"),
            ("<?xml version='1.0' encoding='big5", "windows-1252"),
            (" <?xml version='1.0' encoding='big5'?>", "windows-1252"),
            ("<?xml version='1.0' encoding='big5'?><meta charset=gbk>", "gbk"),
        ])
    func prescan(page: String, encoding: String) {
        #expect(Encoding.sniff(Array(page.utf8)[...], contentType: nil).encoding.name == encoding)
    }

    @Test("a charset of no encoding hides the content from the prescan, not from the parser")
    func bogusCharset() {
        let page = Array("<meta charset=bogus http-equiv=content-type content='charset=big5'>".utf8)
        #expect(Encoding.sniff(page[...], contentType: nil).encoding == .windows1252)
        #expect(Document(page).encoding == .big5)
    }

    @Test("a meta tag that the first 1,024 bytes cut off is left to the parser")
    func cutOff() {
        let meta = "<meta charset=big5 class=x>"
        for missing in 1...8 {
            let filler = String(repeating: " ", count: 1024 - meta.count + missing)
            let page = Array((filler + meta).utf8)
            #expect(Encoding.sniff(page[...], contentType: nil).encoding == .windows1252)
            #expect(Document(page).encoding == .big5)
        }
        let whole = Array((String(repeating: " ", count: 1024 - meta.count) + meta).utf8)
        #expect(Encoding.sniff(whole[...], contentType: nil).encoding == .big5)
    }

    @Test("an XML declaration in UTF-16 tells itself by its zeros", arguments: [Encoding.utf16LE, .utf16BE])
    func declarationInUTF16(encoding: Encoding) {
        let units = "<?xml version='1.0'?><meta charset=big5><p>née".utf16
        let bytes = units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return encoding == .utf16LE ? pair : pair.reversed()
        }
        #expect(read(bytes) == ("née", encoding.name))
    }
}
