import Discussion
import Markup
import Newsroom

/// What stands above the first comment of a page that begins inside a conversation: who said it, how it begins, and the
/// way there.
struct ThreadContext {
    let thread: ThreadPublication

    /// How much of each is told, in code points.
    private static let told = 140

    func markup(_ frame: Frame) -> Markup {
        guard !thread.context.isEmpty else { return "" }
        let words = frame.words
        return """
            <nav class="house" aria-label="\(words[.inAnswerTo])"><p>\(words[.inAnswerTo])</p>
            <ul class="list">\(thread.context.markup { comment in
                "<li>\(name(comment, frame)) <span dir=\"auto\">\(beginning(of: comment, words))</span></li>\n"
            })</ul></nav>

            """
    }

    private func name(_ comment: Comment, _ frame: Frame) -> Markup {
        let name: Markup =
            "<bdi>\(comment.text == nil ? frame.words[.someone] : comment.author ?? frame.words[.someone])</bdi>"
        if frame.isArchive { return name }
        return frame.anchor(.conversation(comment.id), isFollowed: false, name)
    }

    private func beginning(of comment: Comment, _ words: Words) -> String {
        guard let source = comment.text?.source else { return words.gravestone(of: comment, thread.rules) }
        let scalars = source.unicodeScalars.prefix(Self.told)
        let line = String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isNewline).joined(separator: " ")
        return scalars.count < source.unicodeScalars.count ? line + " …" : line
    }
}
