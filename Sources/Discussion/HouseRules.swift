/// The rules of the discussion, as data: each decision names the rule that it rests on.
///
/// Words are not kept here: the keys point into the site's catalogue of texts, in whatever language.
public struct HouseRules: Hashable, Sendable {
    public struct Rule: Hashable, Sendable, Identifiable {
        /// A stable id, stored with every decision: `no-spam`.
        public let id: String
        public var titleKey: String
        public var textKey: String

        /// Makes a rule whose texts lie under its id.
        public init(id: String) {
            self.id = id
            titleKey = "rules.\(id).title"
            textKey = "rules.\(id).text"
        }
    }

    /// In the order in which they are shown.
    public var rules: [Rule]
    /// The key of the sentence that a comment is its author's own responsibility.
    public var disclaimerKey: String
    /// Raised when the rules change in substance, so that readers are asked to accept them anew.
    public var version: Int

    public init(rules: [Rule], disclaimerKey: String = "rules.disclaimer", version: Int = 1) {
        self.rules = rules
        self.disclaimerKey = disclaimerKey
        self.version = version
    }

    /// The rules of a house that has set none of its own.
    public static let standard = HouseRules(
        rules: ["respect", "on-topic", "no-spam", "no-personal-data", "no-impersonation", "lawful"].map(Rule.init(id:))
    )

    /// The rule of an id; decisions under rules that are no longer in force find none.
    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}
