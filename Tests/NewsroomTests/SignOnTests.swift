import Crypto
import CryptoExtras
import Discussion
import Foundation
import Mail
import Store
import Testing

@testable import Newsroom

@Suite("Coming in by the word of a publication")
struct SignOnTests {
    private func refused(_ refusal: TokenRefusal, _ act: () async throws -> Void) async {
        await #expect(throws: NewsroomError.invalid(.signOn, .token(refusal))) { try await act() }
    }

    @Test("somebody is who they were before by their subject, may comment, and has a session like any other")
    func comesIn() async throws {
        let courier = try await Courier()
        let (article, _) = try await courier.house.publish(by: courier.editor)
        let (rana, signedOn) = try await courier.signIn()
        #expect(rana.name == "Rana K." && signedOn.refusedName == nil && rana.standing == .reader && rana.isVerified)
        let ready = try await courier.house.accepting(rana)
        _ = try await courier.house.newsroom.comment(on: article, text: "Words", by: ready, network: nil)
        let (again, _) = try await courier.signIn(["name": "Somebody Else"])
        #expect(again.id == rana.id && again.name == "Rana K.")
        let (other, _) = try await courier.signIn(["sub": "reader-2", "name": "Hadi M."])
        #expect(other.id != rana.id)
        let account = try await courier.house.newsroom.account(of: rana)
        #expect(account.address == nil && account.sessions.count == 2)
        try await courier.house.newsroom.endOtherSessions(of: rana)
        #expect(try await courier.house.newsroom.account(of: rana).sessions.count == 1)
        let data = String(decoding: try await courier.house.newsroom.ownData(of: rana), as: UTF8.self)
        #expect(data.contains("publication courier") && !data.contains("reader-1"))
    }

    @Test("RS256, ES256 and EdDSA are proven by a public key, given as PEM or as a JSON Web Key")
    func publicKeys() async throws {
        let rsa = try #require(TokenMaker.rsa)
        let ed = TokenMaker.ed25519.publicKey
        let edKey = """
            {"kty":"OKP","crv":"Ed25519","use":"sig","x":"\(TokenMaker.text(Array(ed.rawRepresentation)))"}
            """
        let cases: [(SignatureAlgorithm, String, ([UInt8]) throws -> [UInt8])] = [
            (.rs256, rsa.publicKey.pemRepresentation, { try TokenMaker.rs256($0, rsa) }),
            (.edDSA, edKey, { try TokenMaker.edDSA($0) }),
            (.es256, TokenMaker.p256.publicKey.pemRepresentation, { try TokenMaker.es256($0) }),
        ]
        for (algorithm, key, sign) in cases {
            let courier = try await Courier(algorithm, key: key)
            #expect(courier.secret.isEmpty)
            let token = try courier.tokens.token(["alg": algorithm.rawValue], sign: sign)
            let session = try await courier.house.newsroom.signIn(signOn: token, of: "courier", network: nil).session
            #expect(try await courier.house.viewer(session: session).name == "Rana K.")
            var bytes = Array(token.utf8)
            bytes[bytes.count - 20] = bytes[bytes.count - 20] == 65 ? 66 : 65
            await refused(.signature) {
                _ = try await courier.house.newsroom.signIn(
                    signOn: String(decoding: bytes, as: UTF8.self), of: "courier", network: nil)
            }
        }
    }

