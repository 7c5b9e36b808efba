public import News

/// Something announced that has not been seen to happen.
public struct Expected: Hashable, Sendable, Identifiable {
    /// Made of the article and mention of its first claim.
    public let id: String
    public var type: EventType
    public var modes: [EventMode]
    public var actors: [Participant]
    public var recipients: [Participant]
    public var place: Place?
    /// The first day on which it is expected, where one is given.
    public var begin: Day?
    /// The day by which it is expected, where one is given.
    public var finish: Day?
    public var claims: [Claim]
    /// The id of an event that answers it: of the same kind, reported later, in time.
    public var fulfilledBy: Event.ID?
}
