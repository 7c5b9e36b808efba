import HTML
import Testing

@Suite("Decoding")
struct DecodingTests {
    @Test(
        "reads text in every family of encodings",
        arguments: [
            (Encoding.utf8, "6E C3 A9 65 E6 9C 9D F0 9F 98 80", "née朝😀"),
            (.utf16LE, "41 00 1D 67 3D D8 00 DE", "A朝😀"),
            (.utf16BE, "00 41 67 1D D8 3D DE 00", "A朝😀"),
            (.windows1252, "93 65 94 80 81", "“e”€\u{81}"),
            (.windows1255, "F9 EC E5 ED CA", "שלום\u{5BA}"),
            (.koi8U, "C7 C1 DA C5 D4 C1 AE", "газетаў"),
            (.iso8859Part8Logical, "F9 EC", "של"),
            (.userDefined, "41 80 FF", "A\u{F780}\u{F7FF}"),
            (.shiftJIS, "90 56 95 B7 82 CD 96 88 92 A9 81 42 B1 BB", "新聞は毎朝。ｱｻ"),
            (.shiftJIS, "FB FC 87 40 80 5C", "髙①\u{80}\\"),
            (.shiftJIS, "F0 40 F9 FC", "\u{E000}\u{E757}"),
            (.eucJP, "BF B7 CA B9 A4 CF CB E8 C4 AB 8E B1 8E BB", "新聞は毎朝ｱｻ"),
            (.eucJP, "8F B0 A1 8F A2 B7", "丂～"),
            (.iso2022JP, "1B 24 42 44 2B 24 4E 1B 28 42 41 1B 24 40 3F 37", "朝のA新"),
            (.iso2022JP, "5C 7E 1B 28 4A 5C 7E 41 1B 28 49 31 3B", "\\~¥‾Aｱｻ"),
            (.eucKR, "BD C5 B9 AE C0 BA 20 BE C6 C4 A7", "신문은 아침"),
            (.eucKR, "94 EE 81 41 C6 52", "뷁갂힣"),
            (.gbk, "B1 A8 D6 BD D4 E7 C9 CF B5 BD 80", "报纸早上到€"),
            (.gbk, "94 39 FC 36", "😀"),
            (.gb18030, "94 39 FC 36 90 30 81 30 E3 32 9A 35", "😀\u{10000}\u{10FFFF}"),
            (.gb18030, "81 30 81 30 84 31 A4 39 A2 E3", "\u{80}\u{FFFF}€"),
            (.gb18030, "A8 BC 81 35 F4 37 A3 A0", "ḿ\u{E7C7}\u{3000}"),
            (.gb18030, "A6 D9 A6 F3 FE 59 FE A0 84 31 82 36", "︐︙龴龻︐"),
            (.big5, "B3 F8 AF C8 A6 AD A4 57 A8 EC", "報紙早上到"),
            (.big5, "9B D0 A1 45 A3 E1 87 DF", "𠝹‧€鿋"),
            (.big5, "88 62 88 64 88 A3 88 A5", "Ê\u{304}Ê\u{30C}ê\u{304}ê\u{30C}"),
        ] as [(Encoding, String, String)])
    func reads(encoding: Encoding, hex: String, text: String) {
        #expect(scalars(encoding.decode([UInt8](hex: hex))) == scalars(text))
    }

    @Test("puts U+FFFD where the standard does, and reads on where it does", arguments: malformed)
    func repairs(encoding: Encoding, kind: String, hex: String, text: String) {
        #expect(scalars(encoding.decode([UInt8](hex: hex))) == scalars(text), "\(kind)")
    }

