import Discussion
import Markup

/// The field in which a house rule is chosen.
struct RuleField {
    let rules: HouseRules
    var isOptional = false

    func markup(_ words: Words) -> Markup {
        """
        <label for="rule">\(words[.ruleBehind])</label>
        <select id="rule" name="rule">\(isOptional ? "<option value=\"\">\(words[.noRule])</option>" as Markup : "")\
        \(rules.rules.markup { "<option value=\"\($0.id)\">\(words.title(of: $0.id, in: rules))</option>" })</select>
        """
    }
}
