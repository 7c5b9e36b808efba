import Discussion
import Newsroom
import Testing

@testable import Site

/// A publication's page on which Rana has spoken, and what the browsers of two readers send.
struct EmbeddedPlace {
    static let origin = "https://courier.example"

    let site: TestSite
    let editor: Viewer
    let courier: HostedPublication
    let rana: Viewer
    let hadi: Viewer
    let comment: PostedComment
    /// Bearers of Rana's and of Hadi's token.
    let author: [String: String]
    let other: [String: String]
    let nobody = ["Origin": EmbeddedPlace.origin]

    init(_ site: TestSite) async throws {
        self.site = site
        editor = try await site.editor()
        try await site.newsroom.save(
            publication: "courier", name: "The Courier", origins: [EmbeddedPlace.origin], accent: "", by: editor
        )
        courier = try await site.newsroom.publication("courier")
        rana = try await site.signedIn("rana@example.org", name: "Rana", accepting: true)
        hadi = try await site.signedIn("hadi@example.org", name: "Hadi", accepting: true)
        comment = try await site.newsroom.comment(
            at: ThreadReference(identifier: "s1", title: "Bridge"), in: courier, text: "Zebra", by: rana,
            network: nil)
        author = try await Self.bearer(site, rana, courier)
        other = try await Self.bearer(site, hadi, courier)
    }

    static func bearer(
        _ site: TestSite, _ viewer: Viewer, _ publication: HostedPublication
    ) async throws -> [String: String] {
        let origin = try #require(WebOrigin(EmbeddedPlace.origin))
        let token = try await site.newsroom.makeEmbedToken(for: viewer, in: publication, origin: origin)
        return ["Origin": EmbeddedPlace.origin, "Authorization": "Bearer \(token)"]
    }

    /// Asks as the script does.
    func get(
        _ path: String, _ headers: [String: String], language: Language = .english
    ) async throws -> TestSite.Answer {
        try await site.get("/embed/courier\(path)?thread=s1&url=&lang=\(language.rawValue)", headers)
    }

    func post(
        _ path: String, _ fields: [String: String], _ headers: [String: String], language: Language = .english
    ) async throws -> TestSite.Answer {
        let page = ["thread": "s1", "url": "", "title": "Bridge", "lang": language.rawValue]
        return try await site.post("/embed/courier\(path)", page.merging(fields) { $1 }, headers)
    }
}
