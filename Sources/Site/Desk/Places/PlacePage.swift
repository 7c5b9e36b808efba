import Discussion
import Markup
import Newsroom

/// What a section, a story or a thread sets instead of the house.
struct PlacePage: Page {
    let sections: [Section]
    /// The place, with what it sets or what was typed.
    var named: NamedPlace
    /// The wider places that hold there too.
    var wider: [NamedPlace] = []
    var isSaved = false
    var problem: String?

    private var override: ModerationPolicy.Override { named.override }
    var canonical: SiteAddress { named.settings }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { named.title(words) }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.places.link)">\(words[.places])</a></p>
            <h1><bdi>\(named.name)</bdi></h1>
            <p class="meta">\(words[.place])\(named.page.map { " · <a href=\"\($0.link)\">\(words[.view])</a>" as Markup })\
            \(wider.markup { " · \($0.markup(words))" })</p>
            \(isSaved ? "<p class=\"done\" role=\"status\">\(words[.settingsSaved])</p>" as Markup : "")
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <form method="post" action="\(canonical.link)">\(frame.formField)
            <label for="mode">\(words[.mode])</label>
            <select id="mode" name="mode">\(option("", words[.asTheHouse], override.mode == nil))\
            \(ModerationPolicy.Mode.allCases.markup { option($0.rawValue, words[.modeName($0)], override.mode == $0) })</select>
            <label for="open">\(words[.openness])</label>
            <select id="open" name="open">\(option("", words[.asTheHouse], override.isClosed == nil))\
            \(option("open", words[.isOpen], override.isClosed == false))\
            \(option("closed", words[.isClosed], override.isClosed == true))</select>
            <label for="rating">\(words[.asksRating])</label>
            <select id="rating" name="rating">\(option("", words[.asTheHouse], override.asksRating == nil))\
            \(option("yes", words[.yes], override.asksRating == true))\
            \(option("no", words[.no], override.asksRating == false))</select>
            <label for="questions">\(words[.asksQuestions])</label>
            <select id="questions" name="questions">\(option("", words[.asTheHouse], override.asksQuestions == nil))\
            \(option("yes", words[.yes], override.asksQuestions == true))\
            \(option("no", words[.no], override.asksQuestions == false))</select>
            <label for="closes">\(words[.closesAfterDays]) <span class="hint">\(words[.emptyAsTheHouse])</span></label>
            <input id="closes" name="closes" type="number" min="0" max="36500" value="\(override.closesAfterDays.map { String($0) })">
            <label for="announcement">\(words[.announcement])</label>
            <input id="announcement" name="announcement" maxlength="500" dir="auto" value="\(override.announcement)">
            <p></p><button>\(words[.save])</button></form></div>
            """
    }

    private func option(_ value: String, _ label: String, _ isChosen: Bool) -> Markup {
        "<option value=\"\(value)\"\(Attribute("selected", when: isChosen))>\(label)</option>"
    }
}
