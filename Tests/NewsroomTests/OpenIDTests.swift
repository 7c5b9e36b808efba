import Crypto
import CryptoExtras
import Discussion
import Foundation
import Store
import Synchronization
import Testing

@testable import Newsroom

@Suite("Signing in by a provider of OpenID Connect")
struct OpenIDTests {
    private static let browser = "the tests' browser"

    /// A newsroom to which a provider is known.
    private func house(
        _ provider: TinyProvider, secret: String = TinyProvider.secret, trusts: Bool = false
    ) async throws -> (house: TestNewsroom, editor: Viewer) {
        let house = try await TestNewsroom(allowsPrivate: true)
        let editor = try await house.editor()
        try await house.newsroom.save(
            OpenIDProvider(
                id: "house", name: "The House", issuer: provider.issuer, clientID: "dateline", trustsAddresses: trusts),
            secret: secret, by: editor)
        return (house, editor)
    }

    private func signIn(_ house: TestNewsroom, _ provider: TinyProvider) async throws -> Viewer {
        let address = try await house.newsroom.beginOpenID("house", browser: Self.browser, network: nil)
        let (state, code) = try provider.visit(address)
        let (signedOn, _) = try await house.newsroom.finishOpenID(
            "house", OpenIDAnswer(state: state, code: code), browser: Self.browser, network: nil)
        return try await house.viewer(session: signedOn.session)
    }

    private func refused(_ refusal: TokenRefusal, _ act: () async throws -> Void) async {
        await #expect(throws: NewsroomError.invalid(.signOn, .token(refusal)), "\(refusal)") { try await act() }
    }

