import Discussion
import Markup
import Newsroom

/// The form in which the desk says something of somebody beside their name.
struct BadgesForm {
    let person: String
    let badges: [Badge]

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        let others = badges.compactMap(\.label)
        return """
            <details><summary>\(words[.badges])</summary>
            <form method="post" action="\(SiteAddress.personBadges(person).link)">\(frame.formField)
            <p class="hint">\(words[.badgesHint])</p>
            \([Badge.expert, .subscriber].markup { badge in
                """
                <label class="check-box"><input type="checkbox" name="badge" value="\(badge.kind)"\(Attribute("checked", when: badges.contains(badge)))> \(badge.mark) \(words.name(of: badge))</label>

                """
            })<label for="other">\(words[.otherBadges])</label>
            <textarea id="other" name="other" rows="2" dir="auto">\(others.joined(separator: "\n"))</textarea><p></p>
            <button class="second">\(words[.save])</button></form></details>
            """
    }
}
