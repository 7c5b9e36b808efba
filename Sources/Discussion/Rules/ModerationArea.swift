/// What somebody may moderate without moderating the rest: a section of the newspaper, or a publication's discussions.
public enum ModerationArea: Hashable, Sendable {
    case section(String)
    case publication(String)
}
