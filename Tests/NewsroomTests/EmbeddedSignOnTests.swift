import Discussion
import Foundation
import Testing

@testable import Newsroom

@Suite("Coming in on a publication's own page")
struct EmbeddedSignOnTests {
    @Test("a token opens the publication's threads from the page's origin, and nothing else")
    func comesIn() async throws {
        let courier = try await Courier()
        let newsroom = courier.house.newsroom
        let publication = try await newsroom.publication("courier")
        let origin = try #require(WebOrigin(Courier.origin))
        func token(_ changes: [String: any Sendable] = [:]) throws -> String {
            try courier.tokens.hs256(
                courier.secret, changing: ["jti": UUID().uuidString].merging(changes) { $1 })
        }
        let first = try await newsroom.embedToken(
            signOn: try token(), of: publication, origin: origin, bearer: nil, network: nil)
        let session = try #require(first)
        let rana = try #require(
            try await newsroom.viewer(embedToken: session, in: publication, origin: origin))
        #expect(rana.name == "Rana K.")
        #expect(try await newsroom.viewer(session: session) == nil, "it opens no account")
        let own = try await courier.signIn().viewer
        #expect(try await newsroom.account(of: own).sessions.map(\.browser).contains(Courier.origin))
        // The same reader again: their session stays, and the token is used up all the same.
        let same = try token()
        let again = try await newsroom.embedToken(
            signOn: same, of: publication, origin: origin, bearer: rana, network: nil)
        #expect(again == nil)
        await #expect(throws: NewsroomError.invalid(.signOn, .token(.used))) {
            _ = try await newsroom.embedToken(
                signOn: same, of: publication, origin: origin, bearer: nil, network: nil)
        }
        // Another reader at the same browser: the first one's session there ends.
        let other = try await newsroom.embedToken(
            signOn: try token(["sub": "reader-2", "name": "Hadi M."]), of: publication, origin: origin, bearer: rana,
            network: nil)
        #expect(other != nil)
        #expect(try await newsroom.viewer(embedToken: session, in: publication, origin: origin) == nil)
        let elsewhere = try #require(WebOrigin("https://evil.example"))
        await #expect(throws: NewsroomError.notPermitted) {
            _ = try await newsroom.embedToken(
                signOn: try token(), of: publication, origin: elsewhere, bearer: nil, network: nil)
        }
        let summary = try #require(
            try await newsroom.account(of: try await courier.signIn(["sub": "reader-2"]).viewer).sessions.last)
        let hadi = try await courier.signIn(["sub": "reader-2"]).viewer
        try await newsroom.endSession(summary.id, of: hadi)
        #expect(
            try await newsroom.viewer(embedToken: try #require(other), in: publication, origin: origin) == nil,
            "it is listed, and can be ended")
    }
}
