/// What the desk says of somebody beside their name.
public enum Badge: Hashable, Sendable {
    /// They know the subject.
    case expert
    /// They pay for the newspaper.
    case subscriber
    /// In words of the desk's own: "Nurse".
    case other(String)

    /// How many one person has at most.
    public static let limit = 4

    /// Its kind, by a name that does not change.
    public var kind: String {
        switch self {
        case .expert: "expert"
        case .subscriber: "subscriber"
        case .other: "other"
        }
    }

    /// The desk's own words, where it has some.
    public var label: String? {
        if case .other(let label) = self { label } else { nil }
    }

    /// A sign by which the kinds are told apart without colour.
    public var mark: String {
        switch self {
        case .expert: "◆"
        case .subscriber: "●"
        case .other: "▪"
        }
    }

    /// It as a line: its kind, and the desk's own words after a space.
    public var line: String { label.map { "\(kind) \($0)" } ?? kind }

    /// Reads such a line back.
    public init?(line: some StringProtocol) {
        switch line.prefix(while: { $0 != " " }) {
        case "expert": self = .expert
        case "subscriber": self = .subscriber
        case "other":
            let label = line.dropFirst("other ".count)
            guard !label.isEmpty else { return nil }
            self = .other(String(label))
        default: return nil
        }
    }

    /// The badges of a text, one a line.
    public static func all(in text: String) -> [Badge] {
        text.isEmpty ? [] : text.split(separator: "\n").compactMap { Badge(line: $0) }
    }
}
