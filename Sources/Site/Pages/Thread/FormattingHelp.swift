import Discussion
import Markup

/// What signs a comment may use: a sample as it is typed, and as it is shown.
enum FormattingHelp {
    static func markup(_ words: Words) -> Markup {
        let sample = words[.formattingSample] as String
        return """
            <details class="formatting"><summary>\(words[.formatting])</summary><pre dir="auto">\(sample)</pre>
            <div dir="auto">\((try? CommentText(sample)).map { CommentView.markup($0) })</div></details>
            """
    }
}
