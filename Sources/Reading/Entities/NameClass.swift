/// What the tables say of a word: sets of these tell what a name may be.
struct NameClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let common = NameClass(rawValue: 1)
    static let firstName = NameClass(rawValue: 1 << 1)
    static let organization = NameClass(rawValue: 1 << 2)
    static let prefix = NameClass(rawValue: 1 << 3)
    static let facility = NameClass(rawValue: 1 << 4)
    static let street = NameClass(rawValue: 1 << 5)
    static let location = NameClass(rawValue: 1 << 6)
    static let lead = NameClass(rawValue: 1 << 7)
    static let title = NameClass(rawValue: 1 << 8)
    static let calendar = NameClass(rawValue: 1 << 9)
    static let particle = NameClass(rawValue: 1 << 10)
    static let matter = NameClass(rawValue: 1 << 11)
    static let speech = NameClass(rawValue: 1 << 12)
    static let people = NameClass(rawValue: 1 << 13)
    static let locative = NameClass(rawValue: 1 << 14)
    static let familyName = NameClass(rawValue: 1 << 15)
    static let givenName = NameClass(rawValue: 1 << 16)

    /// Those that `heads.tsv` names.
    static let named: [(String, NameClass)] = [
        ("organization", .organization), ("prefix", .prefix), ("facility", .facility), ("street", .street),
        ("location", .location), ("lead", .lead), ("title", .title), ("calendar", .calendar),
        ("particle", .particle), ("matter", .matter), ("speech", .speech),
    ]
}
