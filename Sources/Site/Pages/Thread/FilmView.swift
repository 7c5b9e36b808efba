import Discussion
import Markup

/// A film that a comment links, in a frame that is empty until a reader asks for it.
///
/// Without script a link within opens the player in the frame, by the frame's name; `live.js` and `embed.js` fill the
/// frame as soon as it is opened. A frame that is merely lazy would be loaded at once where no script runs.
struct FilmView {
    let players: PlayerHosts
    /// The comment in which the films stand: each frame of a page has a name of its own.
    let comment: String
    let words: Words

    /// The film of a paragraph that is a link alone; nothing where it is none of a host that is set.
    func markup(_ block: CommentText.Block, number: Int) -> Markup {
        guard let player = block.soleLink.flatMap(players.player(of:)) else { return "" }
        let name = "film-\(comment)-\(number)"
        let label = words[.showFilm(player.host)] as String
        return """
            <details class="film"><summary dir="auto">\(label)</summary>\
            <p dir="auto"><a href="\(player.address)" target="\(name)" rel="nofollow ugc" referrerpolicy="strict-origin">\(words[.loadFilm])</a></p>\
            <iframe name="\(name)" title="\(label)" sandbox="allow-scripts allow-same-origin allow-presentation allow-popups" \
            allow="fullscreen; encrypted-media; picture-in-picture" referrerpolicy="strict-origin"></iframe></details>
            """
    }
}
