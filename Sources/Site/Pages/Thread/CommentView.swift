import Discussion
import Markup

/// A comment's words.
enum CommentView {
    /// - Parameters:
    ///   - mentions: names that are marked where they stand after an `@`.
    ///   - images: hosts whose pictures are shown where they are linked.
    static func markup(_ text: CommentText, mentions: [String] = [], images: ImageHosts = .none) -> Markup {
        text.blocks.markup { block in
            switch block {
            case .paragraph(let inlines): "<p>\(markup(inlines, mentions, images))</p>"
            // What is quoted stands elsewhere already.
            case .quote(let inlines): "<blockquote>\(markup(inlines, mentions, .none))</blockquote>"
            }
        }
    }

    private static func markup(_ inlines: [CommentText.Inline], _ mentions: [String], _ images: ImageHosts) -> Markup {
        inlines.markup { inline in
            switch inline {
            case .text(let text): mentions.isEmpty ? "\(text)" : marked(text, mentions)
            case .emphasis(let text): "<em>\(text)</em>"
            case .link(let address):
                "<a href=\"\(address)\" rel=\"nofollow ugc noopener\">\(images.shows(address) ? image(address) : "\(address)" as Markup)</a>"
            case .lineBreak: "<br>"
            }
        }
    }

    /// A picture that its own host sends to the reader, once they come near it: the host is not told from which page.
    private static func image(_ address: String) -> Markup {
        """
        <img src="\(address)" alt="\(address)" referrerpolicy="no-referrer" loading="lazy" decoding="async">
        """
    }

    private static func marked(_ text: String, _ mentions: [String]) -> Markup {
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