    /// What is wrong with the bytes, the bytes, and their text.
    private static let malformed: [(Encoding, String, String, String)] = [
        (.utf8, "a byte missing", "C3 28", "�("),
        (.utf8, "the end in a character", "E2 82", "�"),
        (.utf8, "a longest run of bytes is one error", "F0 9F 98 41", "�A"),
        (.utf8, "a surrogate", "ED A0 80", "���"),
        (.utf8, "a longer form than needed", "C0 AF E0 80 80", "�����"),
        (.utf8, "above U+10FFFF", "F4 90 80 80 F5", "�����"),
        (.utf16LE, "one byte", "41", "�"),
        (.utf16LE, "half a character at the end", "3D D8", "�"),
        (.utf16LE, "half a character and a byte at the end", "3D D8 42", "�"),
        (.utf16LE, "half a character, then another", "3D D8 41 00", "�A"),
        (.utf16LE, "a first half, then a whole character", "3D D8 3D D8 00 DE", "�😀"),
        (.utf16BE, "a second half alone", "DE 00 00 41", "�A"),
        (.windows1253, "a byte that stands for nothing", "AA E1", "�α"),
        (.iso8859Part3, "a byte that stands for nothing", "A5 41", "�A"),
        (.replacement, "any text", "41 42 43", "�"),
        (.replacement, "no text", "", ""),
        (.shiftJIS, "a lead at the end", "41 81", "A�"),
        (.shiftJIS, "markup for a trail", "81 3C 70", "�<p"),
        (.shiftJIS, "a trail out of range", "81 FD 41 81 7F", "�A�\u{7F}"),
        (.shiftJIS, "a pointer of nothing", "81 AD 41 85 40 FC 4C", "�A�@�L"),
        (.shiftJIS, "no lead", "A0 FD FF 41", "���A"),
        (.eucJP, "a lead at the end", "A4", "�"),
        (.eucJP, "an ASCII trail", "A4 41 8E 41 8F 41", "�A�A�A"),
        (.eucJP, "a trail out of range", "A4 80 41 8E E0 41 8F FF 41", "�A�A�A"),
        (.eucJP, "the third byte missing", "8F B0", "�"),
        (.eucJP, "an ASCII third byte", "8F B0 41", "�A"),
        (.eucJP, "a third byte out of range", "8F B0 80 41", "�A"),
        (.eucJP, "a third byte that would be a lead", "8F BF 8F C4 AB", "�朝"),
        (.eucJP, "a pointer of nothing", "A9 A1 8F A1 A1 41", "��A"),
        (.eucJP, "no lead", "80 A0 FF 41", "���A"),
        (.iso2022JP, "no ASCII", "41 80 0E 0F 42", "A���B"),
        (.iso2022JP, "an escape of nothing", "1B 28 43 1B 41", "�(C�A"),
        (.iso2022JP, "the end in an escape", "41 1B 24", "A�$"),
        (.iso2022JP, "the end after an escape", "41 1B", "A�"),
        (.iso2022JP, "an escape straight after another", "1B 28 42 1B 28 42 41", "�A"),
        (.iso2022JP, "a lead at the end", "1B 24 42 44", "�"),
        (.iso2022JP, "an escape for a trail", "1B 24 42 44 1B 28 42 41", "�A"),
        (.iso2022JP, "a trail out of range", "1B 24 42 44 0A 44 2B", "�朝"),
        (.iso2022JP, "a lead out of range", "1B 24 42 0A 44 2B", "�朝"),
        (.iso2022JP, "a pointer of nothing", "1B 24 42 29 21 44 2B", "�朝"),
        (.iso2022JP, "an unfinished escape in two-byte text", "1B 24 42 1B 24", "��"),
        (.iso2022JP, "no katakana", "1B 28 49 60 31 80", "�ｱ�"),
        (.iso2022JP, "no Roman", "1B 28 4A 0E 41 A5", "�A�"),
        (.eucKR, "a lead at the end", "B0", "�"),
        (.eucKR, "an ASCII trail", "B0 3C 70 B0 40", "�<p�@"),
        (.eucKR, "a trail out of range", "B0 FF 41", "�A"),
        (.eucKR, "a pointer of nothing", "C9 A1 41 C6 53", "�A�S"),
        (.eucKR, "no lead", "80 FF 41", "��A"),
        (.gb18030, "the end after one byte", "81", "�"),
        (.gb18030, "the end after two bytes", "81 30", "�"),
        (.gb18030, "the end after three bytes", "81 30 81", "�"),
        (.gb18030, "an ASCII trail", "81 3C 70 81 7F", "�<p�\u{7F}"),
        (.gb18030, "a trail out of range", "81 FF 41", "�A"),
        (.gb18030, "a third byte out of range", "81 30 41 81 30 FF 41", "�0A�0�A"),
        (.gb18030, "a fourth byte out of range", "81 30 81 41 81 30 81 81", "�0丄�0亖"),
        (.gb18030, "a pointer of nothing", "84 31 A5 30 E3 32 9A 36 41", "��A"),
        (.gb18030, "no lead", "FF 41", "�A"),
        (.big5, "a lead at the end", "A4", "�"),
        (.big5, "an ASCII trail", "A4 3C 70 A4 7F", "�<p�\u{7F}"),
        (.big5, "a trail out of range", "A4 80 41 A4 A0 41 A4 FF 41", "�A�A�A"),
        (.big5, "a pointer of nothing", "81 40 81 A1 41", "�@�A"),
        (.big5, "no lead", "80 FF 41", "��A"),
    ]

    /// Strings that look alike are equal; their code points must be too.
    private func scalars(_ text: String) -> [String] {
        text.unicodeScalars.map { String($0.value, radix: 16) }
    }
}
