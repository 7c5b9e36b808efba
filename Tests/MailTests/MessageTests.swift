import Foundation
import Testing

@testable import Mail

@Suite("A message")
struct MessageTests {
    static func message(
        name: String? = "Plover News", subject: String = "Your code", body: String = "Hello",
        headers: [Message.Header] = []
    ) throws -> Message {
        Message(
            from: Mailbox(name: name, address: try EmailAddress("news@plover.example")),
            to: Mailbox(address: try EmailAddress("jo@mail.example")), subject: subject, body: body, headers: headers)
    }

    static func text(_ message: Message) throws -> String {
        String(decoding: try message.encoded(id: "abc123", now: 1_584_470_405), as: UTF8.self)
    }

    @Test("is written as RFC 5322 has it")
    func isWritten() throws {
        let text = try Self.text(
            Self.message(
                body: "Hello,\nyour code is 1234.\n", headers: [.init("List-Unsubscribe", "<https://a.example/u>")]))
        #expect(
            text
                == [
                    "From: \"Plover News\" <news@plover.example>",
                    "To: jo@mail.example",
                    "Subject: Your code",
                    "Date: Tue, 17 Mar 2020 18:40:05 +0000",
                    "Message-ID: <abc123@plover.example>",
                    "MIME-Version: 1.0",
                    "Auto-Submitted: auto-generated",
                    "List-Unsubscribe: <https://a.example/u>",
                    "Content-Type: text/plain; charset=utf-8",
                    "Content-Transfer-Encoding: 7bit",
                    "",
                    "Hello,",
                    "your code is 1234.",
                    "",
                ].joined(separator: "\r\n"))
    }

    @Test("hole 7, HTML in mail: the same words as text and as HTML, in two parts that no words of a reader end")
    func alternative() throws {
        var message = try Self.message(body: "Hello\n--=_abc123--\n")
        message.html = "<p>Grüße</p>"
        let text = try Self.text(message)
        let parts = text.components(separatedBy: "--=_abc123")
        #expect(text.contains("Content-Type: multipart/alternative; boundary=\"=_abc123\"\r\n\r\n--=_abc123\r\n"))
        #expect(text.contains("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"))
        #expect(text.contains("<p>Gr=C3=BC=C3=9Fe</p>\r\n--=_abc123--\r\n"))
        // What a line of the text says ends no part, whoever guesses the identifier.
        #expect(text.contains("--=3D_abc123--") && parts.count == 4)
    }

    @Test(
        "encodes what ASCII cannot say, and a reader decodes it again",
        arguments: [
            "Überschwemmung in Köln: 洪水 🌊",
            String(repeating: "Hochwasser – ", count: 30) + "Ende",
            "=?UTF-8?B?SGVsbG8=?=",
            String(repeating: "x", count: 300),
            "double  space",
            "👩‍👩‍👧‍👦" + String(repeating: "é", count: 100),
        ])
    func encodesSubjects(subject: String) throws {
        let text = try Self.text(Self.message(subject: subject))
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
        let start = try #require(lines.firstIndex { $0.hasPrefix("Subject: ") })
        let end = try #require(lines.firstIndex { $0.hasPrefix("Date: ") })
        let words = lines[start..<end].joined().dropFirst("Subject: ".count).split(separator: " ")
        let bytes = words.map { word in
            word.hasPrefix("=?UTF-8?B?") ? Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) : nil
        }
        #expect(words.allSatisfy { $0.utf8.count <= 75 })
        let pieces = bytes.map { $0.flatMap { String(data: $0, encoding: .utf8) } }
        #expect(pieces.allSatisfy { $0 != nil }, "no letter is cut in two")
        #expect(pieces.map { $0 ?? "" }.joined() == subject)
    }

    @Test("folds a long subject at its spaces")
    func folds() throws {
        let subject = String(repeating: "flood water rises ", count: 12) + "again"
        let text = try Self.text(Self.message(subject: subject))
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        #expect(text.replacingOccurrences(of: "\r\n ", with: " ").contains("Subject: \(subject)\r\n"))
    }

    @Test("quotes a name that would be read as syntax")
    func quotesNames() throws {
        let text = try Self.text(Self.message(name: #"A "B" \ <x@y.example>, C"#))
        #expect(text.hasPrefix(#"From: "A \"B\" \\ <x@y.example>, C" <news@plover.example>"# + "\r\n"))
    }

    @Test(
        "hole 7, headers in mail: no line end in a name, subject or address smuggles a field into its header",
        arguments: [
            "a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\0b", "a\u{2028}b", "a\u{85}b", "a\u{7F}",
        ])
    func refusesInjection(text: String) throws {
        #expect(throws: MessageError.controlCharacter(field: "Subject")) { try Self.text(Self.message(subject: text)) }
        #expect(throws: MessageError.controlCharacter(field: "From")) { try Self.text(Self.message(name: text)) }
        #expect(throws: MessageError.controlCharacter(field: "X-A")) {
            try Self.text(Self.message(headers: [.init("X-A", text)]))
        }
    }

    @Test(
        "hole 7, headers in mail: refuses fields that are not the caller's to set",
        arguments: [
            "Bcc", "FROM", "content-type", "X A", "X:", "", "X\r\nBcc", "Ünicode",
        ])
    func refusesHeaderNames(name: String) throws {
        #expect(throws: MessageError.headerName) { try Self.text(Self.message(headers: [.init(name, "x")])) }
    }

    @Test(
        "hole 32, tricks of Unicode: refuses names that show their letters in another order, and fields beyond measure")
    func refusesTricks() throws {
        #expect(throws: MessageError.controlCharacter(field: "From")) {
            try Self.text(Self.message(name: "Plover\u{202E}swen"))
        }
        #expect(throws: MessageError.tooLong(field: "Subject")) {
            try Self.text(Self.message(subject: String(repeating: "x", count: 3000)))
        }
        #expect(throws: MessageError.headerValue(field: "X-A")) {
            try Self.text(Self.message(headers: [.init("X-A", "ü")]))
        }
        #expect(throws: MessageError.identifier) { try Self.message().encoded(id: "a>b", now: 0) }
    }

    @Test(
        "writes times as mail does",
        arguments: [
            (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (1_700_000_000, "Tue, 14 Nov 2023 22:13:20 +0000"),
            (951_782_399, "Mon, 28 Feb 2000 23:59:59 +0000"),
        ])
    func writesDates(seconds: Int, text: String) {
        #expect(Message.date(seconds) == text)
    }
}
