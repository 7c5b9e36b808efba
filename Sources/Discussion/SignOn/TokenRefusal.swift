/// Why somebody is not signed in by what another site says of them.
public enum TokenRefusal: Error, Hashable, Sendable, CaseIterable {
    /// It is no token, or one whose parts are of the wrong kind.
    case malformed
    /// It is signed in another way than was agreed.
    case algorithm
    /// The signature is not that of the key.
    case signature
    /// Another has made it.
    case issuer
    /// It is made for others.
    case audience
    /// It does not say of whom it tells.
    case subject
    /// It does not say when it ends.
    case endless
    /// It has ended.
    case expired
    /// It lasts longer than such a token may.
    case tooLong
    /// It does not hold yet.
    case tooEarly
    /// It has no number by which it would be known again.
    case unnumbered
    /// It was used before.
    case used
    /// It answers another question than was asked.
    case nonce
    /// It was asked for in another browser, or before, or too long ago.
    case state
    /// The other site did not say who it is, or can't be reached.
    case provider
    /// No site of that name signs anybody in here.
    case unknown
    /// Whoever works here comes in by a mailed code.
    case staff
}
