import Discussion

/// A provider's public keys (RFC 7517, section 5); what can't be read of them is passed over.
struct WebKeySet: Decodable, Sendable {
    private let keys: [WebKey]

    private enum CodingKeys: String, CodingKey { case keys }

    /// A key, or what is none.
    private struct Item: Decodable {
        let key: WebKey?
        init(from decoder: any Decoder) throws { key = try? WebKey(from: decoder) }
    }

    init(from decoder: any Decoder) throws {
        let items = try decoder.container(keyedBy: CodingKeys.self).decode([Item].self, forKey: .keys)
        keys = items.prefix(100).compactMap(\.key)
    }

    /// The key of that name that serves the algorithm; without a name the only one that does.
    func key(_ id: String?, for algorithm: SignatureAlgorithm) -> VerificationKey? {
        let fitting = keys.filter { id == nil || $0.id == id }.compactMap { VerificationKey($0, for: algorithm) }
        return id == nil && fitting.count > 1 ? nil : fitting.first
    }
}
