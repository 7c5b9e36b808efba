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
    /// Rules that were in force before and are no longer: decisions that rest on them are told in their words.
    public private(set) var earlier: [Rule]

    public init(rules: [Rule], version: Int = 1, earlier: [Rule] = []) {
        self.rules = rules
        self.version = version
        self.earlier = []
        remember(earlier)
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        rules = try values.decode([Rule].self, forKey: .rules)
        version = try values.decode(Int.self, forKey: .version)
        earlier = try values.decodeIfPresent([Rule].self, forKey: .earlier) ?? []
    }

    /// How many earlier rules are remembered; those that left last stay.
    private static let remembered = 200

    /// Remembers rules that are in force no longer; of two of one id the first.
    public mutating func remember(_ others: [Rule]) {
        var known = Set((rules + earlier).map(\.id))
        earlier = Array((earlier + others.filter { known.insert($0.id).inserted }).prefix(Self.remembered))
    }

    /// The rules of a house that has set none of its own.
    public static let standard = HouseRules(
        rules: ["respect", "on-topic", "no-spam", "no-personal-data", "no-impersonation", "lawful"].map {
            Rule(id: $0)
        }
    )

    /// The rule of an id that is in force.
    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

    /// The rule of an id as it is told, whether it is in force or was.
    public func told(_ id: String) -> Rule? { rule(id) ?? earlier.first { $0.id == id } }
}
