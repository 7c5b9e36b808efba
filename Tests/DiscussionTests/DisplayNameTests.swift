import Discussion
import Testing

@Suite("Names of readers")
struct DisplayNameTests {
    @Test(
        "takes the names that people have",
        arguments: ["Jo", "María-José O'Neill", "李小龍", "محمد", "J.R. Smith", "Nguyễn Văn A", "St. John", "Ünal 3"])
    func takes(_ name: String) throws {
        #expect(try DisplayName(name).text == name)
    }

    @Test("trims and composes")
    func trims() throws {
        let name = try DisplayName("  Jose\u{0301}   Mari \u{A0}a ").text
        #expect(Array(name.unicodeScalars) == Array("José Mari a".unicodeScalars))
    }

    @Test(
        "hole 32, tricks of Unicode in names: refuses what is no name",
        arguments: [
            ("x", DisplayName.Refusal.tooShort(visible: 1, minimum: 2)),
            ("", .tooShort(visible: 0, minimum: 2)),
            (String(repeating: "n", count: 41), .tooLong(length: 41, maximum: 40)),
            ("a@b.example", .address),
            ("see www.example", .link),
            ("cheap-pills.com", .link),
            ("https://x", .link),
            ("a\u{202E}b", .forbidden(codePoint: 0x202E, position: 1)),
            ("ab\u{200B}", .forbidden(codePoint: 0x200B, position: 2)),
            ("a\u{0}b", .forbidden(codePoint: 0, position: 1)),
            ("a\r\nBcc: b", .forbidden(codePoint: 13, position: 1)),
            ("a\u{3164}b", .forbidden(codePoint: 0x3164, position: 1)),
        ])
    func refuses(_ name: String, _ refusal: DisplayName.Refusal) {
        #expect(throws: refusal) { try DisplayName(name) }
    }

    @Test("lengths are exact at both limits")
    func limits() throws {
        #expect(try DisplayName(String(repeating: "n", count: 40)).text.count == 40)
        #expect(try DisplayName("ñn").text == "ñn")
    }

    @Test(
        "hole 32, homoglyphs of the staff: nobody passes for it",
        arguments: [
            "Editor", "EDITOR", "e d i t o r", "Еditоr", "Édîtor", "ＥＤＩＴＯＲ", "ed1tor", "edit0r", "editor.", "𝐄𝐝𝐢𝐭𝐨𝐫",
            "edıtor",
            "Ma rn a Holt", "Mama Ho1t",
        ])
    func impersonation(_ name: String) {
        let reserved = ReservedNames(["editor", "Mama Holt", "Marna Holt"])
        #expect(throws: DisplayName.Refusal.self) { try DisplayName(name, reserved: reserved) }
    }

    @Test("a name that only begins like a reserved one is free")
    func free() throws {
        #expect(try DisplayName("Editorial fan", reserved: ReservedNames(["editor"])).text == "Editorial fan")
    }
}
