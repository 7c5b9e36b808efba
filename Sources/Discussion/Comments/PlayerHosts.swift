/// Hosts whose films a house shows in comments, once a reader asks for one.
public struct PlayerHosts: Hashable, Sendable {
    /// A film's player: the address of the page that plays it, and the host that sends it.
    public struct Player: Hashable, Sendable {
        public let address: String
        public let host: String
    }

    /// How many a house may set.
    public static let limit = 50

    /// No film is shown.
    public static let none = PlayerHosts([])

    private let providers: [FilmProvider]

    /// - Parameter names: domains, as somebody types them; those that are none are left out.
    public init(_ names: [String]) {
        providers = names.compactMap { DomainName($0)?.description }.map(FilmProvider.init(host:))
            .reduce(into: []) { providers, next in
                if !providers.contains(next) { providers.append(next) }
            }
    }

    private init(providers: [FilmProvider]) { self.providers = providers }

    public var isEmpty: Bool { providers.isEmpty }

    /// The hosts from which players come, in the order in which they were set.
    public var frames: [String] { providers.map(\.frame) }

    /// The player of the film to which an address leads: by https, at a host of its provider's, no port.
    public func player(of address: String) -> Player? {
        let scheme = "https://"
        guard !isEmpty, address.prefix(scheme.count).lowercased() == scheme else { return nil }
        let rest = address.dropFirst(scheme.count).prefix { $0 != "#" }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let steps = parts[0].split(separator: "/").map { String($0) }
        guard let host = steps.first?.lowercased() else { return nil }
        let pairs = (parts.count == 2 ? parts[1] : "").split(separator: "&").map {
            $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        }
        let query = Dictionary(
            pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        for provider in providers {
            if let path = provider.player(host: host, path: Array(steps.dropFirst()), query: query) {
                return Player(address: scheme + provider.frame + path, host: provider.frame)
            }
        }
        return nil
    }

    /// Those of the hosts whose films are shown in some texts: those of paragraphs that are a link alone.
    public func shown(in texts: some Sequence<CommentText>) -> PlayerHosts {
        guard !isEmpty else { return self }
        var found: Set<String> = []
        for text in texts {
            for block in text.blocks {
                if let player = block.soleLink.flatMap(player(of:)) { found.insert(player.host) }
            }
        }
        return PlayerHosts(providers: providers.filter { found.contains($0.frame) })
    }
}
