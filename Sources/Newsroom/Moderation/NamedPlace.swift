public import Discussion
import Store

/// A place that may be stricter or milder than the house, by its name and where it stands.
public struct NamedPlace: Sendable, Hashable {
    public var place: PolicyPlace
    public var name: String
    /// What leads to it on the site: a story's slug; nothing where the place itself says it.
    public var slug: String?
    public var thread: ThreadPlace?
    /// What it sets.
    public var override: ModerationPolicy.Override
    /// The wider places of the newspaper that hold there too.
    public var wider: [PolicyPlace] = []
}

/// The places of the house, each with what it sets.
public struct PlaceList: Sendable {
    public var sections: [Section]
    public var ofSections: [NamedPlace]
    public var ofStories: [NamedPlace]
    /// Discussions that set something of their own.
    public var ofThreads: [NamedPlace]
}

extension PolicyPlace {
    /// Reads the name under which the store keeps what a place sets.
    init?(key: String) {
        let parts = key.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, parts[0] == "place" else { return nil }
        self.init(kind: String(parts[1]), id: String(parts[2]))
    }

    /// A place by what it is and its identifier.
    public init?(kind: String, id: String) {
        switch kind {
        case "section": self = .section(id)
        case "story": self = .story(id)
        case "thread": self = .thread(id)
        default: return nil
        }
    }

    /// What it is, and its identifier.
    public var parts: (kind: String, id: String) {
        switch self {
        case .section(let id): ("section", id)
        case .story(let id): ("story", id)
        case .thread(let id): ("thread", id)
        }
    }

    var key: String { "place \(parts.kind) \(parts.id)" }
}

extension Newsroom {
    /// How many running stories the desk is shown at once.
    private static let storiesShown = 200

    /// The sections, the running stories and the discussions that set something of their own, to the desk.
    public func places(for viewer: Viewer) async throws -> PlaceList {
        try permit(viewer, .closeThread)
        return try await database.read { connection in
            let sections = try SectionRow.all(in: connection)
            let set = try SettingRow.names(beginningWith: "place thread ", in: connection)
            return PlaceList(
                sections: sections.map(Section.init),
                ofSections: try sections.compactMap { try named(.section($0.slug), in: connection) },
                ofStories: try StoryRow.running(limit: Self.storiesShown, in: connection).compactMap {
                    try named(.story($0.id), in: connection)
                },
                ofThreads: try set.compactMap { try PolicyPlace(key: $0).flatMap { try named($0, in: connection) } }
                    .filter { !$0.override.isEmpty })
        }
    }

    /// A place by its name, with what it sets instead of the house.
    public func place(_ place: PolicyPlace, for viewer: Viewer) async throws -> NamedPlace {
        try permit(viewer, .closeThread)
        return try await database.read { connection in
            guard let named = try named(place, in: connection) else { throw NewsroomError.notFound }
            return named
        }
    }

    func named(_ place: PolicyPlace, in connection: any Connection) throws -> NamedPlace? {
        let override = try setting(.place(place), in: connection) ?? .init()
        switch place {
        case .section(let slug):
            return try SectionRow.find(slug: slug, in: connection).map {
                NamedPlace(place: place, name: $0.name, override: override)
            }
        case .story(let id):
            return try StoryRow.find(id: id, in: connection).map {
                NamedPlace(place: place, name: $0.title, slug: $0.slug, override: override)
            }
        case .thread(let id):
            return try ThreadRow.find(id: id, in: connection).map { row in
                let wider = [row.sectionSlug.map { PolicyPlace.section($0) }, row.storyID.map { .story($0) }]
                return NamedPlace(
                    place: place, name: row.title, thread: ThreadPlace(row), override: override,
                    wider: wider.compactMap { $0 })
            }
        }
    }
}
