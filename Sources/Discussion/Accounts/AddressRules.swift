/// From which providers addresses are taken, as data that the house sets.
public struct AddressRules: Hashable, Sendable, Codable {
    /// Where any stand here, only addresses of these domains are taken.
    public var allowed: [String]
    /// Addresses of these domains are not taken.
    public var blocked: [String]
    /// Whether addresses of providers that give them out for minutes are refused.
    public var refusesDisposable: Bool

    public init(allowed: [String] = [], blocked: [String] = [], refusesDisposable: Bool = true) {
        self.allowed = allowed
        self.blocked = blocked
        self.refusesDisposable = refusesDisposable
    }

    /// Why an address is not taken.
    public enum Refusal: Hashable, Sendable {
        case blocked
        case notAllowed
        case disposable
    }

    /// Why an address of that domain is not taken, or nothing where it is.
    ///
    /// A domain that is allowed by name is taken even where a list of disposable ones has it.
    public func refusal(ofDomain domain: String) -> Refusal? {
        guard let domain = DomainName(domain) else { return .blocked }
        let lies = { (names: [String]) in names.compactMap { DomainName($0) }.contains { domain.isWithin($0) } }
        if lies(blocked) { return .blocked }
        if lies(allowed) { return nil }
        if !allowed.isEmpty { return .notAllowed }
        let isDisposable = domain.surrounding.contains { DisposableDomains.all.contains($0.description) }
        return refusesDisposable && isDisposable ? .disposable : nil
    }
}
