import Store

/// A provider of OpenID Connect by which people sign in, as the operator has set it.
public struct OpenIDProvider: Sendable, Hashable, Identifiable {
    /// Stands in addresses, and in what is told to the provider.
    public var id: String
    /// On the button.
    public var name: String
    /// Its issuer, exactly as its own documents have it.
    public var issuer: String
    public var clientID: String
    /// Whether an address that it has proven is as good as one that was proven here.
    public var trustsAddresses: Bool

    public init(id: String, name: String, issuer: String, clientID: String, trustsAddresses: Bool = false) {
        self.id = id
        self.name = name
        self.issuer = issuer
        self.clientID = clientID
        self.trustsAddresses = trustsAddresses
    }

    init(_ row: OpenIDProviderRow) {
        self.init(
            id: row.id, name: row.name, issuer: row.issuer, clientID: row.clientID,
            trustsAddresses: row.trustsAddresses)
    }
}

/// The providers, to whoever sets them.
public struct OpenIDProviderList: Sendable {
    public var sections: [Section]
    public var providers: [OpenIDProvider]
}
