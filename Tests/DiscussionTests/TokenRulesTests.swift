import Discussion
import Foundation
import News
import Testing

private let now = 1_600_000_000

@Suite("What another site's token must say")
struct TokenRulesTests {
    private static let publisher = TokenRules(
        issuer: "https://courier.example", audience: "https://test.example", kind: .publisher)
    private static let openID = TokenRules(
        issuer: "https://id.example", audience: "client", kind: .openID(nonce: "nonce-1"))

    /// Claims that are taken, as JSON, with some of them changed; `nil` takes one away.
    private static func claims(of rules: TokenRules, _ changes: [String: Any?] = [:]) throws -> TokenClaims {
        var all: [String: Any] = [
            "iss": rules.issuer, "aud": rules.audience, "sub": "reader-1", "exp": now + 300, "iat": now,
            "jti": "number-1", "nonce": "nonce-1",
        ]
        for (name, value) in changes { all[name] = value }
        return try JSONDecoder().decode(TokenClaims.self, from: JSONSerialization.data(withJSONObject: all))
    }

    private static func refusal(_ rules: TokenRules, _ changes: [String: Any?]) throws -> TokenRefusal? {
        rules.refusal(of: try claims(of: rules, changes), at: Moment(secondsSince1970: now))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let changes: [String: any Sendable]
        let removed: [String]
        let refusal: TokenRefusal?

        init(_ changes: [String: any Sendable] = [:], without removed: [String] = [], _ refusal: TokenRefusal?) {
            (self.changes, self.removed, self.refusal) = (changes, removed, refusal)
        }

        var testDescription: String { "\(changes) without \(removed)" }
        var all: [String: Any?] {
            var all: [String: Any?] = changes
            for name in removed { all[name] = .some(nil) }
            return all
        }
    }

    @Test(
        "a publisher's token is exact in issuer and audience, short, numbered, and names somebody",
        arguments: [
            Case([:], nil), Case(["aud": ["https://test.example"]], nil), Case(["exp": now + 600], nil),
            Case(["iat": now + 60], nil), Case(["iat": now - 200, "exp": now + 400], nil), Case(["nbf": now + 60], nil),
            Case(without: ["iat"], nil), Case(["exp": Double(now) + 0.5], nil),
            Case(["iss": "https://courier.example/"], .issuer), Case(["iss": "https://Courier.example"], .issuer),
            Case(["iss": ""], .issuer), Case(without: ["iss"], .issuer),
            Case(["aud": "https://test.example.evil.example"], .audience), Case(["aud": [String]()], .audience),
            Case(["aud": ["https://test.example", "https://evil.example"]], .audience),
            Case(without: ["aud"], .audience),
            Case(["sub": ""], .subject), Case(["sub": " \n"], .subject), Case(["sub": "a\u{0}b"], .subject),
            Case(["sub": "a\nb"], .subject),
            Case(["sub": "  "], .subject), Case(["sub": "رنا"], nil), Case(["jti": "\u{7F}1"], .unnumbered),
            Case(without: ["sub"], .subject),
            Case(["sub": String(repeating: "x", count: 256)], .subject),
            Case(without: ["exp"], .endless), Case(["exp": now], .expired), Case(["exp": now - 1], .expired),
            Case(["exp": 0], .expired), Case(["exp": -1], .malformed), Case(["exp": 1e300], .malformed),
            Case(["exp": now + 601], .tooLong), Case(["iat": now - 400, "exp": now + 300], .tooLong),
            Case(["exp": now + 661], without: ["iat"], .tooLong),
            Case(["iat": now + 60, "exp": now + 661], .tooLong),
            Case(["iat": now + 61], .tooEarly), Case(["nbf": now + 61], .tooEarly), Case(["iat": -5], .malformed),
            Case(["jti": ""], .unnumbered), Case(without: ["jti"], .unnumbered),
            Case(["jti": String(repeating: "x", count: 256)], .unnumbered),
        ])
    func publisher(_ test: Case) throws {
        #expect(try Self.refusal(Self.publisher, test.all) == test.refusal)
    }

    @Test(
        "an ID token brings the nonce back, and names the program that asked where it is made for several",
        arguments: [
            Case([:], nil), Case(["azp": "client"], nil), Case(["aud": ["client", "other"], "azp": "client"], nil),
            Case(["exp": now + 86_400], nil), Case(without: ["jti"], nil),
            Case(["aud": ["client", "other"]], .audience), Case(["azp": "other"], .audience),
            Case(["aud": "other"], .audience), Case(["aud": "Client"], .audience),
            Case(["nonce": "nonce-2"], .nonce), Case(["nonce": ""], .nonce), Case(without: ["nonce"], .nonce),
            Case(["iss": "https://evil.example"], .issuer), Case(["exp": now], .expired), Case(["sub": ""], .subject),
        ])
    func openID(_ test: Case) throws {
        #expect(try Self.refusal(Self.openID, test.all) == test.refusal)
    }

    @Test(
        "a claim of the wrong kind is no claim",
        arguments: [
            #"{"exp":"soon"}"#, #"{"exp":true}"#, #"{"sub":7}"#, #"{"iss":["https://courier.example"]}"#, #"{"aud":7}"#,
            #"{"aud":["x",7]}"#, #"{"jti":{"a":"b"}}"#, #"{"name":5}"#, #"{"email":[1]}"#, #"{"iat":"now"}"#, "[]", "7",
        ])
    func kinds(_ json: String) {
        #expect(throws: (any Error).self) { try JSONDecoder().decode(TokenClaims.self, from: Data(json.utf8)) }
    }

    @Test(
        "only a plain true proves an address",
        arguments: [
            ("true", true), ("false", false), ("\"true\"", false), ("1.5", false), ("null", false), ("[]", false),
        ])
    func verified(_ value: String, _ isVerified: Bool) throws {
        let claims = try JSONDecoder().decode(TokenClaims.self, from: Data("{\"email_verified\":\(value)}".utf8))
        #expect(claims.isAddressVerified == isVerified)
    }
}
