import Discussion
import Markup

/// A comment's words.
struct CommentView {
    /// Names that are marked where they stand after an `@`.
    private let mentions: [String]
    /// Hosts whose pictures are shown where they are linked.
    private let images: ImageHosts

    /// - Parameters:
    ///   - mentions: names that are marked where they stand after an `@`.
    ///   - images: hosts whose pictures are shown where they are linked.
    ///   - films: how films are shown beneath the paragraphs that link them.
    static func markup(
        _ text: CommentText, mentions: [String] = [], images: ImageHosts = .none, films: FilmView? = nil
    ) -> Markup {
        let view = CommentView(mentions: mentions, images: images)
        // What is quoted stands elsewhere already.
        let quoted = CommentView(mentions: mentions, images: .none)
        return text.blocks.enumerated().markup { number, block in
            switch block {
            case .paragraph(let inlines):
                "<p>\(view.markup(inlines))</p>\(films.map { $0.markup(block, number: number) })"
            case .quote(let inlines): "<blockquote>\(quoted.markup(inlines))</blockquote>"
            case .list(let list): view.markup(list)
            case .code(let lines): "<pre><code>\(lines)</code></pre>"
            }
        }
    }

    private func markup(_ list: CommentText.List) -> Markup {
        let before = [0] + list.items.map { $0.number ?? 0 }
        let items: Markup = zip(list.items, before).markup { item, before in
            let number = item.number.flatMap { $0 == before + 1 ? nil : String($0) }
            return "<li\(Attribute("value", number))>\(markup(item.words))\(item.lists.markup { markup($0) })</li>"
        }
        return list.isNumbered ? "<ol>\(items)</ol>" : "<ul>\(items)</ul>"
    }

    private func markup(_ inlines: [CommentText.Inline]) -> Markup {
        inlines.markup { inline in
            switch inline {
            case .text(let text): mentions.isEmpty ? "\(text)" : marked(text)
            case .styled(.emphasis, let words): "<em>\(markup(words))</em>"
            case .styled(.strong, let words): "<strong>\(markup(words))</strong>"
            case .styled(.struck, let words): "<s>\(markup(words))</s>"
            case .code(let words): "<code>\(words)</code>"
            case .link(let address): link(address, images.shows(address) ? image(address, address) : "\(address)")
            case .namedLink(let words, let address): namedLink(words, address)
            case .lineBreak: "<br>"
            }
        }
    }

    private func link(_ address: String, _ words: Markup) -> Markup {
        "<a href=\"\(address)\" rel=\"nofollow ugc noopener\">\(words)</a>"
    }

    /// Words say what they like: the host to which they lead stands beside them.
    private func namedLink(_ words: String, _ address: String) -> Markup {
        let shown: Markup = images.shows(address) ? "\(words)<br>\(image(address, ""))" : "\(words)"
        return "\(link(address, shown)) <bdi class=\"host\">(\(CommentLink.host(of: address)))</bdi>"
    }

    /// A picture that its own host sends to the reader, once they come near it: the host is not told from which page.
    private func image(_ address: String, _ words: String) -> Markup {
        """
        <img src="\(address)" alt="\(words)" referrerpolicy="no-referrer" loading="lazy" decoding="async">
        """
    }

    private func marked(_ text: String) -> Markup {
        var parts: [Markup] = []
        var rest = text[...]
        while let at = rest.firstIndex(of: "@") {
            let after = rest.index(after: at)
            guard let name = mentions.filter({ rest[after...].hasPrefix($0) }).max(by: { $0.count < $1.count }) else {
                parts.append("\(String(rest[..<after]))")
                rest = rest[after...]
                continue
            }
            parts.append("\(String(rest[..<at]))<b class=\"mention\">@\(name)</b>")
            rest = rest[rest.index(after, offsetBy: name.count)...]
        }
        parts.append("\(String(rest))")
        return parts.markup { $0 }
    }
}
