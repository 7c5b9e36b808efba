import Discussion
import Foundation
import Newsroom
import Store
import Testing

@Suite("Accounts")
struct AccountTests {
    private func letter(_ code: String) -> Letter { Letter(subject: "Code", body: "Code: \(code)") }

    @Test("hole 17, a code is bound to the browser that asked: elsewhere it opens nothing")
    func browser() async throws {
        let test = try await TestNewsroom()
        try await test.newsroom.sendCode(to: "rana@example.org", browser: "one", network: nil, letter: letter)
        let code = try #require(try await test.lastCode())
        for other in ["two", ""] {
            await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
                try await test.newsroom.signIn(address: "rana@example.org", code: code, browser: other, network: nil)
            }
        }
        _ = try await test.newsroom.signIn(address: "rana@example.org", code: code, browser: "one", network: nil)
    }

    @Test("whoever asks for a code for another's address does not end the code that its owner asked for")
    func strangers() async throws {
        let test = try await TestNewsroom()
        try await test.newsroom.sendCode(to: "rana@example.org", browser: "hers", network: nil, letter: letter)
        let code = try #require(try await test.lastCode())
        try await test.newsroom.sendCode(to: "rana@example.org", browser: "a stranger's", network: nil, letter: letter)
        let strangers = try #require(try await test.lastCode())
        _ = try await test.newsroom.signIn(address: "rana@example.org", code: code, browser: "hers", network: nil)
        // One that was taken ends those that other browsers asked for.
        await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
            try await test.newsroom.signIn(
                address: "rana@example.org", code: strangers, browser: "a stranger's", network: nil)
        }
    }

    @Test("hole 17, a code is bound to its purpose: one for signing in changes no address")
    func purpose() async throws {
        let test = try await TestNewsroom()
        let rana = try await test.reader()
        try await test.newsroom.sendCode(to: "new@example.org", browser: rana.session, network: nil, letter: letter)
        let code = try #require(try await test.lastCode())
        await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
            try await test.newsroom.changeAddress(
                to: "new@example.org", code: code, of: rana, network: nil, letter: Letter(subject: "", body: ""))
        }
    }

    @Test(
        "hole 17, sessions that survive a change: the address is changed by a code mailed to the new one, other sessions end and the old address is told"
    )
    func changeAddress() async throws {
        let test = try await TestNewsroom()
        let rana = try await test.reader("old@example.org")
        let elsewhere = try await test.viewer(signingIn: "old@example.org")
        try await test.newsroom.sendCode(toNewAddress: "new@example.org", of: rana, network: nil, letter: letter)
        let code = try #require(try await test.lastCode())
        await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
            try await test.newsroom.changeAddress(
                to: "new@example.org", code: code, of: elsewhere, network: nil, letter: Letter(subject: "", body: ""))
        }
        try await test.newsroom.changeAddress(
            to: "new@example.org", code: code, of: rana, network: nil,
            letter: Letter(subject: "Changed", body: "It was changed."))
        let last = try #require(try await test.mail().last)
        #expect(last.contains("old@example.org") && last.contains("Changed") && !last.contains("new@example.org"))
        #expect(try await test.newsroom.viewer(session: elsewhere.session) == nil)
        #expect(try await test.newsroom.viewer(session: rana.session)?.id == rana.id)
        #expect(try await test.newsroom.account(of: rana).address == "new@example.org")
        #expect(try await test.viewer(signingIn: "new@example.org").id == rana.id)
        #expect(try await test.viewer(signingIn: "old@example.org").id != rana.id)
    }

    @Test("hole 19, an address that is somebody else's links no accounts, and only its owner is told that it is taken")
    func takenAddress() async throws {
        let test = try await TestNewsroom()
        let rana = try await test.reader()
        let hadi = try await test.reader("hadi@example.org", name: "Hadi M.")
        try await test.newsroom.sendCode(toNewAddress: "hadi@example.org", of: rana, network: nil, letter: letter)
        let code = try #require(try await test.lastCode())
        await #expect(throws: NewsroomError.invalid(.code, .wrong)) {
            try await test.newsroom.changeAddress(
                to: "hadi@example.org", code: "no", of: rana, network: nil, letter: Letter(subject: "", body: ""))
        }
        await #expect(throws: NewsroomError.invalid(.address, .taken)) {
            try await test.newsroom.changeAddress(
                to: "hadi@example.org", code: code, of: rana, network: nil, letter: Letter(subject: "", body: ""))
        }
        #expect(try await test.newsroom.account(of: hadi).address == "hadi@example.org")
    }

    @Test("hole 17, sessions that nobody ends: they are listed to their owner and ended by their owner")
    func sessions() async throws {
        let test = try await TestNewsroom()
        let first = try await test.reader()
        try await test.newsroom.sendCode(to: "reader@example.org", browser: "b", network: nil, letter: letter)
        let code = try #require(try await test.lastCode())
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
        let token = try await test.newsroom.signIn(
            address: "reader@example.org", code: code, browser: "b", network: nil, agent: agent)
        let listed = try await test.newsroom.account(of: first).sessions
        #expect(listed.count == 2 && listed.count(where: \.isOwn) == 1)
        let other = try #require(listed.first { !$0.isOwn })
        #expect(other.browser == "Firefox, Linux")
        #expect(!token.contains(other.id) && other.id.count == 16)
        let stranger = try await test.reader("hadi@example.org", name: "Hadi M.")
        await #expect(throws: NewsroomError.notFound) { try await test.newsroom.endSession(other.id, of: stranger) }
        try await test.newsroom.endSession(other.id, of: first)
        #expect(try await test.newsroom.viewer(session: token) == nil)
        let third = try await test.viewer(signingIn: "reader@example.org")
        try await test.newsroom.endOtherSessions(of: third)
        #expect(try await test.newsroom.viewer(session: first.session) == nil)
        #expect(try await test.newsroom.viewer(session: third.session) != nil)
        #expect(try await test.newsroom.viewer(session: stranger.session) != nil)
    }

    @Test("the last use of a session is kept to the hour")
    func seen() async throws {
        let test = try await TestNewsroom()
        let rana = try await test.reader()
        let start = test.now
        test.advance(1800)
        _ = try await test.newsroom.viewer(session: rana.session)
        #expect(try await test.newsroom.account(of: rana).sessions.map(\.seenAt) == [start])
        test.advance(1800)
        _ = try await test.newsroom.viewer(session: rana.session)
        #expect(try await test.newsroom.account(of: rana).sessions.map(\.seenAt) == [start + 3600])
    }

    @Test("hole 20: rules for domains hold for codes and for changes of the address, and nobody shuts themselves out")
    func domains() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        await #expect(throws: NewsroomError.invalid(.address, .domain(.disposable))) {
            try await test.viewer(signingIn: "rana@mailinator.com")
        }
        let rana = try await test.reader("rana@sub.spam.example")
        await #expect(throws: NewsroomError.notPermitted) {
            try await test.newsroom.setAddressRules(AddressRules(), by: rana)
        }
        await #expect(throws: NewsroomError.invalid(.domains, .malformed)) {
            try await test.newsroom.setAddressRules(AddressRules(blocked: ["no domain"]), by: editor)
        }
        await #expect(throws: NewsroomError.invalid(.domains, .wrong)) {
            try await test.newsroom.setAddressRules(AddressRules(allowed: ["example.com"]), by: editor)
        }
        try await test.newsroom.setAddressRules(AddressRules(blocked: ["spam.example"]), by: editor)
        #expect(try await test.newsroom.discussionSettings(for: editor).addresses.blocked == ["spam.example"])
        await #expect(throws: NewsroomError.invalid(.address, .domain(.blocked))) {
            try await test.viewer(signingIn: "rana@sub.spam.example")
        }
        await #expect(throws: NewsroomError.invalid(.address, .domain(.blocked))) {
            try await test.newsroom.sendCode(
                toNewAddress: "x@spam.example", of: rana, network: nil, letter: letter)
        }
        _ = try await test.viewer(signingIn: "rana@notspam.example")
    }

    @Test("a sanction bars from posting until it ends, and the account's owner is told all of it")
    func sanctions() async throws {
        let test = try await TestNewsroom()
        let (article, _) = try await test.publish(by: test.editor())
        let rana = try await test.reader()
        let (now, id) = (test.now, rana.id)
        try await test.database.write { connection in
            try SanctionRow(
                id: "s1", accountID: id, kind: "suspension", rule: "respect", reason: "Threats", beginsAt: now,
                until: now + 3600
            ).insert(by: nil, in: connection)
        }
        let barred = try await test.viewer(session: rana.session)
        #expect(barred.requirements.missing == [.notBarred] && barred.requirements.bar?.reason == "Threats")
        await #expect(throws: NewsroomError.requirementsNotMet([.notBarred], until: now + 3600)) {
            try await test.newsroom.comment(on: article, text: "Words", by: barred, network: nil)
        }
        #expect(try await test.newsroom.account(of: barred).sanctions.map(\.rule) == ["respect"])
        test.advance(3600)
        let free = try await test.viewer(session: rana.session)
        _ = try await test.newsroom.comment(on: article, text: "Words", by: free, network: nil)
    }

    @Test("rules that are not in force can't be accepted")
    func rules() async throws {
        let test = try await TestNewsroom()
        let rana = try await test.viewer(signingIn: "rana@example.org")
        for version in [0, 2, -1] {
            await #expect(throws: NewsroomError.invalid(.rules, .wrong)) {
                try await test.newsroom.acceptRules(version: version, by: rana)
            }
        }
        #expect(try await test.accepting(rana).requirements.missing == [.named])
    }
}