    @Test("a token signed in another way than was agreed opens nothing: none, a public key as a secret, another key")
    func confusion() async throws {
        let rsa = try #require(TokenMaker.rsa)
        let pem = rsa.publicKey.pemRepresentation
        let courier = try await Courier(.rs256, key: pem)
        let tokens = courier.tokens
        let hs = ["alg": "HS256"]
        let cases: [(String, TokenRefusal)] = [
            (try tokens.token(["alg": "none"]) { _ in [] }, .malformed),
            (try tokens.token(["alg": "none"]) { _ in [1, 2, 3] }, .algorithm),
            (try tokens.token(["alg": "NONE"]) { try TokenMaker.rs256($0, rsa) }, .algorithm),
            (try tokens.token(["alg": "rs256"]) { try TokenMaker.rs256($0, rsa) }, .algorithm),
            (try tokens.token(hs) { TokenMaker.hmac($0, pem) }, .algorithm),
            (try tokens.token(hs) { TokenMaker.hmac($0, pem + "\n") }, .algorithm),
            (try tokens.token(["alg": "RS256"]) { TokenMaker.hmac($0, pem) }, .signature),
            (try tokens.token(["alg": "RS256"]) { try TokenMaker.rs256($0, TokenMaker.otherRSA) }, .signature),
            (try tokens.token(["alg": "RS384"]) { try TokenMaker.rs256($0, rsa) }, .algorithm),
            (try tokens.token(["alg": "EdDSA"]) { try TokenMaker.edDSA($0) }, .algorithm),
            (
                try tokens.token(["alg": "RS256", "kid": "other"]) { try TokenMaker.rs256($0, TokenMaker.otherRSA) },
                .signature
            ),
            (try tokens.token(["alg": "RS256", "crit": ["exp"]]) { try TokenMaker.rs256($0, rsa) }, .malformed),
            (try tokens.token(["alg": "RS256", "b64": false]) { try TokenMaker.rs256($0, rsa) }, .malformed),
            (try tokens.token(["alg": "RS256", "typ": "at+jwt"]) { try TokenMaker.rs256($0, rsa) }, .malformed),
            (try tokens.token(["typ": "JWT"]) { try TokenMaker.rs256($0, rsa) }, .malformed),
            (try tokens.token(["alg": 7]) { try TokenMaker.rs256($0, rsa) }, .malformed),
        ]
        for (token, refusal) in cases {
            await refused(refusal) {
                _ = try await courier.house.newsroom.signIn(signOn: token, of: "courier", network: nil)
            }
        }
        let shared = try await Courier()
        let forged = try shared.tokens.token(["alg": "RS256"]) { try TokenMaker.rs256($0, rsa) }
        await refused(.algorithm) {
            _ = try await shared.house.newsroom.signIn(signOn: forged, of: "courier", network: nil)
        }
        let guessed = try shared.tokens.hs256("")
        await refused(.signature) {
            _ = try await shared.house.newsroom.signIn(signOn: guessed, of: "courier", network: nil)
        }
    }

    @Test(
        "what is no token is none",
        arguments: [
            "", ".", "..", "...", "a.b", "a.b.c", "e30.e30.e30", "eyJhbGciOiJIUzI1NiJ9..AAAA",
            "eyJhbGciOiJIUzI1NiJ9.e30.",
            "eyJhbGciOiJIUzI1NiJ9.e30.AA+A", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA=", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA\n",
            " eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "W10.e30.AAAA", String(repeating: "A", count: 9_000) + ".e30.AAAA",
            String(repeating: "W1tb", count: 1_500) + ".e30.AAAA",
        ])
    func malformed(_ token: String) async throws {
        let courier = try await Courier()
        await refused(.malformed) {
            _ = try await courier.house.newsroom.signIn(signOn: token, of: "courier", network: nil)
        }
    }

    @Test("claims of the wrong kind, too long a life and another's token are refused after the signature is right")
    func claims() async throws {
        let courier = try await Courier()
        let now = courier.house.now
        let cases: [([String: any Sendable], [String], TokenRefusal)] = [
            (["exp": "never"], [], .malformed), (["sub": 5], [], .malformed), ([:], ["exp"], .endless),
            (["exp": now - 1], [], .expired), (["exp": now + 3_600], [], .tooLong), ([:], ["jti"], .unnumbered),
            (["aud": "https://other.example"], [], .audience), (["iss": "https://other.example"], [], .issuer),
            (["nbf": now + 120], [], .tooEarly), ([:], ["sub"], .subject),
        ]
        for (changes, removed, refusal) in cases {
            await refused(refusal) { _ = try await courier.signIn(changes, without: removed) }
        }
        await refused(.unknown) { _ = try await courier.signIn(of: "nobody") }
    }

