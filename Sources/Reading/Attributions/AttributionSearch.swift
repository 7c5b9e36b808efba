package import News

/// One report's search for who says so: cues first, then what stands round each, then quotations that go on.
package struct AttributionSearch {
    /// How surely a word must be a cue before what stands round it is looked at, in 32nds of the logarithm of the odds.
    private static let leastCue = -64
    /// A cue so sure, with a source, is believed as a direct quotation is.
    private static let plainCue = 96
    /// How much less a direct quotation must be worth: that somebody said it is plain, and only who is to be told.
    private static let leniency = 45
    /// Of this many tokens in a row no more than ``mostCues`` are cues, so that no text costs more than its length.
    private static let stretch = 64
    private static let mostCues = 10

    let traits: AttributionTraits
    let model: AttributionModel
    package internal(set) var finds: [AttributionFind] = []
    var rows = FeatureRows()

    var analysis: Analysis { traits.analysis }

    package init(
        _ analysis: Analysis, entities: [Entity], vocabulary: Vocabulary, model: AttributionModel
    ) {
        traits = AttributionTraits(analysis, entities: entities, vocabulary: vocabulary)
        self.model = model
    }

    /// Fills in what is found: every attribution that is more likely one than not.
    package mutating func run() {
        propose()
        findSignatures()
        goOn()
        judge()
    }

    /// Gives quotations that nobody says yet to the finds near them.
    package mutating func goOn() {
        let weights = model.weights
        link { _, rows in Int(weights.sum(&rows)[0]) }
    }

    /// Finds the cues, and what stands round each in its sentence.
    package mutating func propose() {
        finds = []
        for sentence in analysis.sentences {
            var start = sentence.lowerBound
            while start < sentence.upperBound {
                let end = min(start + Self.stretch, sentence.upperBound)
                for (cue, score) in cues(start..<end, in: sentence) {
                    var find = AttributionFind(cue: cue, score: score, sentence: sentence)
                    readParts(&find)
                    finds.append(find)
                }
                start = end
            }
        }
    }

    /// The likely cues of a stretch of a sentence, in order.
    private mutating func cues(_ stretch: Range<Int>, in sentence: Range<Int>) -> [(cue: Int, score: Int)] {
        var cues: [(cue: Int, score: Int)] = []
        for token in stretch where mayBeCue(token) {
            traits.cueFeatures(of: token, in: sentence, into: &rows)
            let score = Int(model.weights.sum(&rows)[0])
            if score > Self.leastCue { cues.append((token, score)) }
        }
        guard cues.count > Self.mostCues else { return cues }
        cues.sort { ($1.score, $0.cue) < ($0.score, $1.cue) }
        return cues.prefix(Self.mostCues).sorted { $0.cue < $1.cue }
    }

    /// Whether a token is looked at as a cue: every verb, and other words that were cues before.
    package func mayBeCue(_ token: Int) -> Bool {
        analysis.tokens[token].part == .verb || model.known.contains(traits.words[token].lemma)
    }

    /// Tells what is said and who says it among the tokens of a cue's sentence.
    private mutating func readParts(_ find: inout AttributionFind) {
        let view = CueView(traits, cue: find.cue, in: find.sentence)
        var lattice = PartLattice(steps: model.steps)
        for token in view.tokens {
            traits.partFeatures(of: token, view, in: find.sentence, into: &rows)
            lattice.add(model.weights.sum(&rows), joint: AttributionPart.joint(before: token, view, traits))
        }
        take(lattice.best(), of: view.tokens, into: &find)
    }

    /// Makes ranges of parts, without marks at the ends of what is said and with its quotations whole.
    package func take(_ parts: [UInt8], of tokens: Range<Int>, into find: inout AttributionFind) {
        var start = tokens.lowerBound
        for token in tokens {
            let part = Int(parts[token - tokens.lowerBound])
            if token > tokens.lowerBound, part != Int(parts[token - 1 - tokens.lowerBound]) { start = token }
            let ends = token + 1 == tokens.upperBound || part != Int(parts[token + 1 - tokens.lowerBound])
            guard ends, part != AttributionPart.none else { continue }
            let range = traits.trimmed(start..<token + 1)
            guard !range.isEmpty else { continue }
            if part == AttributionPart.content {
                find.add(range)
            } else if let source = find.source, range.lowerBound - source.upperBound < 2 {
                find.source = source.lowerBound..<range.upperBound
            } else if range.count > find.source?.count ?? 0 {
                find.source = range
            }
        }
        leaveUnquoted(of: &find)
        completeQuotations(of: &find)
        if find.source == nil { find.source = traits.subjectPhrase(of: find) }
    }

    /// Every reading of a find with its features as a whole, for a trainer.
    package mutating func readings(of index: Int) -> [(find: AttributionFind, rows: [Int32])] {
        let rivals = rivals(of: index)
        return traits.readings(of: finds[index]).map { reading in
            traits.verdictFeatures(of: reading, among: rivals, into: &rows)
            return (reading, rows.rows)
        }
    }

    /// Keeps the best reading of what is likely to be right.
    private mutating func judge() {
        var kept: [AttributionFind] = []
        for index in finds.indices where !finds[index].content.isEmpty {
            guard !finds[index].isSigned else {
                kept.append(finds[index])
                continue
            }
            let rivals = rivals(of: index)
            var best: (find: AttributionFind, worth: Int)?
            for reading in traits.readings(of: finds[index]) {
                traits.verdictFeatures(of: reading, among: rivals, into: &rows)
                let worth = Int(model.weights.sum(&rows)[0])
                if worth > best?.worth ?? Int.min { best = (reading, worth) }
            }
            guard let best else { continue }
            let isPlain = traits.speaks(best.find) || best.find.score > Self.plainCue && best.find.source != nil
            if best.worth > model.least - (isPlain ? Self.leniency : 0) { kept.append(best.find) }
        }
        finds = kept
    }

    /// The finds beside one that may be of the same words.
    private func rivals(of index: Int) -> [AttributionFind] {
        let near = max(0, index - 4)..<min(finds.count, index + 5)
        return near.filter { $0 != index }.map { finds[$0] }
    }

    /// The features of a token as a cue, for a trainer.
    package mutating func cueRows(of token: Int, in sentence: Range<Int>) -> [Int32] {
        traits.cueFeatures(of: token, in: sentence, into: &rows)
        return rows.rows
    }

    /// The tokens round a cue with their features and joints, for a trainer.
    package mutating func partRows(
        round cue: Int, in sentence: Range<Int>
    ) -> (tokens: Range<Int>, rows: [[Int32]], joints: [UInt8]) {
        let view = CueView(traits, cue: cue, in: sentence)
        var found: [[Int32]] = []
        var joints: [UInt8] = []
        for token in view.tokens {
            traits.partFeatures(of: token, view, in: sentence, into: &rows)
            found.append(rows.rows)
            joints.append(UInt8(AttributionPart.joint(before: token, view, traits)))
        }
        return (view.tokens, found, joints)
    }

    /// Takes finds as they are, for a trainer.
    package mutating func set(_ finds: [AttributionFind]) { self.finds = finds }
}
