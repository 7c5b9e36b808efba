import Discussion
import Foundation
import Store

/// What is asked of a provider's servers: small documents, never from inside the house, and redirects are not followed.
extension Newsroom {
    /// Bytes of a provider's document.
    private static let documentLimit = 262_144

    private var providerClient: PageFetcher {
        PageFetcher(limit: Self.documentLimit, hops: 0, allowsPrivate: fetcher.allowsPrivate)
    }

    /// A document of a provider's.
    func document<Document: Decodable & Sendable>(_ address: String) async throws -> Document {
        try decoded(try await providerClient.fetch(address))
    }

    /// Gives a provider the code that the browser brought, and takes the ID token for it.
    func idToken(
        for code: String, verifier: String, of row: OpenIDProviderRow, _ discovery: Discovery
    ) async throws -> String {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", openIDReturn(row.id)),
            ("code_verifier", verifier),
        ]
        var headers = [("accept", "application/json")]
        switch try clientSecret(of: row) {
        case let secret? where !discovery.takesSecretInForm:
            let pair = "\(FormText.encode(row.clientID)):\(FormText.encode(secret))"
            headers.append(("authorization", "Basic \(Data(pair.utf8).base64EncodedString())"))
        case let secret: fields += [("client_id", row.clientID)] + (secret.map { [("client_secret", $0)] } ?? [])
        }
        let form = PageFetcher.Form(body: FormText.encode(fields), headers: headers)
        let answer: TokenAnswer = try decoded(try await providerClient.post(form, to: discovery.token))
        return answer.idToken
    }

    private struct TokenAnswer: Decodable {
        let idToken: String

        private enum CodingKeys: String, CodingKey { case idToken = "id_token" }
    }

    private func decoded<Document: Decodable>(_ page: PageFetcher.Page) throws -> Document {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(page.bytes)) else {
            throw NewsroomError.signOn(.provider)
        }
        return document
    }
}
