import News

/// States and provinces written short where the tagger sees no name: "men from Ind.", "a Neb. farm".
extension PlaceReader {
    /// The abbreviations that stand outside every entity.
    func abbreviations(_ analysis: Analysis, outside entities: [Entity]) -> [PlaceMention] {
        var found: [PlaceMention] = []
        for index in analysis.words.indices {
            guard let (word, range) = written(analysis, index),
                Self.sure.contains(word) || Self.ambiguous.contains(word) && isIntroduced(analysis, index)
            else { continue }
            let span = analysis.span(range)
            let after = entities.partitioningIndex { $0.span.end > span.start }
            if after < entities.count, entities[after].span.overlaps(span) { continue }
            let matches = gazetteer.matches(word).filter {
                $0.isClose && gazetteer.entry($0.place).kind == .division
            }
            guard !matches.isEmpty else { continue }
            found.append(
                PlaceMention(
                    range: range, span: span, text: word, matches: matches, isPart: false,
                    isFacility: false, isVague: isVague(analysis, index)))
        }
        return found
    }

    /// The word at a token with the stop that may be a token of its own, as at a sentence's end.
    private func written(_ analysis: Analysis, _ index: Int) -> (word: String, range: Range<Int>)? {
        let word = analysis.words[index]
        guard Letters.beginsWithCapital(word), word.utf8.count <= 6 else { return nil }
        if word.utf8.last == 0x2E { return (word, index..<index + 1) }
        guard index + 1 < analysis.words.count, analysis.words[index + 1] == ".",
            !analysis.tokens[index + 1].spaceBefore
        else { return nil }
        return (word + ".", index..<index + 2)
    }

    /// Whether a preposition or a town before it says that it is a state's.
    private func isIntroduced(_ analysis: Analysis, _ index: Int) -> Bool {
        guard index > 0 else { return false }
        if analysis.words[index - 1] == "," {
            return index > 1 && Letters.beginsWithCapital(analysis.words[index - 2])
        }
        return ["in", "from", "near", "across", "throughout", "outside"].contains(analysis.lowered[index - 1])
    }

    private static let sure = WordTable.words(
        """
        Ala. Alta. Ariz. Calif. Colo. Conn. Fla. Ga. Kan. Kans. Ky. Md. Mich. Minn. Mo. Mont. N.B. N.C. N.D. N.H. N.J.
        N.M. N.S. N.Y. Neb. Nebr. Nev. Okla. Ont. P.E.I. Que. R.I. S.C. S.D. Sask. Tenn. Tex. Va. Vt. W.Va. Wis. Wyo.
        """)
    /// What is a word, a title or an era besides.
    private static let ambiguous = WordTable.words("Ark. B.C. Cal. Del. Ill. Ind. La. Mass. Miss. Ore. Pa. Wash.")
}
