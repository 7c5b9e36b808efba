import Foundation
import Testing

@testable import Mail

@Suite(
    "Mail to a mail server", .serialized, .timeLimit(.minutes(1)),
    .enabled("needs openssl and Python's aiosmtpd: pip install aiosmtpd") { await MailServer.isAvailable() }
)
struct SMTPTransportTests {
    private func envelope(to recipient: String = "jo@mail.example", body: String = "Hello") throws -> Envelope {
        Envelope(
            sender: try EmailAddress("bounces@plover.example"), recipient: try EmailAddress(recipient),
            message: try MessageTests.message(body: body).encoded(id: "abc", now: 0))
    }

    private func settings(
        _ server: MailServer, _ security: SMTPSettings.Security, certificate: String? = nil, password: String? = nil,
        timeout: Int = 20
    ) throws -> SMTPSettings {
        try SMTPSettings(
            host: "localhost", port: server.port, security: security, user: password.map { _ in "news" },
            password: password, trustedCertificates: certificate, timeout: timeout)
    }

    private func failure(_ settings: SMTPSettings, _ envelope: Envelope) async -> TransportError? {
        await #expect(throws: TransportError.self) { try await SMTPTransport(settings: settings).deliver(envelope) }
    }

    @Test("arrives byte for byte", arguments: [SMTPSettings.Security.none, .opportunisticTLS])
    func arrives(security: SMTPSettings.Security) async throws {
        try await MailServer.with(security) { server, _ in
            // Less than a pipe holds: the server prints it before it answers.
            let envelope = try envelope(body: "Grüße.\n.\n..a line of dots\n" + String(repeating: "x", count: 30_000))
            try await SMTPTransport(settings: settings(server, security)).deliver(envelope)
            let taken = try server.next()
            #expect(taken.from == "bounces@plover.example")
            #expect(taken.to == ["jo@mail.example"])
            #expect(taken.greeting == "plover.example")
            #expect(taken.data == String(decoding: envelope.message, as: UTF8.self))
            #expect(!taken.secure)
        }
    }

    @Test("goes over TLS, with a login", arguments: [SMTPSettings.Security.startTLS, .implicitTLS])
    func isSecure(security: SMTPSettings.Security) async throws {
        try await MailServer.with(security) { server, certificate in
            let settings = try settings(server, security, certificate: certificate, password: "pass word")
            try await SMTPTransport(settings: settings).deliver(envelope())
            let taken = try server.next()
            #expect(taken.secure && taken.login)
        }
    }

    @Test("isn't sent to a server whose certificate isn't to be trusted")
    func distrusts() async throws {
        try await MailServer.with(.startTLS) { server, _ in
            let failure = try await failure(settings(server, .startTLS), envelope())
            #expect(failure?.reason == .notSecure)
        }
    }

    @Test("isn't sent in clear where TLS is demanded and the server has none")
    func demandsTLS() async throws {
        try await MailServer.with(.none) { server, _ in
            let failure = try await failure(settings(server, .startTLS), envelope())
            #expect(failure?.reason == .notSecure)
        }
    }

    @Test("tells a wrong password from a refused message")
    func refusesLogins() async throws {
        try await MailServer.with(.startTLS) { server, certificate in
            let wrong = try settings(server, .startTLS, certificate: certificate, password: "guess")
            let failure = try await failure(wrong, envelope())
            #expect(failure?.reason == .loginRefused)
            #expect(failure?.isPermanent == false)
        }
    }

    @Test("tells why the server refused it, without what it said", arguments: [(550, true), (451, false)])
    func isRefused(code: Int, isPermanent: Bool) async throws {
        try await MailServer.with(.none) { server, _ in
            let failure = try await failure(settings(server, .none), envelope(to: "refuse-\(code)@mail.example"))
            #expect(failure == TransportError(.refused, code: code))
            #expect(failure?.isPermanent == isPermanent)
            #expect(failure?.description.contains("mail.example") == false)
        }
    }

    @Test("doesn't wait forever")
    func timesOut() async throws {
        try await MailServer.with(.none) { server, _ in
            let failure = try await failure(settings(server, .none, timeout: 1), envelope(to: "slow@mail.example"))
            #expect(failure?.reason == .timedOut)
        }
    }

    @Test("stops when its task is cancelled")
    func isInterrupted() async throws {
        try await MailServer.with(.none) { server, _ in
            let settings = try settings(server, .none, timeout: 3)
            let envelope = try envelope(to: "slow@mail.example")
            let delivery = Task { try await SMTPTransport(settings: settings).deliver(envelope) }
            try await Task.sleep(for: .milliseconds(200))
            delivery.cancel()
            let failure = await #expect(throws: TransportError.self) { try await delivery.value }
            #expect(failure?.reason == .interrupted)
        }
    }

    @Test("says so when nobody answers")
    func findsNobody() async throws {
        // Port 1 of the own machine: nothing listens there.
        let settings = try SMTPSettings(host: "127.0.0.1", port: 1, security: .none)
        let failure = try await failure(settings, envelope())
        #expect(failure?.reason == .cannotReach)
    }
}

@Suite("The settings of a mail server")
struct SMTPSettingsTests {
    @Test(
        "know the usual ports",
        arguments: [
            (SMTPSettings.Security.implicitTLS, 465), (.startTLS, 587), (.opportunisticTLS, 587), (.none, 587),
        ])
    func knowPorts(security: SMTPSettings.Security, port: Int) throws {
        #expect(try SMTPSettings(host: "mail.plover.example", security: security).port == port)
    }

    @Test("let no password go in clear", arguments: [SMTPSettings.Security.opportunisticTLS, .none])
    func protectPasswords(security: SMTPSettings.Security) {
        #expect(throws: SMTPSettingsError.passwordWithoutTLS) {
            try SMTPSettings(host: "mail.plover.example", security: security, user: "news", password: "secret")
        }
    }

    @Test(
        "refuse hosts that would change the address",
        arguments: [
            "", "a/b", "a@b", "a b", "a?b", "a\r\nb", "a#b", "ä",
        ])
    func refuseHosts(host: String) {
        #expect(throws: SMTPSettingsError.host) { try SMTPSettings(host: host) }
        #expect(throws: SMTPSettingsError.host) { try SMTPSettings(host: "a.example", greeting: host) }
    }

    @Test("refuse half a login and ports that are none")
    func refuseTheRest() {
        #expect(throws: SMTPSettingsError.halfALogin) { try SMTPSettings(host: "a.example", user: "news") }
        #expect(throws: SMTPSettingsError.port) { try SMTPSettings(host: "a.example", port: 70_000) }
    }

    @Test("tell nobody the login")
    func keepTheLogin() throws {
        let settings = try SMTPSettings(host: "a.example", user: "news-user", password: "secret-word")
        var dumped = ""
        dump(settings, to: &dumped)
        #expect("\(settings)" == "a.example:587 (startTLS)")
        #expect(!dumped.contains("news-user") && !dumped.contains("secret-word"))
    }
}
