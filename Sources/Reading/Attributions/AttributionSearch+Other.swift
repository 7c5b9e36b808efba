import News

extension AttributionSearch {
    /// "According to X, ..." and "..., according to X".
    mutating func accordingTo(_ at: Int, in sentence: Range<Int>) {
        guard let noun = phrases.noun(at: at + 2), sentence.contains(noun.head) else { return }
        let source = apposedToClause(noun, leads: leads(at, in: sentence), in: sentence)
        let content: Range<Int>
        if leads(at, in: sentence) {
            var start = source.upperBound
            while start < sentence.upperBound, phrases.classes[start] != .comma, start - source.upperBound < 12 {
                start += 1
            }
            content = min(start, sentence.upperBound)..<contentEnd(from: start, in: sentence)
        } else {
            content = max(sentence.lowerBound, at - 400)..<at
        }
        add(
            Find(
                source: source, head: noun.head, cue: at..<at + 2, content: [content], polarity: .asserts, via: nil,
                quotes: false))
    }

    private func leads(_ at: Int, in sentence: Range<Int>) -> Bool {
        at - sentence.lowerBound < 60 && (sentence.lowerBound..<at).allSatisfy { phrases.verbAt[$0] < 0 }
    }

    /// At a sentence's head the comma after the source ends it; at its end an apposition may follow.
    private func apposedToClause(_ noun: NounPhrase, leads: Bool, in sentence: Range<Int>) -> Range<Int> {
        guard leads else { return apposed(noun, in: sentence) }
        let end = phrases.list(around: noun).last?.range.upperBound ?? noun.range.upperBound
        return noun.range.lowerBound..<max(end, phrases.extended(noun).upperBound)
    }

    /// "X was quoted by Y as saying", "Y quoted X as saying": X says it, through Y.
    mutating func asSaying(_ verb: VerbGroup, in sentence: Range<Int>) -> Bool {
        guard verb.range.lowerBound > sentence.lowerBound, phrases.word(verb.range.lowerBound - 1) == "as",
            verb.shape == .gerund
        else { return false }
        let bound = max(sentence.lowerBound, verb.head - 20)
        guard let at = (bound..<verb.head).last(where: { ["quoted", "cited"].contains(phrases.word($0)) }),
            let quoting = phrases.verb(at: at)
        else { return false }
        let subject = phrases.subject(of: quoting)
        let object = phrases.object(of: quoting)
        let source = quoting.isPassive ? subject : object
        let via = quoting.isPassive ? phrases.phrase(after: at, prepositions: ["by"]) : subject
        finds.removeAll { $0.cue.contains(at) }
        add(
            Find(
                source: source.map { phrases.extended($0) }, head: source?.head ?? at, cue: verb.range,
                content: [verb.range.upperBound..<contentEnd(from: verb.range.upperBound, in: sentence)],
                polarity: .asserts, via: via.map { $0.range }, quotes: false))
        return true
    }

    /// A headline's tail: "Troops begin leaving bases: officials".
    mutating func headlineTail(_ sentence: Range<Int>) {
        guard sentence.count > 4,
            let colon = sentence.suffix(6).first(where: { phrases.word($0) == ":" }), colon > sentence.lowerBound + 2,
            let noun = phrases.noun(at: colon + 1), noun.range.upperBound >= sentence.upperBound - 1,
            reader.kinds.names(phrases.word(noun.head))
        else { return }
        add(
            Find(
                source: noun.range, head: noun.head, cue: colon..<colon + 1, content: [sentence.lowerBound..<colon],
                polarity: .asserts, via: nil, quotes: false))
    }

    /// Gives the quotations that follow a source's first one to the same source.
    ///
    /// A quotation goes on where it begins a sentence of the same paragraph and no other cue stands by it, or
    /// where the one before it was left open at a paragraph's end.
    mutating func goOn() {
        var owner = [Int](repeating: -1, count: quotations.count)
        for (index, find) in finds.enumerated() where find.quotes {
            for range in find.content {
                if let quotation = quotation(at: range.lowerBound) ?? quotation(at: range.upperBound - 1) {
                    owner[quotation] = index
                }
            }
        }
        for index in quotations.indices.dropFirst() where !taken[index] && owner[index - 1] >= 0 {
            let range = quotations[index].range
            let sentence = analysis.sentences[analysis.sentence(of: range.lowerBound)]
            guard sentence.lowerBound >= range.lowerBound - 1, sentence.lowerBound <= range.lowerBound else { continue }
            let between = quotations[index - 1].range.upperBound..<range.lowerBound
            let near = between.count < 60 && !blankLine(in: between)
            guard quotations[index - 1].isOpen && between.count <= 1 || near else { continue }
            owner[index] = owner[index - 1]
            taken[index] = true
            finds[owner[index]].content.append(range)
        }
    }

    private func blankLine(in tokens: Range<Int>) -> Bool {
        guard let last = analysis.tokens.indices.contains(tokens.upperBound) ? tokens.upperBound : nil else {
            return false
        }
        for token in max(1, tokens.lowerBound)...last {
            let gap = Int(analysis.tokens[token - 1].end)..<Int(analysis.tokens[token].start)
            if analysis.text.utf8[gap.prefix(64)].contains(0x0A) { return true }
        }
        return false
    }
}
