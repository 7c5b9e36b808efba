import Discussion
import Newsroom
import Store
import Testing

@Suite("Signing in")
struct SignInTests {
    private func send(_ test: TestNewsroom, to address: String = "rana@example.org") async throws -> String {
        try await test.newsroom.sendCode(to: address, browser: TestNewsroom.browser, network: nil) {
            Letter(subject: "Code", body: "Code: \($0)")
        }
        return try #require(try await test.lastCode())
    }

    @Test("hole 17, codes that hold too long: one signs in once, verifies the address and makes the account")
    func codes() async throws {
        let test = try await TestNewsroom()
        let code = try await send(test)
        let session = try await test.newsroom.signIn(
            address: "Rana@Example.org", code: " \(code.prefix(3)) \(code.dropFirst(3))", browser: TestNewsroom.browser,
            network: nil)
        let viewer = try #require(try await test.newsroom.viewer(session: session))
        #expect(viewer.isVerified && viewer.name == nil && viewer.standing == .reader)
        await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
            try await test.newsroom.signIn(
                address: "rana@example.org", code: code, browser: TestNewsroom.browser, network: nil)
        }
    }

    @Test("hole 17, codes that hold too long: five wrong tries kill one, and the right one comes too late")
    func tries() async throws {
        let test = try await TestNewsroom()
        let code = try await send(test)
        let wrong = code == "000000" ? "000001" : "000000"
        for number in 1...5 {
            await #expect(throws: NewsroomError.invalid(.code, .wrong), "try \(number)") {
                try await test.newsroom.signIn(
                    address: "rana@example.org", code: wrong, browser: TestNewsroom.browser, network: nil)
            }
        }
        await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
            try await test.newsroom.signIn(
                address: "rana@example.org", code: code, browser: TestNewsroom.browser, network: nil)
        }
    }

    @Test("hole 17, codes that hold too long: one runs out after ten minutes")
    func expiry() async throws {
        let test = try await TestNewsroom()
        let code = try await send(test)
        test.advance(600)
        await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
            try await test.newsroom.signIn(
                address: "rana@example.org", code: code, browser: TestNewsroom.browser, network: nil)
        }
    }

    @Test("hole 15, account enumeration: an address that was never written to fails as a wrong code does")
    func unknown() async throws {
        let test = try await TestNewsroom()
        await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
            try await test.newsroom.signIn(
                address: "nobody@example.org", code: "123456", browser: TestNewsroom.browser, network: nil)
        }
    }

    @Test(
        "an address of which a mailbox has any number opens the account that is there, makes none, and the answer is one"
    )
    func aliases() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let member = try await test.viewer(signingIn: "rana+news@example.org")
        try await test.newsroom.setAddressRules(AddressRules(refusesAliases: true), by: editor)
        func ask(_ address: String) async throws -> String {
            try await test.newsroom.sendCode(
                to: address, browser: TestNewsroom.browser, network: nil,
                declining: { Letter(subject: "None", body: "No account is made.") }
            ) { Letter(subject: "Code", body: "Code: \($0)") }
            return try #require(try await test.mail().last)
        }
        #expect(try await test.viewer(signingIn: "rana+news@example.org").id == member.id)
        let before = try await test.database.read { try $0.rows("SELECT id FROM account").count }
        for unknown in ["nobody+news@example.org", "n.o.b.o.dy@example.org"] {
            let letter = try await ask(unknown)
            #expect(letter.contains("No account is made.") && letter.contains("To: \(unknown)"))
        }
        #expect(try await ask("nobody@example.org").contains("Code: "))
        #expect(try await test.database.read { try $0.rows("SELECT id FROM account").count } == before)
        // An address that somebody changes to is a new one, whoever has it.
        await #expect(throws: NewsroomError.invalid(.address, .domain(.alias))) {
            try await test.newsroom.sendCode(toNewAddress: "other+news@example.org", of: member, network: nil) {
                Letter(subject: "Code", body: "Code: \($0)")
            }
        }
        // Whoever sets the rule is not kept out by it.
        let owner = try await TestNewsroom()
        let link = try #require(try await owner.newsroom.makeEditorLink())
        let session = try await owner.newsroom.signIn(
            editorLink: link, name: "Salma", address: "salma+desk@example.org")
        try await owner.newsroom.setAddressRules(
            AddressRules(refusesAliases: true), by: try await owner.viewer(session: session))
    }

    @Test("codes to one address are limited, whoever asks")
    func limits() async throws {
        let test = try await TestNewsroom()
        for _ in 0..<3 { _ = try await send(test) }
        await #expect(throws: NewsroomError.self) { try await send(test) }
        test.advance(900)
        _ = try await send(test)
    }

    @Test("hole 17, secrets at rest: no address, code or token stands in the database in clear")
    func sealing() async throws {
        let test = try await TestNewsroom()
        let code = try await send(test, to: "canary.7f3a@example.org")
        let session = try await test.newsroom.signIn(
            address: "canary.7f3a@example.org", code: code, browser: TestNewsroom.browser, network: nil)
        let tables = try await test.database.read { connection in
            try connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { try $0.text("name") }
        }
        #expect(tables.count > 30)
        for table in tables {
            let rows = try await test.database.read { try $0.rows("SELECT * FROM \(table)").map { "\($0)" } }
            for row in rows {
                #expect(
                    !row.contains("canary") && !row.contains(session) && !row.contains("\"\(code)\""),
                    "\(table) holds it")
            }
        }
        let account = try await test.database.read { try $0.row("SELECT address, address_key FROM account") }
        let bytes = try #require(try account?.blob("address"))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("canary"))
    }

    @Test("hole 17, a session that survives its end: it ends when its reader signs out, and after thirty days")
    func sessions() async throws {
        let test = try await TestNewsroom()
        let first = try await test.viewer(signingIn: "rana@example.org")
        try await test.newsroom.signOut(first)
        #expect(try await test.newsroom.viewer(session: first.session) == nil)
        let second = try await test.viewer(signingIn: "rana@example.org")
        test.advance(Newsroom.sessionLifetime)
        #expect(try await test.newsroom.viewer(session: second.session) == nil)
        #expect(try await test.newsroom.viewer(session: "short") == nil)
    }

    @Test("tidying forgets codes and sessions that have run out, and nothing else")
    func tidying() async throws {
        let test = try await TestNewsroom()
        let old = try await test.viewer(signingIn: "old@example.org")
        test.advance(Newsroom.sessionLifetime)
        let new = try await test.viewer(signingIn: "new@example.org")
        try await test.newsroom.tidy()
        let rows = try await test.database.read { connection in
            (
                try connection.rows("SELECT 1 AS one FROM session").count,
                try connection.rows("SELECT 1 AS one FROM sign_in_code").count
            )
        }
        #expect(rows == (1, 1))
        #expect(try await test.newsroom.viewer(session: old.session) == nil)
        #expect(try await test.newsroom.viewer(session: new.session) != nil)
    }

    @Test("hole 18, a key of the empty string: a form's token belongs to its session and to this newsroom's secret")
    func formTokens() async throws {
        let test = try await TestNewsroom()
        let one = try await test.viewer(signingIn: "one@example.org")
        let two = try await test.viewer(signingIn: "two@example.org")
        let token = test.newsroom.formToken(of: one)
        #expect(test.newsroom.isFormToken(token, of: one))
        #expect(!test.newsroom.isFormToken(token, of: two))
        #expect(!test.newsroom.isFormToken("", of: one))
        #expect(!test.newsroom.isFormToken(token + "A", of: one))
        let other = try await TestNewsroom(secret: Array(repeating: 8, count: 32))
        #expect(!other.newsroom.isFormToken(token, of: one))
    }

    @Test("the one-time link opens once, and a new one is made while no editor has proven an address")
    func editorLink() async throws {
        let test = try await TestNewsroom()
        let old = try #require(try await test.newsroom.makeEditorLink())
        let link = try #require(try await test.newsroom.makeEditorLink())
        #expect(try await test.newsroom.isOpen(editorLink: old) == false)
        #expect(try await test.newsroom.isOpen(editorLink: link))
        let session = try await test.newsroom.signIn(editorLink: link, name: "Salma", address: "salma@example.org")
        let editor = try await test.viewer(session: session)
        #expect(editor.isStaff && !editor.isVerified)
        await #expect(throws: NewsroomError.notFound) {
            try await test.newsroom.signIn(editorLink: link, name: "Eve", address: "eve@example.org")
        }
        let again = try #require(try await test.newsroom.makeEditorLink())
        let second = try await test.newsroom.signIn(editorLink: again, name: "Salma", address: "salma.h@example.org")
        #expect(try await test.viewer(session: second).isStaff)
        #expect(try await test.viewer(session: session).isStaff == false)
        _ = try await test.viewer(signingIn: "salma.h@example.org")
        #expect(try await test.newsroom.makeEditorLink() == nil)
    }

    @Test(
        "readers can't take a name of the staff, of the house or of an address",
        arguments: ["Salma", "SALMA", "The Test", "Admin", "rana@example.org", "www.example.org", "x"])
    func names(_ name: String) async throws {
        let test = try await TestNewsroom()
        _ = try await test.editor()
        let viewer = try await test.viewer(signingIn: "rana@example.org")
        await #expect(throws: NewsroomError.self) { try await test.newsroom.rename(viewer, to: name) }
    }
}
