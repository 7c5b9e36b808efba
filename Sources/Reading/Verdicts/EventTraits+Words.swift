import News

extension EventTraits {
    /// The words of the event, what they hang on, and what stands before and behind them.
    func words(of mention: Mention, type: String, into traits: inout Set<String>) {
        let trigger = analysis.tokens(in: mention.trigger)
        guard let first = trigger.first, let head = head(of: trigger) else { return }
        let part = mention.rule.prefix { $0 != ":" }
        let sentence = analysis.sentences[mention.sentence]
        traits.insert("part \(part)")
        traits.insert("type \(type) part \(part)")
        traits.insert("of \(min(3, trigger.count)) words")
        traits.insert("\(type) \(part): \(analysis.lemmas[head])")
        let token = analysis.tokens[head]
        traits.insert("form \(token.tag)")
        traits.insert("hangs as \(token.relation)")
        traits.insert("\(part) hangs as \(token.relation)")
        let above = Int(token.head)
        if sentence.contains(above), above != head {
            traits.insert("hangs on \(analysis.tokens[above].tag)")
            if analysis.tokens[above].part == .verb { traits.insert("under \(analysis.lemmas[above])") }
        }
        for word in analysis.lowered[max(sentence.lowerBound, first - 6)..<first] where Self.doubts.contains(word) {
            traits.insert("behind \(word)")
        }
        if trigger.upperBound < sentence.upperBound {
            let next = analysis.lowered[trigger.upperBound]
            traits.insert("before \(Self.joints.contains(next) ? next : "other words")")
        }
        if analysis.words[first].first?.isUppercase == true { traits.insert("a capital") }
        let marks = analysis.lowered[sentence.lowerBound..<first].count { ["“", "\"", "”"].contains($0) }
        if marks % 2 == 1 { traits.insert("in quotation marks") }
        let range = sentence.prefix(120)
        if range.contains(where: { Self.pastimes.contains(analysis.lowered[$0]) }) {
            traits.insert("pastime beside it")
        }
        if range.contains(where: { Self.selves.contains(analysis.lowered[$0]) }) {
            traits.insert("you and I beside it")
        }
    }

    private func head(of trigger: Range<Int>) -> Int? {
        trigger.first { !trigger.contains(Int(analysis.tokens[$0].head)) } ?? trigger.first
    }

    private static let doubts: Set<String> = [
        "would", "could", "may", "might", "should", "must", "can", "if", "whether", "unless", "until", "to", "not",
        "never", "no", "unlikely", "possibly", "likely", "want", "like", "hope", "plan", "threat", "threatened",
        "fear", "feared", "instead", "without",
    ]

    private static let joints: Set<String> = [
        "of", "by", "in", "on", "to", "for", "with", "from", "at", "that", "the", "a", "and", "up", "off", "out",
        "over", "against", "his", "her", "their", "it", "them", "him", ",", ".",
    ]

    private static let selves: Set<String> = ["i", "we", "you", "my", "our", "your"]
}
