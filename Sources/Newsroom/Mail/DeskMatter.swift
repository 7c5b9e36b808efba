/// What waits for somebody who moderates, or for the desk.
public enum DeskMatter: String, CaseIterable, Sendable {
    /// A comment that is not public before somebody has looked.
    case pending
    /// A question, or a request for a correction, that nobody has answered.
    case question, correction
    /// A comment that readers have reported and that is still public.
    case reported
    /// A decision that somebody asks to be looked at again.
    case appeal
    case letter

    /// Whether it waits for the desk alone, and not for who moderates a section or works for a publication.
    var isForDeskAlone: Bool { self == .appeal || self == .letter }

    /// A matter and what it is about, as a notice keeps it.
    func object(_ id: String) -> String { self == .pending ? id : "\(rawValue) \(id)" }

    /// Reads what a notice keeps.
    static func read(_ object: String) -> (matter: DeskMatter, id: String) {
        let parts = object.split(separator: " ", maxSplits: 1).map { String($0) }
        guard parts.count == 2, let matter = DeskMatter(rawValue: parts[0]) else { return (.pending, object) }
        return (matter, parts[1])
    }
}
