import Markup
import Newsroom

/// Who reads an embedded discussion, what they were told elsewhere, and how they leave; nothing on this site's own
/// pages, which say it in their masthead.
enum EmbeddedReader {
    static func markup(_ frame: Frame) -> Markup {
        guard frame.embedding != nil, let viewer = frame.viewer else { return "" }
        let words = frame.words
        let notices: Markup? =
            frame.unread == 0
            ? nil : frame.anchor(.accountNotices, "\(words[.notices]): \(words[.unreadNotices(frame.unread)])")
        return """
            <p class="act"><span>\(words[.commentAs(viewer.name ?? words[.someone])])</span>\(notices)\
            \(frame.anchor(.account, "\(words[.account])"))\
            <button type="button" class="second" data-do="sign-out">\(words[.signOut])</button></p>
            """
    }
}
