/// Who shows films in a frame, by the address forms that they publish.
enum FilmProvider: Hashable, Sendable {
    case youTube, vimeo, dailymotion
    /// Any house that runs PeerTube, by its host.
    case peerTube(String)

    /// Which one a host belongs to; one that is not known shows its films as PeerTube does.
    init(host: String) {
        self =
            Self.known.first { $0.hosts.contains(host) } ?? .peerTube(host)
    }

    private static let known: [FilmProvider] = [.youTube, .vimeo, .dailymotion]

    /// The hosts at which its films are linked.
    private var hosts: Set<String> {
        switch self {
        case .youTube:
            [
                "youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be",
                "www.youtube-nocookie.com", "youtube-nocookie.com",
            ]
        case .vimeo: ["vimeo.com", "www.vimeo.com", "player.vimeo.com"]
        case .dailymotion: ["dailymotion.com", "www.dailymotion.com", "dai.ly", "geo.dailymotion.com"]
        case .peerTube(let host): [host]
        }
    }

    /// The host from which the player comes.
    var frame: String {
        switch self {
        case .youTube: "www.youtube-nocookie.com"
        case .vimeo: "player.vimeo.com"
        case .dailymotion: "geo.dailymotion.com"
        case .peerTube(let host): host
        }
    }

    /// The path and what stands after it at which the player of a film stands, which a link of its own leads to; nothing
    /// where the link leads elsewhere.
    func player(host: String, path: [String], query: [String: String]) -> String? {
        guard hosts.contains(host) else { return nil }
        switch self {
        case .youTube:
            let id: String? =
                switch (host, path.first, path.count) {
                case ("youtu.be", let id, 1): id
                case (_, "watch", 1): query["v"]
                case (_, "shorts", 2), (_, "live", 2), (_, "embed", 2): path[1]
                default: nil
                }
            return id.flatMap { Self.isName($0, 11...11) ? "/embed/\($0)" : nil }
        case .vimeo:
            let path = path.first == "video" ? Array(path.dropFirst()) : path
            guard (1...2).contains(path.count), path[0].utf8.allSatisfy({ (48...57).contains($0) }),
                path.allSatisfy({ Self.isName($0, 1...20) })
            else { return nil }
            // A film that is not listed has a second name.
            let second = path.count == 2 ? path[1] : query["h"]
            guard second.map({ Self.isName($0, 1...20) }) ?? true else { return nil }
            return "/video/\(path[0])?dnt=1\(second.map { "&h=\($0)" } ?? "")"
        case .dailymotion:
            let id: String? =
                switch (host, path.first, path.count) {
                case ("dai.ly", let id, 1): id
                case (_, "video", 2): path[1]
                case ("geo.dailymotion.com", "player.html", 1): query["video"]
                default: nil
                }
            return id.flatMap { Self.isName($0, 1...20) ? "/player.html?video=\($0)" : nil }
        case .peerTube:
            let isFilm = path.count == 2 && path[0] == "w" || path.count == 3 && path[0] == "videos"
            guard isFilm, path.count == 2 || path[1] == "watch" || path[1] == "embed", let id = path.last,
                Self.isName(id, 4...64)
            else { return nil }
            return "/videos/embed/\(id)"
        }
    }

    private static func isName(_ text: String, _ lengths: ClosedRange<Int>) -> Bool {
        lengths.contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 45 || $0 == 95
            }
    }
}
