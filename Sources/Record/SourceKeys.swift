import News

extension Claim {
    /// Under what its source is the same source in another report: the name of who is quoted, or whose report it is.
    ///
    /// Nobody can tell one unnamed official from another, so they count as the report's own word.
    var sourceKey: String {
        switch sourceKind {
        case .reporter, .unnamed, .eyewitness: break
        case .named:
            // "Colonel Ada Hart, a spokeswoman" and "Hart" are one.
            let name = sourceText?.prefix { $0 != "," }.split { !$0.isLetter && $0 != "-" }.last
            if let name { return "named " + name.lowercased() }
        case .office, .agency, .party, .police, .medic, .document, .media:
            let words = sourceText.map { NameKey($0).words } ?? []
            if !words.isEmpty { return "body " + words.joined(separator: " ") }
        }
        if let house = publication.provider ?? publication.site { return "report " + house.lowercased() }
        return "text " + publication.originGroup
    }

    /// Whether the source speaks for a body whose word on an event is the official one.
    var isOfficial: Bool {
        switch sourceKind {
        case .office, .agency, .police, .medic: true
        case .named, .party, .eyewitness, .document, .media, .unnamed, .reporter: false
        }
    }

    /// The side of an event to which its source belongs; nothing where it belongs to none.
    func side(actors: [NameKey], recipients: [NameKey]) -> Side? {
        if mention.stance == .claimsResponsibility { return .actor }
        guard sourceKind != .reporter, let sourceText else { return nil }
        let source = Set(NameKey(sourceText).words).subtracting(Self.plain)
        if actors.contains(where: { !source.isDisjoint(with: $0.words) }) { return .actor }
        if recipients.contains(where: { !source.isDisjoint(with: $0.words) }) { return .recipient }
        return sourceKind == .party ? .party(sourceKey) : nil
    }

    enum Side: Hashable {
        case actor, recipient
        case party(String)
    }

    /// Words that many bodies share, so that they show no kinship.
    private static let plain: Set<String> = [
        "army", "authorities", "base", "bases", "defence", "defense", "department", "fighters", "forces", "foreign",
        "government", "group", "local", "men", "military", "militants", "minister", "ministry", "national", "office",
        "people", "police", "president", "protesters", "security", "senior", "soldiers", "state", "troops", "two",
        "three",
        "civilians", "residents",
    ]
}
