/// One who had a part in a report, as its byline, its page's head or a note at its end names them.
public struct Contributor: Hashable, Codable, Sendable {
    /// What was their part.
    public enum Role: String, CaseIterable, Codable, Sendable {
        case author, contributor, reporting, additionalReporting, writing, editing, review, translation, photography,
            video, graphics, production
    }

    /// The name as printed, that of a person or of a desk that signs for its people; nothing where an agency alone
    /// is named.
    public var name: String?
    public var role: Role
    /// Whether the name is a person's.
    public var isPerson: Bool
    /// The agency or newspaper for which they worked: "AP", "The Daily Post".
    public var agency: String?
    /// The place from which they reported.
    public var place: String?

    public init(
        name: String?, role: Role = .author, isPerson: Bool = true, agency: String? = nil, place: String? = nil
    ) {
        self.name = name
        self.role = role
        self.isPerson = isPerson
        self.agency = agency
        self.place = place
    }
}
