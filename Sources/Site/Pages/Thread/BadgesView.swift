import Discussion
import Markup
import Newsroom

/// What the desk says of somebody, beside their name: a sign and a word, told apart without colour.
struct BadgesView {
    let badges: [Badge]

    func markup(_ words: Words) -> Markup {
        badges.markup { badge in
            " <span class=\"tag badge\"><span aria-hidden=\"true\">\(badge.mark)</span> <bdi>\(words.name(of: badge))</bdi></span>"
        }
    }
}

extension Words {
    /// A badge in words.
    func name(of badge: Badge) -> String {
        switch badge {
        case .expert: self[.badgeExpert]
        case .subscriber: self[.badgeSubscriber]
        case .other(let label): label
        }
    }
}
