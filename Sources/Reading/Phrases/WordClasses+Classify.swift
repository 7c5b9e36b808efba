extension WordClasses {
    /// The class of a token, the classes of those before it known.
    func classify(_ index: Int, in sentence: Range<Int>, of analysis: Analysis, before: [WordClass]) -> WordClass {
        let token = analysis.tokens[index]
        let word = analysis.lowered[index]
        let first = index == sentence.lowerBound
        let last = first ? WordClass.strong : before[index - 1]
        if let mark = Self.mark(word) { return mark }
        if word == "us", analysis.words[index] == "US" { return .name }
        if last == .punctuation, !first, isInCompound(index, of: analysis) { return .adjective }
        if token.part == .verb, verbForms[word] == nil, Self.isCapital(analysis, index), !word.hasSuffix("ed"),
            !word.hasSuffix("ing"), !word.hasSuffix("s")
        {
            // A tagger may take a people's name at a sentence's head for a verb.
            return .adjective
        }
        if first, let known = closed[word], [.adverb, .subordinator, .preposition].contains(known),
            token.part == .properNoun
        {
            return known
        }
        if token.part == .noun || token.part == .properNoun, !first,
            isHeadlineVerb(index, in: sentence, of: analysis, last: last)
        {
            return .verb
        }
        if token.part == .adposition, leadsClause(index, in: sentence, of: analysis) { return .subordinator }
        if token.part != .other { return tagged(token.part, word, last: last) }
        if token.kind == .punctuation || token.kind == .symbol { return .punctuation }
        if token.kind == .number { return .number }
        let next = index + 1 < sentence.upperBound ? analysis.lowered[index + 1] : ""
        let capital = Self.isCapital(analysis, index)
        if let known = closed[word], first || !capital || known != .adjective && known != .noun && word != "may" {
            return refined(known, word: word, last: last, next: next)
        }
        if capital, !first {
            let headlineVerb = last == .name && verbForms[word] != nil && !either.contains(word)
            return headlineVerb ? .verb : .name
        }
        if let forms = verbForms[word] { return verbal(word, forms, last: last, next: next) }
        return Self.shaped(word, last: last, capital: capital)
    }

    /// Whether a word that a tagger took for a plural is what a headline's subject does: "Crowd attacks U.S. embassy".
    private func isHeadlineVerb(_ index: Int, in sentence: Range<Int>, of analysis: Analysis, last: WordClass) -> Bool {
        let word = analysis.lowered[index]
        guard last == .noun || last == .name, index - sentence.lowerBound <= 4, index + 1 < sentence.upperBound,
            !Self.isCapital(analysis, index), let forms = verbForms[word], forms.contains(.present)
        else { return false }
        let next = analysis.lowered[index + 1]
        if ["over", "back"].contains(next) { return true }
        let isName = Self.isCapital(analysis, index + 1) && analysis.tokens[index + 1].part != .verb
        return isName && !Phrases.days.contains(next) && closed[next] == nil
    }

    /// Whether a clause with its own verb follows what a tagger took for a preposition: "after rockets hit".
    private func leadsClause(_ index: Int, in sentence: Range<Int>, of analysis: Analysis) -> Bool {
        guard ["after", "before", "since", "until"].contains(analysis.lowered[index]) else { return false }
        var hasNoun = false
        for next in index + 1..<min(sentence.upperBound, index + 9) where next > index {
            switch analysis.tokens[next].part {
            case .noun, .properNoun, .pronoun: hasNoun = true
            case .determiner, .adjective, .numeral, .adverb, .particle, .symbol: break
            case .auxiliary: return hasNoun
            case .verb: return hasNoun && !analysis.lowered[next].hasSuffix("ing")
            default:
                if analysis.lowered[next] != "-" { return false }
            }
        }
        return false
    }

    /// The class of a mark, which needs no tagger.
    private static func mark(_ word: String) -> WordClass? {
        switch word {
        case ",": .comma
        case ";", ":", ".", "!", "?", "(", ")", "[", "]", "—", "–", "--", "...", "…": .strong
        case "\"", "“", "”", "``", "''", "„", "«", "»": .quote
        case "-", "/": .punctuation
        case "%", "$", "£", "€": .number
        default: nil
        }
    }

    /// Whether the word ends a compound of hyphens in a participle: "long-threatened", "U.S.-led".
    private func isInCompound(_ index: Int, of analysis: Analysis) -> Bool {
        analysis.lowered[index - 1] == "-" && !analysis.tokens[index].spaceBefore
            && (verbForms[analysis.lowered[index]].map { !$0.isDisjoint(with: [.participle, .ing]) } ?? false)
    }

    /// What Universal Dependencies' tag says, made coarser.
    private func tagged(_ part: PartOfSpeech, _ word: String, last: WordClass) -> WordClass {
        let known = closed[word]
        switch part {
        case .noun: return ["today", "yesterday", "tomorrow", "tonight"].contains(word) ? .adverb : .noun
        case .properNoun: return .name
        case .numeral, .symbol: return .number
        case .adjective: return .adjective
        case .determiner: return .determiner
        case .verb: return .verb
        case .adposition: return .preposition
        case .coordinator: return .conjunction
        case .punctuation: return .punctuation
        case .auxiliary: return known == .modal ? .modal : .auxiliary
        case .adverb: return known == .subordinator || known == .negation ? known ?? .adverb : .adverb
        case .subordinator: return known == .preposition ? .preposition : .subordinator
        case .interjection, .other: return .other
        case .pronoun:
            if known == .relative || word == "that" && last.isNominal { return .relative }
            return known == .determiner && word != "that" && word != "this" ? .determiner : .pronoun
        case .particle:
            if known == .negation { return .negation }
            if known == .possessive { return .possessive }
            return word == "to" ? .infinitive : .adverb
        }
    }

    /// A word of the closed classes where its neighbours may still turn it.
    private func refined(_ known: WordClass, word: String, last: WordClass, next: String) -> WordClass {
        switch known {
        case .infinitive:
            let forms = verbForms[next] ?? (closed[next] == .auxiliary ? .base : [])
            return forms.contains(.base) || closed[next] == .adverb && next.hasSuffix("ly") ? .infinitive : .preposition
        case .subordinator where word == "that":
            if last.isNominal, closed[next] == .auxiliary || closed[next] == .modal || verbForms[next] != nil {
                return .relative
            }
            return .subordinator
        case .possessive where last == .pronoun || last == .subordinator || last == .relative: return .auxiliary
        case .preposition where word == "like" && (last == .modal || last == .pronoun || last == .infinitive):
            return .verb
        default: return known
        }
    }

    /// Whether a word that has a verb's form is the verb here.
    private func verbal(_ word: String, _ forms: VerbForm, last: WordClass, next: String) -> WordClass {
        let nounToo = either.contains(word)
        if last == .verb, forms == .present { return .noun }
        if next == "that", last == .name || last == .noun, !forms.isDisjoint(with: [.present, .base]) { return .verb }
        switch last {
        case .infinitive, .modal, .negation, .relative: return .verb
        case .pronoun: return .verb
        case .auxiliary:
            return !forms.isDisjoint(with: [.ing, .participle]) || !nounToo && forms.contains(.base) ? .verb : .noun
        case .determiner, .possessive, .adjective, .number:
            if forms.contains(.ing) { return .noun }
            if !forms.isDisjoint(with: [.past, .participle]), !nounToo {
                return last == .number && startsPhrase(next) ? .verb : .adjective
            }
            return last == .number && !nounToo ? .verb : .noun
        case .preposition:
            if forms.contains(.ing) {
                return startsPhrase(next) || !nounToo && closed[next] == .preposition ? .verb : .noun
            }
            return nounToo || forms.contains(.base) ? .noun : .adjective
        default: break
        }
        if !nounToo {
            return forms == .base && (last == .noun || last == .strong) && !startsPhrase(next) ? .noun : .verb
        }
        // "Rebels attack the town", "attack on the town".
        return last == .noun || last == .name || last == .adverb ? (startsPhrase(next) ? .verb : .noun) : .noun
    }

    private func startsPhrase(_ next: String) -> Bool {
        closed[next] == .determiner || closed[next] == .pronoun
    }

    /// A guess from the word's shape.
    private static func shaped(_ word: String, last: WordClass, capital: Bool) -> WordClass {
        if word.utf8.count > 4 {
            if word.hasSuffix("ly") { return .adverb }
            if word.hasSuffix("ed") {
                return last == .noun || last == .name || last == .pronoun || last == .auxiliary || last == .adverb
                    ? .verb : .adjective
            }
            for ending in ["al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ish"] where word.hasSuffix(ending)
            {
                return .adjective
            }
            if word.hasSuffix("ing"), last == .auxiliary || last == .comma { return .verb }
        }
        return .noun
    }

    private static func isCapital(_ analysis: Analysis, _ index: Int) -> Bool {
        guard let first = analysis.words[index].unicodeScalars.first else { return false }
        return first.properties.isUppercase
    }
}