    @Test("somebody is who they were by issuer and subject, and chooses the name under which they speak")
    func signsIn() async throws {
        try await TinyProvider.running { provider, server in
            let (house, _) = try await house(provider)
            let rana = try await signIn(house, provider)
            #expect(rana.name == nil && rana.isVerified && rana.standing == .reader)
            try await house.newsroom.rename(rana, to: "Rana K.")
            #expect(try await signIn(house, provider).id == rana.id)
            provider.manners.withLock { $0.claims["sub"] = "reader-2" }
            #expect(try await signIn(house, provider).id != rana.id)
            #expect(try await house.newsroom.account(of: rana).sessions.count == 2)
            let posts = server.texts.filter { $0.hasPrefix("POST ") }
            #expect(
                posts.count == 3
                    && posts.allSatisfy {
                        $0.contains("https%3A%2F%2Ftest.example%2Fsign-in%2Fopenid%2Fhouse%2Fcallback")
                    })
        }
    }

    @Test("what a provider opened ends when the house takes its word no more")
    func ends() async throws {
        try await TinyProvider.running { provider, _ in
            let (house, editor) = try await house(provider)
            let rana = try await signIn(house, provider)
            let hadi = try await house.reader()
            try await house.newsroom.removeOpenIDProvider("house", by: editor)
            #expect(try await house.newsroom.viewer(session: rana.session) == nil)
            #expect(try await house.newsroom.viewer(session: hadi.session) != nil)
        }
    }

    @Test("ES256 and EdDSA are proven as well, by the key that the token names, or the only one that fits")
    func algorithms() async throws {
        try await TinyProvider.running { provider, _ in
            let (house, _) = try await house(provider)
            provider.manners.withLock {
                $0.header = ["alg": "ES256", "kid": "ec"]; $0.sign = { try TokenMaker.es256($0) }
            }
            _ = try await signIn(house, provider)
            provider.manners.withLock {
                $0.header = ["alg": "EdDSA"]; $0.sign = { try TokenMaker.edDSA($0) }
            }
            _ = try await signIn(house, provider)
        }
    }

    @Test(
        "the client says who it is as the provider wants: in a header, in the form, or by nothing but the verifier",
        arguments: ["client_secret_basic", "client_secret_post", "none"])
    func methods(_ method: String) async throws {
        try await TinyProvider.running { provider, _ in
            provider.manners.withLock { $0.authMethods = [method] }
            let (house, _) = try await house(provider, secret: method == "none" ? "" : TinyProvider.secret)
            _ = try await signIn(house, provider)
        }
    }

    @Test("no token is taken but the right one: audience, issuer, party, nonce, time, subject, algorithm, signature")
    func badTokens() async throws {
        try await TinyProvider.running { provider, _ in
            let (house, _) = try await house(provider)
            let rsa = try #require(TokenMaker.rsa)
            let pem = rsa.publicKey.pemRepresentation
            let now = house.now
            typealias Manners = TinyProvider.Manners
            let cases: [(TokenRefusal, @Sendable (inout Manners) -> Void)] = [
                (.audience, { $0.claims["aud"] = "other" }), (.audience, { $0.claims["aud"] = ["dateline", "other"] }),
                (.audience, { $0.claims["azp"] = "other" }), (.issuer, { $0.claims["iss"] = "https://evil.example" }),
                (.issuer, { $0.without = ["iss"] }),
                (.nonce, { $0.claims["nonce"] = "another" }), (.nonce, { $0.without = ["nonce"] }),
                (.expired, { $0.claims["exp"] = now - 1 }), (.endless, { $0.without = ["exp"] }),
                (.tooEarly, { $0.claims["iat"] = now + 120 }), (.subject, { $0.without = ["sub"] }),
                (
                    .malformed,
                    {
                        $0.header = ["alg": "none"]; $0.sign = { _ in [] }
                    }
                ),
                (
                    .algorithm,
                    {
                        $0.header = ["alg": "none"]; $0.sign = { _ in [1] }
                    }
                ),
                (
                    .algorithm,
                    {
                        $0.header = ["alg": "HS256", "kid": "rsa"]; $0.sign = { TokenMaker.hmac($0, pem) }
                    }
                ),
                (
                    .algorithm,
                    {
                        $0.header = ["alg": "HS256", "kid": "odd"]; $0.sign = { TokenMaker.hmac($0, "\0\0\0") }
                    }
                ),
                (
                    .algorithm,
                    {
                        $0.header = ["alg": "HS256"]; $0.sign = { TokenMaker.hmac($0, TinyProvider.secret) }
                    }
                ),
                (.signature, { $0.sign = { try TokenMaker.rs256($0, TokenMaker.otherRSA) } }),
                (.signature, { $0.header = ["alg": "RS256", "kid": "nobody's"] }),
                (.signature, { $0.header = ["alg": "RS256", "kid": "enc"] }),
                (.signature, { $0.header = ["alg": "RS256", "kid": "ec"] }),
                (.signature, { $0.header = ["alg": "ES256", "kid": "rsa"] }),
                (.provider, { $0.answer = "{\"error\":\"invalid_grant\"}" }), (.provider, { $0.answer = "<html>" }),
                (.malformed, { $0.answer = "{\"id_token\":\"words\"}" }),
                (.provider, { $0.answer = "{\"id_token\":\"" + String(repeating: "x", count: 300_000) + "\"}" }),
            ]
            for (refusal, change) in cases {
                provider.manners.withLock { manners in
                    manners = Manners()
                    change(&manners)
                }
                await refused(refusal) { _ = try await signIn(house, provider) }
            }
            let accounts = try await house.database.read { try $0.rows("SELECT id FROM account").count }
            #expect(accounts == 1, "nobody but the editor")
        }
    }

    @Test("what was begun belongs to one browser and one provider, is used once, and runs out")
    func states() async throws {
        try await TinyProvider.running { provider, server in
            let (house, editor) = try await house(provider)
            try await house.newsroom.save(
                OpenIDProvider(id: "other", name: "Other", issuer: provider.issuer, clientID: "dateline"), secret: "x",
                by: editor)
            func begin() async throws -> OpenIDAnswer {
                let address = try await house.newsroom.beginOpenID("house", browser: Self.browser, network: nil)
                let (state, code) = try provider.visit(address)
                return OpenIDAnswer(state: state, code: code)
            }
            func finish(_ answer: OpenIDAnswer, id: String = "house", browser: String = Self.browser) async throws {
                _ = try await house.newsroom.finishOpenID(id, answer, browser: browser, network: nil)
            }
            let answer = try await begin()
            let asked = server.requests
            await refused(.state) { try await finish(answer, browser: "another") }
            await refused(.state) { try await finish(answer, browser: "") }
            await refused(.state) { try await finish(answer, id: "other") }
            await refused(.state) { try await finish(OpenIDAnswer(state: "guessed", code: answer.code)) }
            await refused(.state) { try await finish(OpenIDAnswer(state: "", code: answer.code)) }
            #expect(server.requests == asked, "the provider is asked nothing before the state is right")
            try await finish(answer)
            await refused(.state) { try await finish(answer) }
            let late = try await begin()
            house.advance(601)
            await refused(.state) { try await finish(late) }
            try await house.newsroom.tidy()
            #expect(try await house.database.read { try $0.rows("SELECT state FROM openid_attempt").isEmpty })
            var foreign = try await begin()
            foreign.issuer = "https://evil.example"
            await refused(.issuer) { try await finish(foreign) }
            var denied = try await begin()
            denied.code = nil
            await refused(.provider) { try await finish(denied) }
            // A code of another sign-in, put into this one: its verifier is another.
            let (first, second) = (try await begin(), try await begin())
            await refused(.provider) { try await finish(OpenIDAnswer(state: first.state, code: second.code)) }
            await #expect(throws: NewsroomError.notFound) {
                _ = try await house.newsroom.beginOpenID("nobody", browser: Self.browser, network: nil)
            }
        }
    }

    @Test(
        "hole 19, social login links an account by an unverified address: never without the house's and the provider's word"
    )
    func addresses() async throws {
        try await TinyProvider.running { provider, _ in
            for trusts in [false, true] {
                let (house, _) = try await house(provider, trusts: trusts)
                let rana = try await house.reader("rana@example.org", name: "Rana K.")
                for (verified, subject) in [("false", "a"), ("1", "b"), ("true", "c")] {
                    let value: any Sendable = verified == "1" ? 1 : verified == "true"
                    provider.manners.withLock {
                        $0.claims = ["sub": subject, "email": "rana@example.org", "email_verified": value]
                    }
                    let viewer = try await signIn(house, provider)
                    #expect((viewer.id == rana.id) == (trusts && verified == "true"))
                }
            }
        }
    }

    @Test("no provider lets anybody into the desk")
    func staff() async throws {
        try await TinyProvider.running { provider, _ in
            let (house, editor) = try await house(provider, trusts: true)
            #expect(try await house.viewer(signingIn: "salma@example.org").id == editor.id)
            provider.manners.withLock { $0.claims = ["email": "salma@example.org", "email_verified": true] }
            await refused(.staff) { _ = try await signIn(house, provider) }
        }
    }

    @Test(
        "a provider is taken only under its own name, from the public internet, and by whoever sets the house's rules")
    func settings() async throws {
        try await TinyProvider.running { provider, _ in
            let (house, editor) = try await house(provider)
            let newsroom = house.newsroom
            func save(_ id: String, _ issuer: String, by viewer: Viewer, in newsroom: Newsroom) async throws {
                try await newsroom.save(
                    OpenIDProvider(id: id, name: "N", issuer: issuer, clientID: "c"), secret: "x", by: viewer)
            }
            let reader = try await house.reader()
            await #expect(throws: NewsroomError.notPermitted) {
                try await save("x", provider.issuer, by: reader, in: newsroom)
            }
            await #expect(throws: NewsroomError.notPermitted) {
                _ = try await newsroom.openIDProviders(for: reader)
            }
            for id in ["", "A", "a b", "-a", "../x", String(repeating: "a", count: 41)] {
                await #expect(throws: NewsroomError.invalid(.identityProvider, .malformed)) {
                    try await save(id, provider.issuer, by: editor, in: newsroom)
                }
            }
            for issuer in [
                "", "words", "ftp://x.example", "https://u:p@x.example", "https://x.example/?q", "file:///etc",
            ] {
                await #expect(throws: NewsroomError.invalid(.issuer, .malformed)) {
                    try await save("x", issuer, by: editor, in: newsroom)
                }
            }
            provider.manners.withLock { $0.issuer = "https://evil.example" }
            await refused(.issuer) { try await save("x", provider.issuer, by: editor, in: newsroom) }
            await #expect(throws: NewsroomError.fetch(.status(404))) {
                try await save("x", provider.issuer + "/deeper", by: editor, in: newsroom)
            }
            // Where nothing private may be spoken to, not even the provider's description is fetched.
            let closed = try await TestNewsroom()
            let salma = try await closed.editor()
            await #expect(throws: NewsroomError.invalid(.issuer, .malformed)) {
                try await save("x", provider.issuer, by: salma, in: closed.newsroom)
            }
            await #expect(throws: NewsroomError.fetch(.refusedAddress)) {
                try await save("x", "https://127.0.0.1", by: salma, in: closed.newsroom)
            }
        }
    }

    @Test("a client's secret lies sealed, stays when the rest changes, and goes to nobody but whom it was given for")
    func secrets() async throws {
        try await TinyProvider.running { provider, server in
            let (house, editor) = try await house(provider)
            let bytes = try Data(contentsOf: house.folder.appending(path: "test.db-wal"))
            #expect(bytes.range(of: Data(TinyProvider.secret.utf8)) == nil)
            func save(client: String) async throws {
                try await house.newsroom.save(
                    OpenIDProvider(id: "house", name: "New name", issuer: provider.issuer, clientID: client),
                    secret: "",
                    by: editor)
            }
            try await save(client: "dateline")
            _ = try await signIn(house, provider)
            try await save(client: "another")
            let address = try await house.newsroom.beginOpenID("house", browser: Self.browser, network: nil)
            let state = try #require(
                URLComponents(string: address)?.queryItems?.first { $0.name == "state" }?.value)
            await refused(.provider) {
                _ = try await house.newsroom.finishOpenID(
                    "house", OpenIDAnswer(state: state, code: "x"), browser: Self.browser, network: nil)
            }
            #expect(server.texts.last?.contains("uthorization:") == false)
        }
    }
}
