/// A provider of OpenID Connect by which people sign in.
public struct OpenIDProviderRow: Sendable, Hashable {
    public var id: String
    public var name: String
    public var issuer: String
    public var clientID: String
    /// The client's secret, sealed; empty where it has none.
    public var clientSecret: [UInt8]
    /// Whether an address that it has proven is as good as one that was proven here.
    public var trustsAddresses: Bool
    public var changedAt: Int

    public init(
        id: String, name: String, issuer: String, clientID: String, clientSecret: [UInt8], trustsAddresses: Bool,
        changedAt: Int
    ) {
        self.id = id
        self.name = name
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.trustsAddresses = trustsAddresses
        self.changedAt = changedAt
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        name = try row.text("name")
        issuer = try row.text("issuer")
        clientID = try row.text("client_id")
        clientSecret = try row.blob("client_secret")
        trustsAddresses = try row.int("trusts_addresses") != 0
        changedAt = try row.int("changed_at")
    }

    public static func all(in connection: any Connection) throws -> [OpenIDProviderRow] {
        try connection.rows("SELECT * FROM openid_provider ORDER BY name, id").map(OpenIDProviderRow.init)
    }

    public static func find(id: String, in connection: any Connection) throws -> OpenIDProviderRow? {
        try connection.row("SELECT * FROM openid_provider WHERE id = $1", [id]).map(OpenIDProviderRow.init)
    }

    /// Writes it down, in place of what stood under its id.
    public func save(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO openid_provider (id, name, issuer, client_id, client_secret, trusts_addresses, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, issuer = excluded.issuer,
                client_id = excluded.client_id, client_secret = excluded.client_secret,
                trusts_addresses = excluded.trusts_addresses, changed_at = excluded.changed_at
            """,
            [id, name, issuer, clientID, clientSecret, trustsAddresses ? 1 : 0, changedAt])
    }

    /// Forgets it and what was begun by it; false where there is none.
    public static func delete(id: String, in connection: any Connection) throws -> Bool {
        try connection.execute("DELETE FROM openid_provider WHERE id = $1", [id]) == 1
    }
}
