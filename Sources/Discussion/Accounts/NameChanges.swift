public import News

/// How often somebody may change their name: the first is free, two more within thirty days.
///
/// A reader who mistyped can mend it; one who hides behind ever new names cannot.
public enum NameChanges {
    public static let limit = 2
    /// In seconds.
    public static let window = 30 * 86_400
    /// How long a name that was given up is kept for its owner, in seconds: nobody steps into another's shoes.
    public static let keeping = 180 * 86_400

    /// When the name may be changed next, or nothing where it may be now.
    /// - Parameter taken: when each name was taken, the first of them included.
    public static func nextChange(after taken: [Moment], at now: Moment) -> Moment? {
        let changes = taken.map(\.secondsSince1970).sorted().dropFirst()
        let recent = changes.filter { $0 > now.secondsSince1970 - window }
        guard recent.count >= limit else { return nil }
        return Moment(secondsSince1970: recent[recent.endIndex - limit] + window)
    }
}
