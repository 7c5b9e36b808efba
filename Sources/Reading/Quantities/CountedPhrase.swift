/// The noun phrase that a number counts, read to its head.
struct CountedPhrase {
    /// The tokens after the number, the head the last of them.
    var tokens: Range<Int>
    var head: Int { tokens.upperBound - 1 }

    /// Reads from the token after the number; ten tokens at most.
    ///
    /// Where the tagger has spoken its nouns are taken; else the first plural that isn't followed by another noun-like word.
    init?(in analysis: Analysis, after start: Int, before limit: Int, singular: Bool) {
        let words = analysis.lowered
        var first = start
        if first < limit, words[first] == "of" {
            first += 1
            if first < limit, Self.determiners.contains(words[first]) { first += 1 }
        }
        let end = min(limit, first + 10)
        guard first < end else { return nil }
        let tagged = analysis.tokens[first..<end].contains { $0.part != .other }
        let head =
            tagged
            ? Self.taggedHead(analysis, from: first, to: end)
            : Self.plainHead(analysis, from: first, to: end, singular: singular)
        guard let head else { return nil }
        tokens = first..<head + 1
    }

    private static func taggedHead(_ analysis: Analysis, from first: Int, to end: Int) -> Int? {
        var head: Int?
        loop: for at in first..<end {
            switch analysis.tokens[at].part {
            case .noun: head = at
            case .properNoun: if head == nil || isPlural(analysis.lowered[at]) { head = at }
            // "U.S. military personnel" goes on after a name, "troops early" not after a plural.
            case .adjective, .adverb: if let head, isPlural(analysis.lowered[head]) { break loop }
            // A participle may stand before its noun; after one it is a verb.
            case .verb where isJoined(analysis, at): continue
            case .verb:
                guard head == nil, at + 1 < end, [.noun, .adjective].contains(analysis.tokens[at + 1].part) else {
                    break loop
                }
            default: if !isJoined(analysis, at) { break loop }
            }
        }
        return head
    }

    private static func plainHead(_ analysis: Analysis, from first: Int, to end: Int, singular: Bool) -> Int? {
        let words = analysis.lowered
        var last: Int?
        for at in first..<end {
            let word = words[at]
            guard let byte = analysis.words[at].utf8.first else { break }
            let isLetter = (97...122).contains(byte | 0x20) || byte >= 0x80
            if !isLetter, !isJoined(analysis, at) { break }
            if stops.contains(word) || word == "'s" { break }
            if singular {
                if last != nil, QuantityWords.fates.contains(word) { break }
                if isLetter { last = at }
                continue
            }
            if isPlural(word), !isJoined(analysis, at + 1) {
                // "troops" may be followed by another plural that it only qualifies: no more than one step is looked at.
                last = at
                guard at + 1 < end, isPlural(words[at + 1]), !stops.contains(words[at + 1]),
                    PersonNouns.contains(words[at + 1])
                else { return at }
            }
        }
        return last
    }

    /// A hyphen, or what hangs on one: "U.S.-led".
    private static func isJoined(_ analysis: Analysis, _ index: Int) -> Bool {
        guard index < analysis.lowered.count else { return false }
        if analysis.lowered[index] == "-" { return true }
        return index > 0 && analysis.lowered[index - 1] == "-" && !analysis.tokens[index].spaceBefore
    }

    static func isPlural(_ word: String) -> Bool {
        if plurals.contains(word) || word.hasSuffix("men") && word.utf8.count > 4 { return true }
        guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s") else { return false }
        return !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is") && !word.hasSuffix("'s")
    }

    private static let plurals: Set<String> = [
        "people", "men", "women", "children", "police", "personnel", "staff", "aircraft", "feet", "teeth", "sheep",
        "cattle",
        "iraqis", "israelis", "pakistanis", "saudis", "yemenis", "somalis", "kuwaitis", "bangladeshis", "taxis",
        "dead", "others", "wounded", "injured", "crew", "mice", "media", "data", "criteria", "youth", "infantry",
    ]

    private static let determiners: Set<String> = [
        "the", "its", "their", "his", "her", "our", "these", "those", "my", "your",
    ]

    /// Words that no counted noun phrase holds.
    private static let stops: Set<String> = [
        "of", "in", "on", "at", "by", "to", "from", "for", "with", "as", "and", "or", "but", "nor", "than", "that",
        "which",
        "who", "whom", "whose", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can",
        "could", "may", "might", "must", "shall", "should", "do", "does", "did", "not", "the", "a", "an", "this",
        "these",
        "those", "his", "her", "its", "their", "our", "after", "before", "since", "during", "when", "while", "where",
        "because", "if", "it", "he", "she", "they", "we", "you", "i", "him", "them", "said", "says", "into", "over",
        "under",
        "near", "between", "among", "against", "per", "each", "so", "also", "killed", "hit", "died", "fired", "struck",
        "landed", "targeted", "including", "remain", "left", "attacked", "were", "across", "out", "up", "down", "off",
        "about", "around", "through", "within", "without", "like", "toward", "towards", "behind", "beyond", "along",
        "inside", "outside", "even", "else", "need", "there", "here", "then", "now", "both", "all", "who've", "went",
        "came", "took", "began", "exploded",
    ]
}
