import News

extension AttributionRules {
    /// Finds through whom it came: "told AFP", "was quoted by state television as saying".
    func readReporter(_ find: inout AttributionFind) {
        moveToSaying(&find)
        if quotedAsSaying(&find) || told(&find) { return }
        for child in traits.children(of: find.cue).prefix(40) {
            let token = analysis.tokens[child]
            guard [.obj, .iobj, .obl].contains(token.relation), child > find.cue else { continue }
            let phrase = phrase(of: child)
            guard !find.content.contains(where: { $0.overlaps(phrase) }), find.source?.overlaps(phrase) != true else {
                continue
            }
            if token.relation == .obl, analysis.lowered[phrase.lowerBound] != "to" { continue }
            let named = token.relation == .obl ? phrase.dropFirst() : phrase
            if !named.isEmpty, isMedia(named, head: child) {
                find.via = named
                return
            }
        }
    }

    /// "A diplomat told AFP that": the agency stands right behind the cue, and is no part of what is said.
    private func told(_ find: inout AttributionFind) -> Bool {
        let next = find.cue + 1
        guard analysis.lemmas[find.cue] == "tell", next < find.sentence.upperBound, isMedia(next..<next + 1, head: next)
        else { return false }
        find.via = next..<next + 1
        find.leaveOut(upTo: next + 1)
        return true
    }

    /// Makes "saying" the cue of "quoted the minister as saying".
    private func moveToSaying(_ find: inout AttributionFind) {
        guard ["quoted", "cited"].contains(analysis.lowered[find.cue]) else { return }
        let after = find.cue + 1..<min(find.sentence.upperBound, find.cue + 20)
        guard let saying = after.first(where: { analysis.lowered[$0] == "saying" && analysis.lowered[$0 - 1] == "as" }),
            saying + 1 < find.sentence.upperBound
        else { return }
        find.cue = saying
        find.leaveOut(upTo: saying + 1)
    }

    /// "X was quoted by Y as saying", "Y quoted X as saying": X says it, through Y.
    private func quotedAsSaying(_ find: inout AttributionFind) -> Bool {
        guard find.cue > find.sentence.lowerBound, analysis.lowered[find.cue - 1] == "as",
            let quoting = (max(find.sentence.lowerBound, find.cue - 20)..<find.cue).last(where: {
                ["quoted", "cited"].contains(analysis.lowered[$0])
            })
        else { return false }
        let children = Array(traits.children(of: quoting).prefix(40))
        func phrase(_ relations: Set<Relation>) -> Range<Int>? {
            children.first { relations.contains(analysis.tokens[$0].relation) && $0 < find.cue }.map {
                self.phrase(of: $0)
            }
        }
        let isPassive = children.contains { [.auxPass, .nsubjPass].contains(analysis.tokens[$0].relation) }
        let object = quoting + 1..<max(quoting + 1, find.cue - 1)
        if let source = isPassive ? phrase([.nsubjPass, .nsubj]) : object, !source.isEmpty { find.source = source }
        guard let via = isPassive ? phrase([.oblAgent, .obl]) : phrase([.nsubj]) else { return true }
        find.via = analysis.lowered[via.lowerBound] == "by" ? via.dropFirst() : via
        return true
    }

    /// A token's subtree, no farther than a phrase goes.
    private func phrase(of token: Int) -> Range<Int> {
        let word = traits.words[token]
        return max(Int(word.low), token - 40)..<min(Int(word.high), token + 40) + 1
    }

    private func isMedia(_ range: Range<Int>, head: Int) -> Bool {
        let word = analysis.words[head]
        if word.utf8.count >= 2, word.utf8.count <= 8, word.utf8.allSatisfy({ $0.isASCIIUpper }) { return true }
        return reader.kinds.kind(of: range, head: head, in: analysis, label: nil) == .media
    }

    /// A headline's tail: "Troops begin leaving bases: officials".
    func headlineTails(beside finds: [AttributionFind]) -> [AttributionFind] {
        let told = Set(finds.map(\.sentence.lowerBound))
        return analysis.sentences.compactMap { sentence in
            guard sentence.count > 4, !told.contains(sentence.lowerBound),
                let colon = sentence.suffix(6).first(where: { analysis.lowered[$0] == ":" }),
                colon > sentence.lowerBound + 2, colon + 1 < sentence.upperBound
            else { return nil }
            let last = analysis.tokens[sentence.upperBound - 1].part == .punctuation ? 1 : 0
            let tail = colon + 1..<max(colon + 1, sentence.upperBound - last)
            guard let head = tail.last, reader.kinds.names(analysis.lowered[head]),
                tail.allSatisfy({ Self.nominal.contains(analysis.tokens[$0].part) })
            else { return nil }
            var find = AttributionFind(cue: colon, score: 0, sentence: sentence)
            find.source = tail
            find.add(sentence.lowerBound..<colon)
            return find
        }
    }

    private static let nominal: Set<PartOfSpeech> = [
        .noun, .properNoun, .adjective, .determiner, .coordinator, .numeral, .verb, .other,
    ]
}
