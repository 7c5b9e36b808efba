/// The rules of the discussion, as data: each decision names the rule that it rests on.
public struct HouseRules: Hashable, Sendable, Codable {
    public struct Rule: Hashable, Sendable, Identifiable, Codable {
        /// A stable id, stored with every decision: `no-spam`.
        public let id: String
        /// The house's own words; where it has set none, the site's catalogue words the rule by its id.
        public var title: String?
        public var text: String?

        public init(id: String, title: String? = nil, text: String? = nil) {
            self.id = id
            self.title = title
            self.text = text
        }
    }

    /// In the order in which they are shown.
    public var rules: [Rule]
    /// Raised when the rules change in substance, so that readers are asked to accept them anew.
    public var version: Int

    public init(rules: [Rule], version: Int = 1) {
        self.rules = rules
        self.version = version
    }

    /// The rules of a house that has set none of its own.
    public static let standard = HouseRules(
        rules: ["respect", "on-topic", "no-spam", "no-personal-data", "no-impersonation", "lawful"].map {
            Rule(id: $0)
        }
    )

    /// The rule of an id; decisions under rules that are no longer in force find none.
    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}
