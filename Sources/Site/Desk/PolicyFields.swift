import Discussion
import Markup

/// The fields in which it is set how strict a place is.
struct PolicyFields {
    let policy: ModerationPolicy

    func markup(_ words: Words) -> Markup {
        """
        <label for="mode">\(words[.mode])</label>
        <select id="mode" name="mode">\(ModerationPolicy.Mode.allCases.markup { mode in
            "<option value=\"\(mode.rawValue)\"\(Attribute("selected", when: mode == policy.mode))>\(words[.modeName(mode)])</option>"
        })</select>
        \(number("newcomers", words[.newcomerComments], policy.newcomerComments))
        \(list("banned", words[.bannedWords], words[.wordsHint], policy.bannedWords))
        \(list("suspect", words[.suspectWords], words[.wordsHint], policy.suspectWords))
        \(number("links", words[.links], policy.links))
        \(number("shortest", words[.minimumLength], policy.minimumLength))
        \(number("length", words[.maximumLength], policy.maximumLength))
        \(number("window", words[.editWindow], policy.editWindow / 60))
        \(number("reports", words[.reportThreshold], policy.reportThreshold))
        \(number("closes", words[.closesAfterDays], policy.closesAfterDays))
        \(list("images", words[.imageHosts], words[.imageHostsHint], policy.imageHosts))
        \(list("players", words[.playerHosts], words[.playerHostsHint], policy.playerHosts))
        <label class="check-box"><input type="checkbox" name="closed" value="yes"\(Attribute("checked", when: policy.isClosed))> \(words[.closesAll])</label>
        <label class="check-box"><input type="checkbox" name="readers" value="yes"\(Attribute("checked", when: policy.showsReaders))> \(words[.showsReaders])</label>
        <label class="check-box"><input type="checkbox" name="checker" value="yes"\(Attribute("checked", when: policy.usesChecker))> \(words[.usesChecker])</label>
        """
    }

    private func number(_ name: String, _ label: String, _ value: Int) -> Markup {
        """
        <label for="\(name)">\(label)</label>
        <input id="\(name)" name="\(name)" type="number" min="0" required value="\(value)">
        """
    }

    private func list(_ name: String, _ label: String, _ hint: String, _ lines: [String]) -> Markup {
        """
        <label for="\(name)">\(label) <span class="hint">\(hint)</span></label>
        <textarea id="\(name)" name="\(name)" rows="5" dir="auto">\(lines.joined(separator: "\n"))</textarea>
        """
    }
}
