/// Makes the forms of English verbs and nouns from their lemmas.
struct Inflection: Sendable {
    private let irregular: [String: (past: [String], participle: [String])]

    init() throws {
        var irregular: [String: (past: [String], participle: [String])] = [:]
        for row in try ResourceTable("irregular-verbs.tsv").rows {
            irregular[row[0]] = (row.words(1), row.words(2))
        }
        self.irregular = irregular
    }

    /// Every form of the verb with what it can be; one form may be several things.
    func forms(ofVerb lemma: String) -> [(form: String, is: VerbForm)] {
        let bytes = Array(lemma.utf8)
        var forms: [(String, VerbForm)] = [
            (lemma, .base), (sibilant(lemma, bytes), .present), (ing(lemma, bytes), .ing),
        ]
        if let known = irregular[lemma] {
            forms += known.past.map { ($0, .past) }
            forms += known.participle.map { ($0, .participle) }
        } else {
            forms.append((past(lemma, bytes), [.past, .participle]))
        }
        return forms
    }

    /// The noun and its plural.
    func forms(ofNoun lemma: String) -> [String] {
        let bytes = Array(lemma.utf8)
        if lemma.hasSuffix("man") { return [lemma, String(lemma.dropLast(2)) + "en"] }
        return [lemma, sibilant(lemma, bytes)]
    }

    private func sibilant(_ lemma: String, _ bytes: [UInt8]) -> String {
        guard let last = bytes.last else { return lemma }
        if last == UInt8(ascii: "y"), bytes.count > 1, !isVowel(bytes[bytes.count - 2]) {
            return String(lemma.dropLast()) + "ies"
        }
        for ending in ["s", "sh", "ch", "x", "z"] where lemma.hasSuffix(ending) { return lemma + "es" }
        return ["go", "do", "veto", "echo", "undergo"].contains(lemma) ? lemma + "es" : lemma + "s"
    }

    private func past(_ lemma: String, _ bytes: [UInt8]) -> String {
        guard let last = bytes.last else { return lemma }
        if last == UInt8(ascii: "e") { return lemma + "d" }
        if last == UInt8(ascii: "y"), bytes.count > 1, !isVowel(bytes[bytes.count - 2]) {
            return String(lemma.dropLast()) + "ied"
        }
        return doubled(lemma, bytes) + "ed"
    }

    private func ing(_ lemma: String, _ bytes: [UInt8]) -> String {
        if lemma.hasSuffix("ie") { return String(lemma.dropLast(2)) + "ying" }
        if lemma.hasSuffix("e"), !lemma.hasSuffix("ee"), !lemma.hasSuffix("oe"), bytes.count > 2 {
            return String(lemma.dropLast()) + "ing"
        }
        return doubled(lemma, bytes) + "ing"
    }

    /// A last consonant is doubled after one short, stressed vowel: "stab", "deter", but "open", "visit".
    private func doubled(_ lemma: String, _ bytes: [UInt8]) -> String {
        guard bytes.count >= 3 else { return lemma }
        let last = bytes[bytes.count - 1]
        let vowel = bytes[bytes.count - 2]
        let before = bytes[bytes.count - 3]
        guard !isVowel(last), !"wxyh".utf8.contains(last), isVowel(vowel) else { return lemma }
        let qu = before == UInt8(ascii: "u") && bytes.count >= 4 && bytes[bytes.count - 4] == UInt8(ascii: "q")
        guard !isVowel(before) || qu else { return lemma }
        let syllables = bytes.indices.filter { isVowel(bytes[$0]) && ($0 == 0 || !isVowel(bytes[$0 - 1])) }.count
        let listed = [
            "admit", "commit", "permit", "submit", "deter", "refer", "defer", "transfer", "compel", "expel",
            "repel", "rebel", "kidnap", "regret", "quit", "equip", "worship", "begin", "rebut", "abet", "control",
            "patrol", "occur", "cancel", "recur", "confer", "infer", "extol", "propel", "omit", "remit",
        ]
        if syllables == 1 || listed.contains(lemma) { return lemma + String(decoding: [last], as: UTF8.self) }
        return lemma
    }

    private func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
