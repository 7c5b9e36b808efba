/// From which providers addresses are taken, as data that the house sets.
public struct AddressRules: Hashable, Sendable, Codable {
    /// Where any stand here, only addresses of these domains are taken.
    public var allowed: [String]
    /// Addresses of these domains are not taken.
    public var blocked: [String]
    /// Whether addresses of providers that give them out for minutes are refused.
    public var refusesDisposable: Bool
    /// Whether addresses are refused of which one mailbox has any number: with a tag after `+` (RFC 5233), or with more
    /// dots than names have.
    public var refusesAliases: Bool

    public init(
        allowed: [String] = [], blocked: [String] = [], refusesDisposable: Bool = true, refusesAliases: Bool = false
    ) {
        self.allowed = allowed
        self.blocked = blocked
        self.refusesDisposable = refusesDisposable
        self.refusesAliases = refusesAliases
    }

    /// Reads what was set, by whichever version of the program.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            allowed: try values.decodeIfPresent([String].self, forKey: .allowed) ?? [],
            blocked: try values.decodeIfPresent([String].self, forKey: .blocked) ?? [],
            refusesDisposable: try values.decodeIfPresent(Bool.self, forKey: .refusesDisposable) ?? true,
            refusesAliases: try values.decodeIfPresent(Bool.self, forKey: .refusesAliases) ?? false)
    }

    /// Why an address is not taken.
    public enum Refusal: Hashable, Sendable {
        case blocked
        case notAllowed
        case disposable
        /// It is one of any number that lead to one mailbox.
        case alias
    }

    /// The most dots that a name has before the `@`.
    private static let dots = 3

    /// Why an address is not taken, or nothing where it is: first for its domain, then for what stands before it.
    public func refusal(of address: String) -> Refusal? {
        guard let at = address.lastIndex(of: "@") else { return .blocked }
        if let refusal = refusal(ofDomain: String(address[address.index(after: at)...])) { return refusal }
        let name = address[..<at]
        let isAlias = name.contains("+") || name.count(where: { $0 == "." }) > Self.dots
        return refusesAliases && isAlias ? .alias : nil
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
