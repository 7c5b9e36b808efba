import Markup

/// What a link of an embedded discussion opens beneath a comment: a form, or something to read.
struct PanelView {
    let title: String?

    func markup(_ frame: Frame, _ content: Markup) -> Markup {
        """
        <section class="panel"\(Attribute("aria-label", title))><header><h3>\(title)</h3>
        <button type="button" class="second" data-do="close">\(frame.words[.closePanel])</button></header>
        \(content)</section>

        """
    }
}
