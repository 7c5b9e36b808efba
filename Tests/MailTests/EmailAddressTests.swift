import Mail
import Testing

@Suite("An e-mail address")
struct EmailAddressTests {
    @Test(
        "is what providers give out",
        arguments: [
            ("jo@plover.example", "jo@plover.example"),
            ("Jo.Reader+news@Mail.Plover.EXAMPLE", "Jo.Reader+news@mail.plover.example"),
            ("o'neil@xn--bcher-kva.example", "o'neil@xn--bcher-kva.example"),
            ("a@b.co", "a@b.co"),
        ])
    func isRead(text: String, unredacted: String) throws {
        #expect(try EmailAddress(text).unredacted == unredacted)
    }

    private static let refused: [(EmailAddressError, [String])] = [
        (.notOneAt, ["", "jo", "jo@a@b.example"]),
        (
            .localPart,
            [
                "@b.example", ".jo@b.example", "jo..x@b.example", "\"jo x\"@b.example", "jo x@b.example",
                "jo(comment)@b.example", "jö@b.example", "jo\u{202E}@b.example", "jo\r\nBcc:x@b.example",
                String(repeating: "a", count: 65) + "@b.example",
            ]
        ),
        (
            .domain,
            [
                "jo@localhost", "jo@[127.0.0.1]", "jo@127.0.0.1", "jo@b..example", "jo@-b.example", "jo@b-.example",
                "jo@bücher.example", "jo@b.example\n", "jo@b.example\0", "jo@b.example.",
                "jo@" + String(repeating: "a", count: 64) + ".example",
            ]
        ),
        (.tooLong, ["jo@" + String(repeating: "a.", count: 130) + "example"]),
    ]

    @Test("is refused where it could mislead or isn't one", arguments: refused)
    func isRefused(error: EmailAddressError, texts: [String]) {
        for text in texts {
            #expect(throws: error, "\(text)") { try EmailAddress(text) }
        }
    }

    @Test("isn't told by any way of printing it")
    func isRedacted() throws {
        let address = try EmailAddress("canary@plover.example")
        var dumped = ""
        dump(address, to: &dumped)
        dump(Mailbox(name: nil, address: address), to: &dumped)
        let printed = [
            "\(address)", String(reflecting: address), "\([address])", "\(Optional(address) as Any)", dumped,
        ]
        #expect(printed.allSatisfy { !$0.contains("canary") && !$0.contains("plover") })
    }
}
