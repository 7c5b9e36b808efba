import HTML
import Testing

@Suite("Labels of encodings")
struct EncodingLabelTests {
    @Test("every encoding has its name for a label, in either case", arguments: Encoding.allCases)
    func nameIsLabel(encoding: Encoding) {
        #expect(Encoding(label: encoding.name) == encoding)
        #expect(Encoding(label: encoding.name.uppercased()) == encoding)
    }

    @Test("every encoding reads ASCII, or says that it does not", arguments: Encoding.allCases)
    func readsSomething(encoding: Encoding) {
        let text = encoding.decode(Array("Fair, 19 degrees\n".utf8))
        switch encoding {
        case .replacement: #expect(text == "\u{FFFD}")
        case .utf16BE, .utf16LE: #expect(text.unicodeScalars.count == 9)
        default: #expect(text == "Fair, 19 degrees\n")
        }
    }

    @Test(
        "knows the labels that pages have",
        arguments: [
            ("utf8", Encoding.utf8), ("unicode-1-1-utf-8", .utf8), ("latin1", .windows1252), ("us-ascii", .windows1252),
            ("iso-8859-9", .windows1254), ("tis-620", .windows874), ("logical", .iso8859Part8Logical),
            ("x-sjis", .shiftJIS), ("windows-31j", .shiftJIS), ("ms_kanji", .shiftJIS), ("x-euc-jp", .eucJP),
            ("csiso2022jp", .iso2022JP), ("ks_c_5601-1987", .eucKR), ("windows-949", .eucKR), ("gb2312", .gbk),
            ("gb_2312-80", .gbk), ("big5-hkscs", .big5), ("utf-16", .utf16LE), ("unicodefffe", .utf16BE),
            ("iso-2022-kr", .replacement), ("\t\n Shift-JIS\r\u{C}", .shiftJIS),
        ])
    func labels(label: String, encoding: Encoding) {
        #expect(Encoding(label: label) == encoding)
    }

    @Test("no label but the standard's", arguments: ["", " ", "utf 8", "utf-7", "utf-32", "cp932", "\u{A0}utf-8"])
    func unknown(label: String) {
        #expect(Encoding(label: label) == nil)
    }

    @Test(
        "reads the charset of a header",
        arguments: [
            ("text/html; charset=big5", Encoding.big5), ("text/html;CHARSET=\"Big5\"", .big5),
            ("text/html; charset=big5; charset=gbk", .big5), ("text/html; charset=big5 ;x=y", .big5),
            ("text/html; charset = 'big5'", .big5), ("text/html; charset=\"bi\\g5", .big5),
            ("text/html; x=\"; charset=gbk\"; charset=big5", .big5), ("text/html; x; ; charset=big5", .big5),
        ])
    func header(value: String, encoding: Encoding) {
        #expect(Encoding(contentType: value) == encoding)
    }

    @Test(
        "reads no charset where a header has none",
        arguments: [
            "", ";", "text/html", "charset=big5", "text/html; charset", "text/html; charset=",
            "text/html; xcharset=big5", "text/html; charset=bogus; charset=big5", "text/html; charset=\"",
            "text/html; charset=\"\\",
        ])
    func noHeader(value: String) {
        #expect(Encoding(contentType: value) == nil)
    }
}