@Suite("Names")
struct NameTests {
    @Test(
        "hole 32: a name that looks like another's is not taken, whoever holds it",
        arguments: ["Rana K.", "rana k", "Rаnа K.", "R a n a K", "Rana K", "Sаlma", "Sa1ma", "SALMA."])
    func unique(_ name: String) async throws {
        let test = try await TestNewsroom()
        _ = try await test.editor()
        _ = try await test.reader()
        let hadi = try await test.viewer(signingIn: "hadi@example.org")
        await #expect(throws: NewsroomError.invalid(.name, .taken)) {
            try await test.newsroom.rename(hadi, to: name)
        }
    }

    @Test("hole 32: the store itself refuses two holders of one look")
    func store() async throws {
        let test = try await TestNewsroom()
        let rana = try await test.reader()
        let hadi = try await test.viewer(signingIn: "hadi@example.org")
        await #expect(throws: StoreError.self) {
            try await test.database.write { connection in
                let look = try connection.row("SELECT look FROM account_name WHERE account_id = $1", rana.id)?.text(
                    "look")
                try AccountNameRow.take(
                    id: "x", account: hadi.id, name: "Other", look: look ?? "", at: 5, in: connection)
            }
        }
    }

    @Test("a name may be changed twice within thirty days, and is kept for its owner for half a year")
    func changes() async throws {
        let test = try await TestNewsroom()
        let rana = try await test.reader()
        let start = test.now
        try await test.newsroom.rename(rana, to: "Rana Karam")
        try await test.newsroom.rename(rana, to: "Rana Kamal")
        await #expect(throws: NewsroomError.invalid(.name, .notBefore(start + NameChanges.window))) {
            try await test.newsroom.rename(rana, to: "Rana Karim")
        }
        let details = try await test.newsroom.account(of: rana)
        #expect(details.names.map(\.name) == ["Rana K.", "Rana Karam"])
        #expect(details.nextNameAt == start + NameChanges.window)
        let hadi = try await test.viewer(signingIn: "hadi@example.org")
        await #expect(throws: NewsroomError.invalid(.name, .taken)) {
            try await test.newsroom.rename(hadi, to: "Rana Karam")
        }
        test.advance(NameChanges.keeping + 1)
        try await test.newsroom.rename(hadi, to: "Rana Karam")
    }

    @Test("names from before names were kept are kept at the start; of two that look the same the desk's stays")
    func keeping() async throws {
        let test = try await TestNewsroom()
        let editor = try await test.editor()
        let rana = try await test.reader()
        try await test.database.write { connection in
            try connection.execute("DELETE FROM account_name")
            try connection.execute("UPDATE account SET name = 'Sаlma' WHERE id = $1", rana.id)
        }
        try await test.newsroom.keepNames()
        #expect(try await test.viewer(session: editor.session).name == "Salma")
        #expect(try await test.viewer(session: rana.session).name == nil)
        try await test.newsroom.keepNames()
        #expect(try await test.viewer(session: editor.session).name == "Salma")
    }
}
