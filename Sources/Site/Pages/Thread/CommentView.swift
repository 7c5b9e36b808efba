import Discussion
import Markup

/// A comment's words.
enum CommentView {
    /// - Parameter mentions: names that are marked where they stand after an `@`.
    static func markup(_ text: CommentText, mentions: [String] = []) -> Markup {
        text.blocks.markup { block in
            switch block {
            case .paragraph(let inlines): "<p>\(markup(inlines, mentions))</p>"
            case .quote(let inlines): "<blockquote>\(markup(inlines, mentions))</blockquote>"
            }
        }
    }

    private static func markup(_ inlines: [CommentText.Inline], _ mentions: [String]) -> Markup {
        inlines.markup { inline in
            switch inline {
            case .text(let text): mentions.isEmpty ? "\(text)" : marked(text, mentions)
            case .emphasis(let text): "<em>\(text)</em>"
            case .link(let address): "<a href=\"\(address)\" rel=\"nofollow ugc noopener\">\(address)</a>"
            case .lineBreak: "<br>"
            }
        }
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
