/// Hosts of others from which a house lets a discussion show something.
public struct OutsideHosts: Hashable, Sendable {
    public var images: ImageHosts
    public var players: PlayerHosts

    /// Nothing of anybody else's is shown.
    public static let none = OutsideHosts()

    public init(images: ImageHosts = .none, players: PlayerHosts = .none) {
        self.images = images
        self.players = players
    }

    public var isEmpty: Bool { images.isEmpty && players.isEmpty }

    /// Those of the hosts of which something is shown in some texts.
    public func shown(in texts: some Collection<CommentText>) -> OutsideHosts {
        OutsideHosts(images: images.shown(in: texts), players: players.shown(in: texts))
    }
}
