/// How strict a place is with what is written there.
public struct ModerationPolicy: Hashable, Sendable, Codable {
    /// When an editor looks.
    public enum Mode: String, CaseIterable, Sendable, Codable {
        /// After it was published.
        case post
        /// Before it is published, for whoever is new.
        case newcomers
        /// Before it is published, for everybody.
        case pre
    }

    public var mode = Mode.post
    /// How many comments must have been published before somebody is no longer new.
    public var newcomerComments = 1
    /// Words and phrases with which nothing is taken; a star at the end stands for any ending.
    public var bannedWords: [String] = []
    /// Words and phrases with which an editor looks first.
    public var suspectWords: [String] = []
    /// How many links are taken without an editor's look.
    public var links = 2
    /// The fewest letters, digits and other visible signs of a comment.
    public var minimumLength = 1
    /// The most code points of a comment.
    public var maximumLength = 5_000
    /// How long an author may mend what was posted, in seconds.
    public var editWindow = 900
    /// How many readers' reports take a comment out of sight until an editor has looked.
    public var reportThreshold = 3
    /// After how many days a thread takes no more comments; 0 for never.
    public var closesAfterDays = 0
    /// Whether no thread takes any more comments, but for those that are opened by themselves.
    public var isClosed = false

    /// Whether what resembles the desk's earlier refusals waits for an editor.
    public var usesChecker = false
    /// Whether readers are told how many read a discussion at the moment; the desk is in any case.
    public var showsReaders = false
    /// Hosts whose pictures are shown where a comment links them; none, where links stay links.
    public var imageHosts: [String] = []
    /// Hosts whose films are shown, once a reader asks, where a comment links them; none, where links stay links.
    public var playerHosts: [String] = []

    public init() {}

    /// What a narrower place sets instead: a section, a story, a thread.
    public struct Override: Hashable, Sendable, Codable {
        public var mode: Mode?
        /// Whether nothing more is taken there.
        public var isClosed: Bool?
        /// What stands above the thread.
        public var announcement: String?
        /// After how many days a thread takes no more comments; 0 for never.
        public var closesAfterDays: Int?
        /// Whether what it is about can be rated.
        public var asksRating: Bool?
        /// Whether what is written there is a question unless its author says otherwise.
        public var asksQuestions: Bool?

        public init(
            mode: Mode? = nil, isClosed: Bool? = nil, announcement: String? = nil, closesAfterDays: Int? = nil,
            asksRating: Bool? = nil, asksQuestions: Bool? = nil
        ) {
            self.mode = mode
            self.isClosed = isClosed
            self.announcement = announcement
            self.closesAfterDays = closesAfterDays
            self.asksRating = asksRating
            self.asksQuestions = asksQuestions
        }

        /// Nothing is set.
        public var isEmpty: Bool { self == Override() }
    }

    /// Hosts of others from which something is shown.
    public var outside: OutsideHosts {
        OutsideHosts(images: ImageHosts(imageHosts), players: PlayerHosts(playerHosts))
    }

    /// When a thread closes by itself that was opened at a time, in seconds since 1970; nothing where it never does.
    public func closing(openedAt time: Int, _ override: Override) -> Int? {
        let days = override.closesAfterDays ?? closesAfterDays
        return days > 0 ? time + days * 86_400 : nil
    }

    /// What holds where several places set something, the widest given first: the narrowest that says something wins.
    public static func merged(_ overrides: [Override]) -> Override {
        overrides.reduce(into: Override()) { merged, next in
            merged.mode = next.mode ?? merged.mode
            merged.isClosed = next.isClosed ?? merged.isClosed
            merged.announcement = next.announcement ?? merged.announcement
            merged.closesAfterDays = next.closesAfterDays ?? merged.closesAfterDays
            merged.asksRating = next.asksRating ?? merged.asksRating
            merged.asksQuestions = next.asksQuestions ?? merged.asksQuestions
        }
    }
}

extension ModerationPolicy {
    /// Reads what was set, by whichever version of the program: what it did not know of yet is as usual.
    public init(from decoder: any Decoder) throws {
        self.init()
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys, into value: inout Value) throws {
            value = try values.decodeIfPresent(Value.self, forKey: key) ?? value
        }
        try read(.mode, into: &mode)
        try read(.newcomerComments, into: &newcomerComments)
        try read(.bannedWords, into: &bannedWords)
        try read(.suspectWords, into: &suspectWords)
        try read(.links, into: &links)
        try read(.minimumLength, into: &minimumLength)
        try read(.maximumLength, into: &maximumLength)
        try read(.editWindow, into: &editWindow)
        try read(.reportThreshold, into: &reportThreshold)
        try read(.closesAfterDays, into: &closesAfterDays)
        try read(.isClosed, into: &isClosed)
        try read(.usesChecker, into: &usesChecker)
        try read(.showsReaders, into: &showsReaders)
        try read(.imageHosts, into: &imageHosts)
        try read(.playerHosts, into: &playerHosts)
    }
}
