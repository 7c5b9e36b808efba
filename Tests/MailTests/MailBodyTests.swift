import Testing

@testable import Mail

@Suite("The body of a message")
struct MailBodyTests {
    @Test(
        "ends its lines as mail does",
        arguments: [
            ("a\nb", "a\r\nb\r\n"), ("a\r\nb\r\n\r\n", "a\r\nb\r\n"), ("a\rb", "a\r\nb\r\n"),
            ("a\n\nb", "a\r\n\r\nb\r\n"),
            ("", "\r\n"), (".\n", ".\r\n"),
        ])
    func endsLines(text: String, bytes: String) {
        let body = MailBody(text)
        #expect(body.encoding == "7bit")
        #expect(String(decoding: body.bytes, as: UTF8.self) == bytes)
    }

    @Test(
        "is quoted where ASCII or the length of a line doesn't do",
        arguments: [
            ("é=1", "=C3=A9=3D1\r\n"), ("a ", "a=20\r\n"), ("a\t", "a=09\r\n"), ("a\u{0}", "a=00\r\n"),
            ("a b é", "a b =C3=A9\r\n"),
        ])
    func quotes(text: String, bytes: String) {
        let body = MailBody(text)
        #expect(body.encoding == "quoted-printable")
        #expect(String(decoding: body.bytes, as: UTF8.self) == bytes)
    }

    @Test(
        "keeps lines within bounds and can be read again",
        arguments: [
            String(repeating: "x", count: 500), String(repeating: "é", count: 200), String(repeating: " ", count: 200),
            String(repeating: "x", count: 76) + "\n" + String(repeating: "x", count: 79),
            "洪水 🌊 = water\n\n\tend \n.",
        ])
    func canBeReadAgain(text: String) {
        let body = MailBody(text)
        let encoded = String(decoding: body.bytes, as: UTF8.self)
        let lines = encoded.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.last != " " && $0.last != "\t" })
        var decoded: [UInt8] = []
        for line in lines.dropLast() {
            var rest = Array(line.utf8)[...]
            var goesOn = false
            while let byte = rest.popFirst() {
                guard byte == UInt8(ascii: "=") else {
                    decoded.append(byte)
                    continue
                }
                goesOn = rest.isEmpty
                if !goesOn {
                    decoded.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                    rest = rest.dropFirst(2)
                }
            }
            if !goesOn { decoded.append(0x0A) }
        }
        #expect(String(decoding: decoded, as: UTF8.self) == text + "\n")
    }
}