    @Test("a token is used once, for as long as it lasts, and a refused one is not used up")
    func replay() async throws {
        let courier = try await Courier()
        let token = try courier.tokens.hs256(courier.secret)
        _ = try await courier.house.newsroom.signIn(signOn: token, of: "courier", network: nil)
        await refused(.used) {
            _ = try await courier.house.newsroom.signIn(signOn: token, of: "courier", network: nil)
        }
        // Another token of the same number is the same.
        await refused(.used) { _ = try await courier.signIn(["jti": "number-1", "sub": "reader-2"]) }
        courier.house.advance(290)
        try await courier.house.newsroom.tidy()
        await refused(.used) {
            _ = try await courier.house.newsroom.signIn(signOn: token, of: "courier", network: nil)
        }
        courier.house.advance(20)
        try await courier.house.newsroom.tidy()
        await refused(.expired) {
            _ = try await courier.house.newsroom.signIn(signOn: token, of: "courier", network: nil)
        }
        let left = try await courier.house.database.read { try $0.rows("SELECT 1 AS one FROM used_token").count }
        #expect(left == 0)
    }

    @Test("people of one publication are nobody of another's, whatever they are called there")
    func publications() async throws {
        let courier = try await Courier()
        let (rana, _) = try await courier.signIn()
        var gazette = courier
        try await courier.house.newsroom.save(
            publication: "gazette", name: "The Gazette", origins: ["https://gazette.example"], accent: "",
            by: courier.editor)
        gazette.secret = try #require(
            try await courier.house.newsroom.setSignOn(
                SignOnSettings(algorithm: .hs256, issuer: Courier.issuer, audience: Courier.audience),
                ofPublication: "gazette", by: courier.editor))
        #expect(gazette.secret != courier.secret)
        let (other, signedOn) = try await gazette.signIn(of: "gazette")
        #expect(other.id != rana.id && other.name == nil && signedOn.refusedName?.fault == .taken)
        let stray = try courier.tokens.hs256(courier.secret, changing: ["jti": "number-9"])
        await refused(.signature) {
            _ = try await courier.house.newsroom.signIn(signOn: stray, of: "gazette", network: nil)
        }
    }

    @Test(
        "names go through the rules of names: whoever can't have theirs chooses another",
        arguments: [
            ("Salma", .taken), ("SaIma", .taken), ("The Test", .taken), ("аdmin", .taken), ("x", .tooShort(minimum: 2)),
            ("Ra\u{202E}na", .forbiddenCharacters), ("rana@example.org", .looksLikeAddress),
            ("www.shop.example", .looksLikeAddress),
        ] as [(String, NewsroomError.Fault)])
    func names(_ name: String, _ fault: NewsroomError.Fault) async throws {
        let courier = try await Courier()
        let (viewer, signedOn) = try await courier.signIn(["name": name])
        #expect(viewer.name == nil && signedOn.refusedName?.fault == fault && signedOn.refusedName?.name == name)
        #expect(viewer.requirements.missing.contains(.named))
        try await courier.house.newsroom.rename(viewer, to: "Rana K.")
        #expect(try await courier.signIn(["name": name]).viewer.name == "Rana K.")
    }

    @Test(
        "hole 19, an account is linked by an unproven address: only a proven one of a believed publication leads to it")
    func addresses() async throws {
        let changes: [[String: any Sendable]] = [
            [:], ["email": "rana@example.org"], ["email": "rana@example.org", "email_verified": false],
            ["email": "rana@example.org", "email_verified": "true"],
            ["email": "rana@example.org", "email_verified": 1],
            ["email": "rana@example.org\nx", "email_verified": true],
        ]
        for trusts in [false, true] {
            let courier = try await Courier(trustsAddresses: trusts)
            let rana = try await courier.house.reader("rana@example.org", name: "Rana Khoury")
            for (index, change) in changes.enumerated() {
                let all = change.merging(["sub": "s\(index)", "name": "Name \(index)"]) { $1 }
                #expect(try await courier.signIn(all).viewer.id != rana.id, "\(change)")
            }
            let proven: [String: any Sendable] = [
                "sub": "proven", "email": "Rana@Example.org", "email_verified": true, "name": "Rana R.",
            ]
            let (viewer, _) = try await courier.signIn(proven)
            #expect((viewer.id == rana.id) == trusts)
            #expect(viewer.name == (trusts ? "Rana Khoury" : "Rana R."))
        }
    }

    @Test("an address that a believed publication has proven is sealed, and opens the account by a mailed code")
    func newAddress() async throws {
        let courier = try await Courier(trustsAddresses: true)
        let (rana, _) = try await courier.signIn(["email": "rana@example.org", "email_verified": true])
        #expect(try await courier.house.newsroom.account(of: rana).address == "rana@example.org")
        #expect(try await courier.house.viewer(signingIn: "rana@example.org").id == rana.id)
        let (blocked, _) = try await courier.signIn(
            ["sub": "b", "email": "x@mailinator.com", "email_verified": true, "name": "Hadi M."])
        #expect(try await courier.house.newsroom.account(of: blocked).address == nil)
        let bytes = try Data(contentsOf: courier.house.folder.appending(path: "test.db-wal"))
        #expect(bytes.range(of: Data("rana@example.org".utf8)) == nil)
        #expect(bytes.range(of: Data(courier.secret.utf8)) == nil, "the secret is sealed too")
        #expect(bytes.range(of: Data("reader-1".utf8)) == nil, "and so is what the publication calls somebody")
    }

    @Test("whoever never proved an address here gets nobody's account, and gives theirs to nobody")
    func unproven() async throws {
        let courier = try await Courier(trustsAddresses: true)
        // The first editor came by the link and has not proven the address yet.
        let (viewer, _) = try await courier.signIn(["email": "salma@example.org", "email_verified": true])
        #expect(viewer.id != courier.editor.id)
        #expect(try await courier.house.newsroom.account(of: viewer).address == nil)
    }

    @Test("no other site lets anybody into the desk, nor into what becomes the desk's")
    func staff() async throws {
        let courier = try await Courier(trustsAddresses: true)
        let salma = try await courier.house.viewer(signingIn: "salma@example.org")
        _ = try await courier.house.publish(by: courier.editor)
        #expect(salma.id == courier.editor.id)
        await refused(.staff) {
            _ = try await courier.signIn(["email": "salma@example.org", "email_verified": true])
        }
        let (rana, _) = try await courier.signIn(
            ["sub": "r", "email": "rana@example.org", "email_verified": true, "name": "Rana K."])
        let token = try await courier.house.newsroom.makeAPIToken(named: "Hers", scopes: [.write], by: rana)
        #expect(try await courier.house.newsroom.bearer(ofAPIToken: token) != nil)
        try await courier.house.newsroom.setRole(.reader, sections: ["middle-east"], of: rana.id, by: courier.editor)
        #expect(try await courier.house.newsroom.viewer(session: rana.session) == nil, "what was opened so is shut")
        #expect(try await courier.house.newsroom.bearer(ofAPIToken: token) == nil, "and what was made there is ended")
        await refused(.staff) { _ = try await courier.signIn(["sub": "r"]) }
        #expect(try await courier.house.viewer(signingIn: "rana@example.org").moderates)
        let (hadi, _) = try await courier.signIn(["sub": "h", "name": "Hadi M."])
        await #expect(throws: NewsroomError.invalid(.name, .wrong), "nor works for a publication") {
            try await courier.house.newsroom.addStaff("Hadi M.", toPublication: "courier", by: courier.editor)
        }
        await #expect(throws: NewsroomError.notFound, "whoever has no address of their own gets no role") {
            try await courier.house.newsroom.setRole(.editor, sections: [], of: hadi.id, by: courier.editor)
        }
    }

    @Test("whoever is barred stays so by their subject, even after erasing the account")
    func barred() async throws {
        let courier = try await Courier()
        let (rana, _) = try await courier.signIn()
        try await courier.house.newsroom.impose(
            .ban, on: rana.id, rule: "respect", reason: "Enough", days: nil, by: courier.editor)
        let (again, _) = try await courier.signIn()
        #expect(again.id == rana.id && again.requirements.bar != nil)
        try await courier.house.newsroom.erase(again)
        let (gone, _) = try await courier.signIn()
        #expect(gone.requirements.bar != nil && gone.name == nil)
        let (hadi, _) = try await courier.signIn(["sub": "reader-2", "name": "Hadi M."])
        try await courier.house.newsroom.erase(hadi)
        #expect(try await courier.signIn(["sub": "reader-2"]).viewer.id != hadi.id, "others begin anew")
    }

    @Test("somebody without an address can give one, by a code, and is then written to")
    func givesAddress() async throws {
        let courier = try await Courier()
        let (rana, _) = try await courier.signIn()
        try await courier.house.newsroom.sendCode(toNewAddress: "rana@example.org", of: rana, network: nil) {
            Letter(subject: "Code", body: "Code \($0) .")
        }
        try await courier.house.newsroom.changeAddress(
            to: "rana@example.org", code: try await courier.house.lastCode() ?? "", of: rana, network: nil,
            letter: Letter(subject: "Changed", body: "Changed"))
        #expect(try await courier.house.newsroom.account(of: rana).address == "rana@example.org")
        #expect(try await courier.house.viewer(signingIn: "rana@example.org").id == rana.id)
        #expect(try await courier.signIn().viewer.id == rana.id)
    }

    @Test("somebody sees who vouches for them, and cuts the link once they have an address of their own")
    func cuts() async throws {
        let courier = try await Courier()
        let newsroom = courier.house.newsroom
        let (rana, _) = try await courier.signIn()
        #expect(try await newsroom.account(of: rana).vouching.map(\.id) == ["publication courier"])
        await #expect(throws: NewsroomError.invalid(.address, .missing)) {
            try await newsroom.cutLink(to: "publication courier", of: rana)
        }
        try await newsroom.sendCode(toNewAddress: "rana@example.org", of: rana, network: nil) {
            Letter(subject: "Code", body: "Code \($0) .")
        }
        try await newsroom.changeAddress(
            to: "rana@example.org", code: try await courier.house.lastCode() ?? "", of: rana, network: nil,
            letter: Letter(subject: "Changed", body: "Changed"))
        await #expect(throws: NewsroomError.notFound) { try await newsroom.cutLink(to: "openid x", of: rana) }
        try await newsroom.impose(.mute, on: rana.id, rule: "respect", reason: "No", days: 1, by: courier.editor)
        let muted = try await courier.house.viewer(session: rana.session)
        await #expect(throws: NewsroomError.notPermitted, "what holds against them is not left behind so") {
            try await newsroom.cutLink(to: "publication courier", of: muted)
        }
        courier.house.advance(2 * 86_400)
        let free = try await courier.house.viewer(session: rana.session)
        try await newsroom.cutLink(to: "publication courier", of: free)
        #expect(try await newsroom.account(of: free).vouching.isEmpty)
        await #expect(throws: NewsroomError.notFound, "the mark of a cut is no link") {
            try await newsroom.cutLink(to: "cut publication courier", of: free)
        }
        let times = ["exp": courier.house.now + 300, "iat": courier.house.now]
        #expect(try await courier.signIn(times).viewer.id != rana.id, "the site's word opens it no more")
        #expect(try await courier.house.viewer(signingIn: "rana@example.org").id == rana.id)
    }

    @Test("a link that was cut is not made again by the address that both sides have proven")
    func staysCut() async throws {
        let courier = try await Courier(trustsAddresses: true)
        let known = try await courier.house.reader("rana@example.org", name: "Rana")
        let claims: [String: any Sendable] = ["email": "rana@example.org", "email_verified": true]
        let (rana, _) = try await courier.signIn(claims)
        #expect(rana.id == known.id)
        try await courier.house.newsroom.cutLink(to: "publication courier", of: rana)
        let (other, _) = try await courier.signIn(claims)
        #expect(other.id != known.id)
        #expect(try await courier.house.newsroom.account(of: other).address == nil)
        #expect(try await courier.house.newsroom.account(of: rana).vouching.isEmpty)
    }
}
