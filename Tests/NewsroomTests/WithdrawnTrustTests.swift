import Crypto
import CryptoExtras
import Discussion
import Testing

@testable import Newsroom

@Suite("A key that is believed no more")
struct WithdrawnTrustTests {
    enum Withdrawal: CaseIterable {
        case renewal, otherKey, removal
    }

    @Test(
        "whatever a publication's key opened ends with it: sessions here and on its pages, programs' tokens",
        arguments: Withdrawal.allCases)
    func ends(_ withdrawal: Withdrawal) async throws {
        let courier = try await Courier()
        let newsroom = courier.house.newsroom
        let publication = try await newsroom.publication("courier")
        let origin = try #require(WebOrigin(Courier.origin))
        let rana = try await courier.signIn().viewer
        let byWindow = try await newsroom.makeEmbedToken(for: rana, in: publication, origin: origin)
        let program = try await newsroom.makeAPIToken(named: "Reader", scopes: [.read], by: rana)
        let onPage = try #require(
            try await newsroom.embedToken(
                signOn: try courier.tokens.hs256(courier.secret, changing: ["jti": "page"]), of: publication,
                origin: origin, bearer: nil, network: nil))
        // Somebody who proved an address here stays.
        let hadi = try await courier.house.reader("hadi@example.org", name: "Hadi M.")
        let hadisPage = try await newsroom.makeEmbedToken(for: hadi, in: publication, origin: origin)
        let hadisProgram = try await newsroom.makeAPIToken(named: "Reader", scopes: [.read], by: hadi)

        var settings = try #require(try await newsroom.signOn(ofPublication: "courier", for: courier.editor).settings)
        switch withdrawal {
        case .renewal:
            _ = try await newsroom.setSignOn(settings, ofPublication: "courier", by: courier.editor)
            #expect(try await newsroom.viewer(session: rana.session) != nil, "the key is still believed")
            _ = try await newsroom.setSignOn(settings, renewing: true, ofPublication: "courier", by: courier.editor)
        case .otherKey:
            settings.algorithm = .edDSA
            settings.publicKey = TokenMaker.ed25519.publicKey.pemRepresentation
            _ = try await newsroom.setSignOn(settings, ofPublication: "courier", by: courier.editor)
        case .removal:
            try await newsroom.removeSignOn(ofPublication: "courier", by: courier.editor)
        }
        #expect(try await newsroom.viewer(session: rana.session) == nil)
        for token in [byWindow, onPage] {
            #expect(try await newsroom.viewer(embedToken: token, in: publication, origin: origin) == nil)
        }
        #expect(try await newsroom.bearer(ofAPIToken: program) == nil)
        #expect(try await newsroom.viewer(session: hadi.session) != nil)
        #expect(try await newsroom.viewer(embedToken: hadisPage, in: publication, origin: origin) != nil)
        #expect(try await newsroom.bearer(ofAPIToken: hadisProgram) != nil)
    }
}
