/// A sentence's tokens as they lie about one cue: how the tree leads from each to it.
struct CueView {
    /// How a token hangs together with the cue.
    struct Tie {
        /// How many steps up from the cue the two meet, or ``apart``.
        var climb: UInt8
        /// The token next below the meeting point on this token's side; the token itself where it is that point.
        var branch: Int32
        /// The token below the branch on the way to this one, or -1.
        var twig: Int32 = -1
        /// How many steps the token lies below the branch.
        var depth: UInt8
        /// The commas between the token and the cue, up to three.
        var commas: UInt8
        /// The first token since the last comma, dash or other mark.
        var opening: Int32 = 0
        /// How many such marks follow in the sentence, up to three.
        var left: UInt8 = 0
    }

    /// Where no way leads to the cue within ``highest`` steps.
    static let apart: UInt8 = 15
    private static let highest = 8
    /// How far a cue's reach goes to either side, so that no sentence costs more than its length.
    private static let reach = (before: 120, after: 120)

    let cue: Int
    let tokens: Range<Int>
    private(set) var ties: [Tie] = []
    /// The relations climbed from the cue, by hash, for each number of steps.
    private(set) var climbs: [UInt32] = [0]
    /// Which quotations stand right before and right after the cue and how long they are.
    private(set) var quotes: UInt32 = 0
    /// Which relations the cue has dependents in.
    let frame: UInt32
    /// The cue and the tokens above it.
    private(set) var above: [Int]

    init(_ traits: AttributionTraits, cue: Int, in sentence: Range<Int>) {
        self.cue = cue
        tokens = sentence.clamped(to: cue - Self.reach.before..<cue + Self.reach.after)
        frame = traits.frame(of: cue)
        above = [cue]
        while above.count <= Self.highest {
            let last = above[above.count - 1]
            let head = Int(traits.words[last].head)
            guard head != last else { break }
            climbs.append((climbs[above.count - 1] &* 61) &+ traits.words[last].relation &+ 1)
            above.append(head)
        }
        tie(traits)
        countCommas(traits)
        findOpenings(traits)
        quotes =
            size(of: traits.quotation(before: cue, in: sentence), traits) << 2
            | size(of: traits.quotation(after: cue, in: sentence), traits)
    }

    private func size(of quotation: Int32, _ traits: AttributionTraits) -> UInt32 {
        guard quotation >= 0 else { return 0 }
        let count = traits.quotations[Int(quotation)].range.count
        return count < 5 ? 1 : count < 10 ? 2 : 3
    }

    func tie(_ token: Int) -> Tie { ties[token - tokens.lowerBound] }

    private mutating func tie(_ traits: AttributionTraits) {
        let none = Tie(climb: Self.apart, branch: -1, depth: 255, commas: 0)
        ties = [Tie](repeating: none, count: tokens.count)
        for (climb, token) in above.enumerated() where tokens.contains(token) {
            ties[token - tokens.lowerBound] = Tie(climb: UInt8(climb), branch: Int32(token), depth: 0, commas: 0)
        }
        var way: [Int] = []
        for token in tokens where ties[token - tokens.lowerBound].depth == 255 {
            way.removeAll(keepingCapacity: true)
            var at = token
            var found = none
            while true {
                if let climb = above.firstIndex(of: at) {
                    // The last token of the way is the branch.
                    let branch = way.last ?? at
                    found = Tie(climb: UInt8(climb), branch: Int32(branch), depth: 0, commas: 0)
                    break
                }
                guard tokens.contains(at) else { break }
                let known = ties[at - tokens.lowerBound]
                if known.depth != 255 {
                    found = known
                    found.commas = 0
                    found.depth = min(known.depth + 1, 200)
                    break
                }
                way.append(at)
                let head = Int(traits.words[at].head)
                guard head != at else { break }
                at = head
            }
            if found.depth == 255 { found.depth = 254 }
            for step in way.reversed() {
                if found.depth == 1 { found.twig = Int32(step) }
                ties[step - tokens.lowerBound] = found
                if found.depth < 200 { found.depth += 1 }
            }
        }
    }

    private mutating func countCommas(_ traits: AttributionTraits) {
        var commas: UInt8 = 0
        for token in cue + 1..<max(cue + 1, tokens.upperBound) {
            if traits.words[token].marks.contains(.comma) { commas = min(3, commas + 1) }
            ties[token - tokens.lowerBound].commas = commas
        }
        commas = 0
        for token in (tokens.lowerBound..<cue).reversed() {
            if traits.words[token].marks.contains(.comma) { commas = min(3, commas + 1) }
            ties[token - tokens.lowerBound].commas = commas
        }
    }

    /// Parts the sentence at its marks and at the cue.
    private mutating func findOpenings(_ traits: AttributionTraits) {
        var opening = tokens.lowerBound
        for token in tokens {
            if token == cue + 1 { opening = token }
            ties[token - tokens.lowerBound].opening = Int32(opening)
            if parts(token, traits) { opening = min(token + 1, tokens.upperBound - 1) }
        }
        var left: UInt8 = 0
        for token in tokens.reversed() {
            ties[token - tokens.lowerBound].left = left
            if parts(token, traits) { left = min(3, left + 1) }
        }
    }

    private func parts(_ token: Int, _ traits: AttributionTraits) -> Bool {
        let marks = traits.words[token].marks
        return marks.contains(.punctuation) && !marks.contains(.quote)
    }
}
