import News

/// Makes attributions of finds: what tables and rules tell that the model doesn't.
struct AttributionRules {
    let reader: AttributionReader
    let traits: AttributionTraits
    let entities: [Entity]

    var analysis: Analysis { traits.analysis }

    func attributions(_ finds: [AttributionFind]) -> [Attribution] {
        var finds = finds.filter { !isDecision($0) }
        for index in finds.indices { readReporter(&finds[index]) }
        finds += headlineTails(beside: finds)
        finds.sort { $0.cue < $1.cue }
        let index = EntityIndex(entities, analysis)
        var antecedents = Antecedents(traits: traits, kinds: reader.kinds)
        return finds.map { attribution($0, index, &antecedents) }
    }

    /// Whether somebody does something together with deciding it, and says nothing: "voted to oust him".
    private func isDecision(_ find: AttributionFind) -> Bool {
        guard Self.decisions.contains(analysis.lemmas[find.cue]), find.content.count == 1,
            let range = find.content.first,
            range.lowerBound > find.cue, analysis.lowered[range.lowerBound] == "to"
        else { return false }
        let verb = Int(analysis.tokens[range.lowerBound].head)
        return verb >= 0 && analysis.tokens[verb].part == .verb && Int(analysis.tokens[verb].head) == find.cue
    }

    private static let decisions: Set<String> = [
        "vote", "decide", "agree", "choose", "opt", "elect", "move", "resolve",
    ]

    private func attribution(
        _ find: AttributionFind, _ index: EntityIndex, _ antecedents: inout Antecedents
    ) -> Attribution {
        var source: Attribution.Source?
        if let range = find.source {
            let head = traits.head(of: range)
            let entity = index.entity(in: range, head: head)
            let kind = reader.kinds.kind(of: range, head: head, in: analysis, label: entity?.label)
            let known = antecedents.entity(of: range, head: head, named: entity)
            source = .init(span: analysis.span(range), entity: known, kind: kind)
        }
        var attribution = Attribution(
            source: source, cue: analysis.span(cueRange(find)), content: find.content.map { analysis.span($0) },
            form: form(of: find), polarity: reader.cues.polarity(analysis.lemmas[find.cue]))
        if let via = find.via { attribution.via = [analysis.span(via)] }
        return attribution
    }

    /// The cue with the words that make one verb with it: "has not said", "pointed out", "according to".
    private func cueRange(_ find: AttributionFind) -> Range<Int> {
        var start = find.cue
        while start > find.sentence.lowerBound, isHelper(start - 1, of: find.cue) { start -= 1 }
        var end = find.cue + 1
        if end < find.sentence.upperBound {
            let next = analysis.tokens[end]
            let belongs = Int(next.head) == find.cue && (next.relation == .compoundPrt || next.relation == .fixed)
            if belongs || analysis.lowered[find.cue] == "according" && analysis.lowered[end] == "to" { end += 1 }
        }
        return start..<end
    }

    private func isHelper(_ token: Int, of cue: Int) -> Bool {
        guard Int(analysis.tokens[token].head) == cue else { return false }
        switch analysis.tokens[token].relation {
        case .aux, .auxPass, .cop: return true
        case .advmod: return analysis.tokens[token].part != .adverb || token > 0 && isHelper(token - 1, of: cue)
        default: return false
        }
    }

    private func form(of find: AttributionFind) -> Attribution.Form {
        let quoted = find.content.map { range in
            let index = Int(traits.words[range.lowerBound].quotation)
            return index >= 0 && index != Int(traits.words[find.cue].quotation)
                && traits.quotations[index].range.upperBound + 1 >= range.upperBound
        }
        if quoted.allSatisfy({ $0 }) { return .direct }
        let own = traits.words[find.cue].quotation
        let touches = find.content.contains { range in
            range.contains { traits.words[$0].quotation >= 0 && traits.words[$0].quotation != own }
        }
        return touches ? .mixed : .indirect
    }
}
