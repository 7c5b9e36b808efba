import Discussion
import Markup
import Newsroom

/// What people give what a discussion is about: as stars, as a number in words, and as a choice.
enum RatingView {
    /// What one person gave.
    static func markup(_ rating: Int, _ words: Words) -> Markup {
        let stars =
            String(repeating: "★", count: rating)
            + String(repeating: "☆", count: RatingSummary.range.upperBound - rating)
        return " <span class=\"rating\" role=\"img\" aria-label=\"\(words[.ratingOf(rating)])\">\(stars)</span>"
    }

    /// What all gave together.
    static func markup(_ summary: RatingSummary, _ words: Words) -> Markup {
        guard let mean = summary.mean else { return "<p class=\"meta\">\(words[.notRated])</p>" }
        return "<p class=\"meta\"><b>\(words[.ratingMean(words.number(mean), count: summary.count)])</b></p>"
    }

    /// The choice, as a field of a form.
    /// - Parameter chosen: what was chosen before.
    static func field(_ chosen: Int?, _ words: Words) -> Markup {
        """
        <label>\(words[.yourRating])<select name="rating"><option value="">\(words[.noRating])</option>\
        \(RatingSummary.range.reversed().markup { value in
            "<option value=\"\(String(value))\"\(Attribute("selected", when: value == chosen))>\(words[.ratingOf(value)])</option>"
        })</select></label>
        """
    }
}
