/// What a signed token says of somebody (RFC 7519; OpenID Connect Core, section 2).
public struct TokenClaims: Hashable, Sendable {
    /// Who made it.
    public var issuer: String?
    /// For whom it is made.
    public var audience: [String]
    /// Of whom it tells: a name that stays the same when theirs changes.
    public var subject: String?
    /// When it ends, in seconds since 1970.
    public var expires: Double?
    /// Before when it does not hold.
    public var begins: Double?
    /// When it was made.
    public var issued: Double?
    /// Its own number.
    public var id: String?
    public var name: String?
    public var address: String?
    /// Whether who made it says that the address was proven to them.
    public var isAddressVerified: Bool
    /// What was to come back.
    public var nonce: String?
    /// The program that asked for it.
    public var party: String?

    public init(
        issuer: String? = nil, audience: [String] = [], subject: String? = nil, expires: Double? = nil,
        begins: Double? = nil, issued: Double? = nil, id: String? = nil, name: String? = nil, address: String? = nil,
        isAddressVerified: Bool = false, nonce: String? = nil, party: String? = nil
    ) {
        self.issuer = issuer
        self.audience = audience
        self.subject = subject
        self.expires = expires
        self.begins = begins
        self.issued = issued
        self.id = id
        self.name = name
        self.address = address
        self.isAddressVerified = isAddressVerified
        self.nonce = nonce
        self.party = party
    }
}

extension TokenClaims: Codable {
    private enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case audience = "aud"
        case subject = "sub"
        case expires = "exp"
        case begins = "nbf"
        case issued = "iat"
        case id = "jti"
        case name
        case address = "email"
        case isAddressVerified = "email_verified"
        case nonce
        case party = "azp"
    }

    /// Reads what is sent: a claim of the wrong kind is an error, one that is not there is nothing.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) throws -> String? { try container.decodeIfPresent(String.self, forKey: key) }
        func time(_ key: CodingKeys) throws -> Double? { try container.decodeIfPresent(Double.self, forKey: key) }
        var audience: [String] = []
        if let one = try? container.decodeIfPresent(String.self, forKey: .audience) {
            audience = [one]
        } else {
            audience = try container.decodeIfPresent([String].self, forKey: .audience) ?? []
        }
        self.init(
            issuer: try text(.issuer), audience: audience, subject: try text(.subject), expires: try time(.expires),
            begins: try time(.begins), issued: try time(.issued), id: try text(.id), name: try text(.name),
            address: try text(.address),
            // Only a plain `true` says so: "true", 1 and the like prove nothing.
            isAddressVerified: (try? container.decodeIfPresent(Bool.self, forKey: .isAddressVerified)) ?? false,
            nonce: try text(.nonce), party: try text(.party))
    }
}
