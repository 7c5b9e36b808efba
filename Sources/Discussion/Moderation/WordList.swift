import Foundation

/// Words and phrases that are looked for in what is written, as the eye reads them.
///
/// Case, marks and letters that look alike do not count, nor do points and spaces between single letters:
/// `V.1.а.g.r.a` is `viagra`. Whole words are compared; a star at the end of an entry stands for any ending.
/// Looking is linear in the text, with the longest entry as its factor.
public struct WordList: Sendable {
    private var phrases: Set<ArraySlice<String>> = []
    /// With which a phrase can begin: most words of a text begin none.
    private var firstWords: Set<String> = []
    private var beginnings: Set<String> = []
    private var longestPhrase = 1
    private var longestBeginning = 0

    /// Takes the entries as they are written; those without a letter are passed over.
    public init(_ entries: some Sequence<String>) {
        for entry in entries {
            let words = Self.words(of: entry)
            guard !words.isEmpty else { continue }
            if entry.hasSuffix("*"), words.count == 1 {
                beginnings.insert(words[0].folded)
                longestBeginning = max(longestBeginning, words[0].folded.unicodeScalars.count)
            } else {
                phrases.insert(words.map(\.folded)[...])
                firstWords.insert(words[0].folded)
                longestPhrase = max(longestPhrase, words.count)
            }
        }
    }

    public var isEmpty: Bool { phrases.isEmpty && beginnings.isEmpty }

    /// What of the list stands in a text, as it is written there, each once and at most ten.
    public func found(in text: String) -> [String] {
        guard !isEmpty else { return [] }
        let words = Self.words(of: text)
        let folded = words.map(\.folded)
        var found: [String] = []
        func add(_ words: ArraySlice<Word>) {
            let typed = words.map(\.typed).joined(separator: " ")
            if found.count < 10, !found.contains(typed) { found.append(typed) }
        }
        for (index, word) in words.enumerated() {
            if begins(word.folded) { add(words[index...index]) }
            guard firstWords.contains(word.folded) else { continue }
            for count in stride(from: min(longestPhrase, words.count - index), through: 1, by: -1)
            where phrases.contains(folded[index..<index + count]) {
                add(words[index..<index + count])
                break
            }
        }
        for run in Self.spelled(words) where begins(run.folded) || phrases.contains([run.folded]) { add([run]) }
        return found
    }

    private func begins(_ folded: String) -> Bool {
        guard longestBeginning > 0 else { return false }
        var beginning = ""
        for scalar in folded.unicodeScalars.prefix(longestBeginning) {
            beginning.unicodeScalars.append(scalar)
            if beginnings.contains(beginning) { return true }
        }
        return false
    }

    struct Word: Hashable {
        var typed: String
        var folded: String
    }

    /// The words of a text, each as it is typed and as it is compared.
    static func words(of text: String) -> [Word] {
        text.unicodeScalars.split {
            !($0.isLetterOrDigit || $0.isMark || $0 == "$" || $0 == "@" || $0.properties.generalCategory == .format)
        }
        .compactMap { part in
            let typed = String(part)
            let folded = ReservedNames.letters(of: typed)
            return folded.isEmpty ? nil : Word(typed: typed, folded: folded)
        }
    }

    /// Runs of three or more single letters, read as one word.
    private static func spelled(_ words: [Word]) -> [Word] {
        words.split { $0.folded.unicodeScalars.count > 1 }.filter { $0.count >= 3 }.map { run in
            Word(typed: run.map(\.typed).joined(separator: " "), folded: run.map(\.folded).joined())
        }
    }
}
