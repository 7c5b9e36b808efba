/// How a publication signs what it says of its own readers.
public struct SignOnRow: Sendable, Hashable {
    public var publicationID: String
    public var algorithm: String
    /// The secret or the public key, sealed.
    public var key: [UInt8]
    public var issuer: String
    public var audience: String
    /// Whether an address that it has proven is as good as one that was proven here.
    public var trustsAddresses: Bool
    public var changedAt: Int

    public init(
        publicationID: String, algorithm: String, key: [UInt8], issuer: String, audience: String,
        trustsAddresses: Bool, changedAt: Int
    ) {
        self.publicationID = publicationID
        self.algorithm = algorithm
        self.key = key
        self.issuer = issuer
        self.audience = audience
        self.trustsAddresses = trustsAddresses
        self.changedAt = changedAt
    }

    init(_ row: Row) throws {
        publicationID = try row.text("publication_id")
        algorithm = try row.text("algorithm")
        key = try row.blob("key")
        issuer = try row.text("issuer")
        audience = try row.text("audience")
        trustsAddresses = try row.int("trusts_addresses") != 0
        changedAt = try row.int("changed_at")
    }

    public static func find(publication: String, in connection: any Connection) throws -> SignOnRow? {
        try connection.row("SELECT * FROM sign_on WHERE publication_id = $1", [publication]).map(SignOnRow.init)
    }

    /// Writes it down, in place of what the publication had.
    public func save(in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO sign_on (publication_id, algorithm, key, issuer, audience, trusts_addresses, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (publication_id) DO UPDATE SET algorithm = excluded.algorithm, key = excluded.key,
                issuer = excluded.issuer, audience = excluded.audience,
                trusts_addresses = excluded.trusts_addresses, changed_at = excluded.changed_at
            """,
            [publicationID, algorithm, key, issuer, audience, trustsAddresses ? 1 : 0, changedAt])
    }

    public static func delete(publication: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM sign_on WHERE publication_id = $1", [publication])
    }
}
