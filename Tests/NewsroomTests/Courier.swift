import Discussion
import Foundation

@testable import Newsroom

/// A newsroom with a publication that has accounts of its own.
struct Courier {
    let house: TestNewsroom
    let editor: Viewer
    var tokens: TokenMaker
    var secret = ""

    static let issuer = "https://courier.example"
    static let audience = "https://test.example"
    static let origin = "https://courier.example"

    init(
        _ algorithm: SignatureAlgorithm = .hs256, key: String = "", trustsAddresses: Bool = false,
        house: TestNewsroom? = nil, id: String = "courier", issuer: String = Self.issuer
    ) async throws {
        if let house {
            self.house = house
        } else {
            self.house = try await TestNewsroom()
        }
        editor = try await self.house.editor()
        tokens = TokenMaker(claims: [
            "iss": issuer, "aud": Self.audience, "sub": "reader-1", "exp": self.house.now + 300, "iat": self.house.now,
            "jti": "number-1", "name": "Rana K.",
        ])
        try await self.house.newsroom.save(
            publication: id, name: "The Courier", origins: [Self.origin], accent: "", by: editor)
        secret =
            try await self.house.newsroom.setSignOn(
                SignOnSettings(
                    algorithm: algorithm, publicKey: key, issuer: issuer, audience: Self.audience,
                    trustsAddresses: trustsAddresses),
                ofPublication: id, by: editor) ?? ""
    }

    /// Signs in by a token of the shared secret.
    func signIn(
        _ changes: [String: any Sendable] = [:], without removed: [String] = [], of publication: String = "courier"
    ) async throws -> (viewer: Viewer, signedOn: SignedOn) {
        var changes = changes
        if changes["jti"] == nil, !removed.contains("jti") { changes["jti"] = UUID().uuidString }
        let token = try tokens.hs256(secret, changing: changes, without: removed)
        let signedOn = try await house.newsroom.signIn(signOn: token, of: publication, network: nil)
        return (try await house.viewer(session: signedOn.session), signedOn)
    }
}
