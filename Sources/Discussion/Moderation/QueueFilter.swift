/// What of a queue is shown.
public struct QueueFilter: Hashable, Sendable {
    /// Beneath the articles of a section, or on the pages of a publication.
    public var area: ModerationArea?
    /// What the author of this comment wrote: people are asked for by something that they said.
    public var authorOf: String?

    public init(area: ModerationArea? = nil, authorOf comment: String? = nil) {
        self.area = area
        self.authorOf = comment
    }

    /// Whether all of it is shown.
    public var isEmpty: Bool { self == QueueFilter() }
}
