extension Grammar {
    /// Names the doer after a passive: "killed by a rebel", not "killed by Monday".
    ///
    /// The treebanks hold too few of them for the parser to tell them from other obliques each time.
    func nameAgents(in sentence: Range<Int>, of analysis: inout Analysis) {
        for by in sentence where analysis.tokens[by].relation == .case && analysis.lowered[by] == "by" {
            let noun = Int(analysis.tokens[by].head)
            guard analysis.tokens[noun].relation == .obl, analysis.tokens[noun].part != .numeral else { continue }
            let verb = Int(analysis.tokens[noun].head)
            guard analysis.tokens[verb].tag == .verbParticiple, isPassive(verb, in: sentence, of: analysis) else {
                continue
            }
            if !Self.times.contains(analysis.lowered[noun]) { analysis.tokens[noun].relation = .oblAgent }
        }
    }

    /// Whether a participle has a passive's subject or helping verb, or modifies a noun by itself.
    private func isPassive(_ verb: Int, in sentence: Range<Int>, of analysis: Analysis) -> Bool {
        if analysis.tokens[verb].relation == .acl { return true }
        let near = max(sentence.lowerBound, verb - 60)..<verb
        return near.contains { index in
            let token = analysis.tokens[index]
            return Int(token.head) == verb && (token.relation == .nsubjPass || token.relation == .auxPass)
        }
    }

    private static let times: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "end", "beginning",
        "noon", "midnight", "night", "morning", "evening", "dawn", "dusk", "today", "tomorrow", "then", "now", "year",
        "month", "week", "time", "percent", "hand", "mistake", "chance", "day", "road", "air", "sea", "phone",
    ]
}
