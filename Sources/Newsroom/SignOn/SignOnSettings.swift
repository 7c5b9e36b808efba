public import Discussion
import Store

/// How a publication signs its own readers in, as the operator has set it.
public struct SignOnSettings: Sendable, Hashable {
    /// The one algorithm that is taken, whatever a token's header says.
    public var algorithm: SignatureAlgorithm
    /// The public key as it was given; empty where both sides share a secret, which is never shown again.
    public var publicKey: String
    /// Who makes the tokens: their `iss`, exactly.
    public var issuer: String
    /// For whom they are made: their `aud`, exactly.
    public var audience: String
    /// Whether an address that the publication has proven is as good as one that was proven here.
    public var trustsAddresses: Bool

    public init(
        algorithm: SignatureAlgorithm, publicKey: String = "", issuer: String, audience: String,
        trustsAddresses: Bool = false
    ) {
        self.algorithm = algorithm
        self.publicKey = publicKey
        self.issuer = issuer
        self.audience = audience
        self.trustsAddresses = trustsAddresses
    }
}

/// How a publication signs its own readers in, to whoever sets it.
public struct SignOnFile: Sendable {
    public var sections: [Section]
    public var publication: HostedPublication
    /// Nothing where it signs nobody in.
    public var settings: SignOnSettings?
}

/// Somebody who came in by another site's word.
public struct SignedOn: Sendable {
    /// The session's token.
    public var session: String
    /// The name that the other site gave, and why it can't be had here; nothing where there is a name.
    public var refusedName: (name: String, fault: NewsroomError.Fault)?
}
