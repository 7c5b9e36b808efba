/// What a program may do that bears somebody's token: never more than its owner may.
public enum TokenScope: String, CaseIterable, Sendable {
    /// See what its owner sees.
    case read
    /// Write, mend and take back comments, vote, report.
    case write
    /// See the queues of its owner, and decide what lies in them.
    case moderate

    /// The scopes of a list of names, as they are stored; what is no name of a scope is passed over.
    public static func set(_ names: String) -> Set<TokenScope> {
        Set(names.split(separator: " ").compactMap { TokenScope(rawValue: String($0)) })
    }

    /// Scopes as they are stored, in their order.
    public static func names(_ scopes: Set<TokenScope>) -> String {
        allCases.filter(scopes.contains).map(\.rawValue).joined(separator: " ")
    }
}
