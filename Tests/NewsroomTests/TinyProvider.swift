import Crypto
import CryptoExtras
import Foundation
import Synchronization

@testable import Newsroom

/// A provider of OpenID Connect on loopback, which does what the standard has it do, or what a test wants.
final class TinyProvider: Sendable {
    /// What it is told to do otherwise than it should.
    struct Manners: Sendable {
        /// Its own name in its description, where it is not the true one.
        var issuer: String?
        var authMethods = ["client_secret_basic"]
        /// Claims of the next token, where they are not the usual ones.
        var claims: [String: any Sendable] = [:]
        var without: [String] = []
        /// Header and signature of the next token.
        var header: [String: any Sendable] = ["alg": "RS256", "kid": "rsa"]
        var sign: @Sendable ([UInt8]) throws -> [UInt8] = { try TokenMaker.rs256($0, TokenMaker.rsa) }
        /// What it answers in place of a token.
        var answer: String?
    }

    private struct Visit: Sendable {
        var challenge: String
        var nonce: String
        var back: String
    }

    let manners = Mutex(Manners())
    private let port = Mutex(0)
    private let visits = Mutex<[String: Visit]>([:])
    static let secret = "s3cret & sealed"

    var issuer: String { "http://127.0.0.1:\(port.withLock { $0 })" }

    /// Runs a provider for as long as the body does.
    static func running(_ body: (TinyProvider, TinyWebServer) async throws -> Void) async throws {
        let provider = TinyProvider()
        try await TinyWebServer.running(answering: { provider.answer($0) }) { server in
            provider.port.withLock { $0 = server.port }
            try await body(provider, server)
        }
    }

    /// Somebody's browser comes with the address that the newsroom sent it to, signs in here, and goes back with a code.
    func visit(_ address: String) throws -> (state: String, code: String) {
        let items = URLComponents(string: address)?.queryItems ?? []
        let fields = Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { first, _ in first })
        guard address.hasPrefix(issuer + "/authorize?"), fields["response_type"] == "code",
            fields["client_id"] == "dateline", fields["code_challenge_method"] == "S256",
            fields["scope"]?.split(separator: " ").contains("openid") == true, let challenge = fields["code_challenge"],
            let nonce = fields["nonce"], let state = fields["state"], let back = fields["redirect_uri"]
        else { throw NewsroomError.notFound }
        let code = UUID().uuidString
        visits.withLock { $0[code] = Visit(challenge: challenge, nonce: nonce, back: back) }
        return (state, code)
    }

    private func answer(_ request: String) -> String? {
        let path = request.split(separator: " ").dropFirst().first ?? ""
        switch path {
        case "/.well-known/openid-configuration":
            let (name, methods) = manners.withLock { ($0.issuer, $0.authMethods) }
            return json([
                "issuer": name ?? issuer, "authorization_endpoint": issuer + "/authorize",
                "token_endpoint": issuer + "/token", "jwks_uri": issuer + "/keys",
                "token_endpoint_auth_methods_supported": methods,
            ])
        case "/keys": return keys
        case "/token": return token(request)
        default: return nil
        }
    }

    private var keys: String {
        let rsa = try? TokenMaker.rsa?.publicKey.getKeyPrimitives()
        let ec = TokenMaker.p256.publicKey.x963Representation
        let ed = TokenMaker.ed25519.publicKey.rawRepresentation
        func text(_ data: Data?) -> String { TokenMaker.text(Array(data ?? Data())) }
        return json([
            "keys": [
                ["kty": "oct", "kid": "odd", "k": "AAAA"], ["kty": 5],
                ["kty": "RSA", "kid": "rsa", "use": "sig", "n": text(rsa?.modulus), "e": text(rsa?.publicExponent)],
                ["kty": "RSA", "kid": "enc", "use": "enc", "n": text(rsa?.modulus), "e": text(rsa?.publicExponent)],
                [
                    "kty": "EC", "kid": "ec", "crv": "P-256", "x": text(ec[1..<33]), "y": text(ec[33..<65]),
                ],
                ["kty": "OKP", "kid": "ed", "crv": "Ed25519", "x": text(ed)],
            ]
        ])
    }

    /// Gives the token for a code, once, to the client that has its secret and the verifier.
    private func token(_ request: String) -> String? {
        let body = request[(request.firstRange(of: "\r\n\r\n")?.upperBound ?? request.endIndex)...]
        let items = URLComponents(string: "?" + body.replacingOccurrences(of: "+", with: "%20"))?.queryItems ?? []
        let fields = Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { first, _ in first })
        let manners = manners.withLock { $0 }
        if let answer = manners.answer { return answer }
        let pair = Data("dateline:s3cret%20%26%20sealed".utf8).base64EncodedString()
        let isKnown =
            manners.authMethods == ["client_secret_post"]
            ? fields["client_id"] == "dateline" && fields["client_secret"] == Self.secret
            : manners.authMethods == ["none"]
                ? fields["client_id"] == "dateline" && !request.contains("uthorization:")
                : request.contains("uthorization: Basic \(pair)\r\n") && fields["client_secret"] == nil
        guard request.hasPrefix("POST "), isKnown, fields["grant_type"] == "authorization_code",
            let code = fields["code"], let visit = visits.withLock({ $0.removeValue(forKey: code) }),
            fields["redirect_uri"] == visit.back, let verifier = fields["code_verifier"],
            TokenMaker.text(Array(SHA256.hash(data: Data(verifier.utf8)))) == visit.challenge
        else { return nil }
        let now = 1_600_000_000
        let maker = TokenMaker(claims: [
            "iss": issuer, "aud": "dateline", "sub": "reader-1", "exp": now + 3_600, "iat": now, "nonce": visit.nonce,
            "name": "Rana al-Passport",
        ])
        let token = try? maker.token(
            manners.header, changing: manners.claims, without: manners.without, sign: manners.sign)
        return token.map { json(["id_token": $0, "access_token": "a", "token_type": "Bearer"]) }
    }

    private func json(_ document: [String: Any]) -> String {
        String(decoding: (try? JSONSerialization.data(withJSONObject: document)) ?? Data(), as: UTF8.self)
    }
}
