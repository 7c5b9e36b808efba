import Crypto
import CryptoExtras
import Discussion
import Testing

@testable import Newsroom

@Suite("What a publication sets for its own accounts")
struct SignOnSettingsTests {
    @Test("only whoever sets the house's rules sets it; the secret is told once and kept when the rest changes")
    func settings() async throws {
        let courier = try await Courier()
        let newsroom = courier.house.newsroom
        #expect(courier.secret.utf8.count == 43)
        let reader = try await courier.house.reader()
        await #expect(throws: NewsroomError.notPermitted) {
            _ = try await newsroom.signOn(ofPublication: "courier", for: reader)
        }
        var settings = try #require(try await newsroom.signOn(ofPublication: "courier", for: courier.editor).settings)
        #expect(settings.publicKey.isEmpty)
        await #expect(throws: NewsroomError.notPermitted) {
            _ = try await newsroom.setSignOn(settings, ofPublication: "courier", by: reader)
        }
        settings.trustsAddresses = true
        #expect(try await newsroom.setSignOn(settings, ofPublication: "courier", by: courier.editor) == nil)
        _ = try await courier.signIn()
        let fresh = try await newsroom.setSignOn(
            settings, renewing: true, ofPublication: "courier", by: courier.editor)
        #expect(fresh != nil && fresh != courier.secret)
        await #expect(throws: NewsroomError.invalid(.signOn, .token(.signature))) { _ = try await courier.signIn() }
        try await newsroom.removeSignOn(ofPublication: "courier", by: courier.editor)
        await #expect(throws: NewsroomError.invalid(.signOn, .token(.unknown))) { _ = try await courier.signIn() }
        await #expect(throws: NewsroomError.notFound) {
            _ = try await newsroom.setSignOn(settings, ofPublication: "nobody", by: courier.editor)
        }
    }

    @Test("a key of another kind, a short one and a private one are not taken")
    func keys() throws {
        let rsa = try #require(TokenMaker.rsa)
        let ed = TokenMaker.ed25519
        let x = TokenMaker.text(Array(ed.publicKey.rawRepresentation))
        let short = TokenMaker.text([UInt8](repeating: 0xC5, count: 128))
        let taken: [(SignatureAlgorithm, String)] = [
            (.rs256, rsa.publicKey.pemRepresentation), (.es256, TokenMaker.p256.publicKey.pemRepresentation),
            (.edDSA, ed.publicKey.pemRepresentation), (.edDSA, #"{"kty":"OKP","crv":"Ed25519","x":"\#(x)"}"#),
        ]
        for (algorithm, key) in taken {
            #expect(VerificationKey(publicKey: key, for: algorithm) != nil, "\(algorithm)")
            for other in SignatureAlgorithm.allCases where other != algorithm {
                #expect(VerificationKey(publicKey: key, for: other) == nil, "\(algorithm) as \(other)")
            }
        }
        let refused: [(SignatureAlgorithm, String)] = [
            (.rs256, ""), (.rs256, "secret"), (.rs256, rsa.pemRepresentation),
            (.rs256, #"{"kty":"RSA","n":"\#(short)","e":"AQAB"}"#), (.rs256, #"{"kty":"oct","k":"c2VjcmV0"}"#),
            (.edDSA, ed.pemRepresentation), (.edDSA, #"{"kty":"OKP","crv":"Ed25519","x":"\#(x)","d":"\#(x)"}"#),
            (.edDSA, #"{"kty":"OKP","crv":"Ed25519","x":"\#(x)","use":"enc"}"#),
            (.edDSA, #"{"kty":"OKP","crv":"Ed25519","x":"\#(x)","alg":"ES256"}"#),
            (.edDSA, #"{"kty":"OKP","crv":"X25519","x":"\#(x)"}"#), (.es256, TokenMaker.p256.pemRepresentation),
        ]
        for (algorithm, key) in refused {
            #expect(VerificationKey(publicKey: key, for: algorithm) == nil, "\(key)")
        }
    }
}
