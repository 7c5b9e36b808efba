public import Mail
public import Reading
public import Store
public import Wire

/// The newsroom's verbs: receive, read, publish, comment, remove, sign in.
///
/// Rooms are put together here and nowhere else. Every dependency comes in by the initializer, so that a test
/// can set the clock, count the randomness and catch the mail.
public struct Newsroom: Sendable {
    public let settings: Settings
    let database: any Database
    let readingRoom: ReadingRoom
    let secrets: Secrets
    let surroundings: Surroundings
    let fetcher: PageFetcher
    let poster: WebhookPoster
    let limits: Limits
    /// Words that stand for something else where sections stand in an address.
    let reservedSections: Set<String>
    let gate = RateGate()
    let discoveries = DiscoveryShelf()
    let live = LiveThreads()
    let shelf = Shelf()
    let hookHealth = HookHealth()
    /// Told what changed after every verb that changes what readers see.
    let changed: @Sendable (Set<Change>) -> Void
    /// Told that mail waits.
    let mailWaits: @Sendable () -> Void

    /// - Parameter reader: what reads reports; it is made when the first is read.
    public init(
        settings: Settings,
        database: any Database,
        extractor: Extractor = Extractor(),
        reader: @escaping @autoclosure @Sendable () throws -> Reader,
        secrets: Secrets,
        surroundings: Surroundings = .live,
        fetcher: PageFetcher = PageFetcher(),
        reservedSections: Set<String> = [],
        changed: @escaping @Sendable (Set<Change>) -> Void = { _ in },
        mailWaits: @escaping @Sendable () -> Void = {}
    ) {
        self.settings = settings
        self.database = database
        readingRoom = ReadingRoom(extractor: extractor, reader: LazyReader(reader), home: settings.home)
        self.secrets = secrets
        self.surroundings = surroundings
        self.fetcher = fetcher
        poster = WebhookPoster(allowsPrivate: fetcher.allowsPrivate)
        self.reservedSections = reservedSections
        self.changed = changed
        self.mailWaits = mailWaits
        limits = Limits()
    }

    /// A new identifier: sorts by the time at which it was made.
    func identifier() -> String {
        Identifier.make(milliseconds: surroundings.milliseconds(), random: surroundings.random(10))
    }
}

extension Newsroom: CustomStringConvertible, CustomReflectable {
    /// The newspaper's name: neither keys nor tables belong in a log.
    public var description: String { "Newsroom of \(settings.name)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a newsroom calls itself and where it is found.
public struct Settings: Sendable {
    /// The newspaper's name, on every page and in mail.
    public var name: String
    /// Where readers reach the site, without a slash at the end: `https://news.example`.
    public var address: String
    /// The address that mail comes from.
    public var sender: EmailAddress
    /// The interface's language where a reader chose none: "en" or "ar".
    public var language: String
    /// The time zone in which pages tell their times.
    public var zone: Zone
    /// Where the newspaper is at home, "Athens, Ohio": which of the places of one name its reports mean.
    public var home: String?

    public init(
        name: String, address: String, sender: EmailAddress, language: String, zone: Zone, home: String? = nil
    ) {
        self.name = name
        self.address = address
        self.sender = sender
        self.language = language
        self.zone = zone
        self.home = home
    }
}

/// Something that readers see and that changed; finished pages are kept under these and dropped with them.
public enum Change: Hashable, Sendable {
    case front
    /// The list of sections, which every page shows.
    case masthead
    case section(String)
    case article(String)
    case story(String)
    /// The list of what was corrected.
    case corrections
    /// What is said in a thread, and how many say it.
    case thread(String)
    /// What is said on a publication's pages.
    case comments(of: String)
    /// A publication's name, look, origins and rules.
    case publication(String)
}
