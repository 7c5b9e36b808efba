public import News

/// What a token must say so that it is taken: who made it, for whom, until when.
public struct TokenRules: Hashable, Sendable {
    /// What else is asked of a token, by the way it came.
    public enum Kind: Hashable, Sendable {
        /// A publisher's own token: short, numbered, made for here alone.
        case publisher
        /// An ID token of OpenID Connect: it brings the nonce back, and names who asked for it.
        case openID(nonce: String)
    }

    public var issuer: String
    public var audience: String
    public var kind: Kind

    public init(issuer: String, audience: String, kind: Kind) {
        self.issuer = issuer
        self.audience = audience
        self.kind = kind
    }

    /// How long a publisher's token may last, in seconds.
    public static let longest = 600.0
    /// How far two clocks may differ, in seconds.
    public static let leeway = 60.0
    /// How long names of people and numbers of tokens may be, in bytes.
    public static let longestName = 255

    /// Why a token whose signature is right is not taken all the same; nothing where it is.
    public func refusal(of claims: TokenClaims, at now: Moment) -> TokenRefusal? {
        guard claims.issuer == issuer else { return .issuer }
        guard isForHere(claims) else { return .audience }
        guard Self.isName(claims.subject) else { return .subject }
        if let refusal = refusalOfTime(claims, at: Double(now.secondsSince1970)) { return refusal }
        switch kind {
        case .publisher: return Self.isName(claims.id) ? nil : .unnumbered
        case .openID(let nonce): return claims.nonce == nonce ? nil : .nonce
        }
    }

    private func isForHere(_ claims: TokenClaims) -> Bool {
        switch kind {
        case .publisher: claims.audience == [audience]
        case .openID:
            claims.audience.contains(audience)
                && (claims.party == audience || claims.party == nil && claims.audience.count == 1)
        }
    }

    private func refusalOfTime(_ claims: TokenClaims, at now: Double) -> TokenRefusal? {
        guard let expires = claims.expires else { return .endless }
        guard [expires, claims.begins ?? 0, claims.issued ?? 0].allSatisfy({ (0...1e12).contains($0) }) else {
            return .malformed
        }
        guard expires > now else { return .expired }
        if max(claims.begins ?? 0, claims.issued ?? 0) > now + Self.leeway { return .tooEarly }
        guard kind == .publisher else { return nil }
        let begins = claims.issued ?? now + Self.leeway
        return expires - begins > Self.longest || expires - now > Self.longest + Self.leeway ? .tooLong : nil
    }

    private static func isName(_ text: String?) -> Bool {
        guard let text else { return false }
        return (1...longestName).contains(text.utf8.count) && text.contains { !$0.isWhitespace }
            && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
}
