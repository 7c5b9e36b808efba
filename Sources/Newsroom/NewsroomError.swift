public import Discussion

/// Why a verb was not done. Facts only: the site's catalogue words them.
public enum NewsroomError: Error, Hashable, Sendable {
    /// There is no such thing, or not for whoever asks.
    case notFound
    /// Whoever asks must sign in first.
    case notSignedIn
    /// Whoever asks may not do this.
    case notPermitted
    /// Nobody posts before all that is asked for is there: what is not, and until when a sanction bars, where it ends.
    case requirementsNotMet([Requirements.Requirement], until: Int?)
    /// The checks do not take it: what they found.
    case refused([Finding])
    /// It can no longer be changed.
    case tooLate
    /// Too often; seconds after which it may be tried again.
    case tooOften(retryAfter: Int)
    /// A form's field holds what can't be taken.
    case invalid(Field, Fault)
    /// What came in is larger than is taken, in bytes.
    case tooLarge(limit: Int)
    /// A page could not be fetched.
    case fetch(FetchError)
    /// It was changed meanwhile: the version that now stands.
    case changedMeanwhile(version: Int)

    /// A form's fields.
    public enum Field: String, Hashable, Sendable {
        case address, code, name, comment, reason, headline, standfirst, section, byline, provider, caption, credit,
            body
        case published, report, story, decision, rules, domains, appeal, days, policy, announcement
        case letter, correction, target, publication, origins, accent, thread, token, scopes, webhook, events
        case callKey, publicKey, issuer, audience, signOn, client, identityProvider, badge, rating
    }

    /// What is wrong with a field.
    public enum Fault: Hashable, Sendable {
        case missing
        case malformed
        case tooShort(minimum: Int)
        case tooLong(limit: Int, length: Int)
        case taken
        /// There are as many as there can be.
        case tooMany(limit: Int)
        case forbiddenCharacters
        case looksLikeAddress
        case wrong
        /// Not before a time, in seconds since 1970.
        case notBefore(Int)
        /// Addresses of that provider are not taken.
        case domain(AddressRules.Refusal)
        /// What another site says of somebody is not taken.
        case token(TokenRefusal)
    }
}
