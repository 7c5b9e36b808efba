/// Reads the signs that a line may use: `*emphasis*`, `_emphasis_`, `**strong**`, `~~struck~~`, `code` within backticks,
/// `[words](address)`, and addresses that stand bare.
///
/// One pass, no recursion. Code and addresses are taken as they stand, styles around them; a style within itself is
/// words like others.
struct InlineReader {
    typealias Scalars = ArraySlice<Unicode.Scalar>
    typealias Inline = CommentText.Inline

    /// Signs that begin or end styles.
    private struct Sign: Equatable {
        var scalar: Unicode.Scalar
        var count: Int

        /// From the outermost to the innermost.
        var styles: [CommentText.Style] {
            switch (scalar, count) {
            case ("~", 2): [.struck]
            case ("~", _): []
            case (_, 1): [.emphasis]
            case (_, 2): [.strong]
            case (_, 3): [.strong, .emphasis]
            default: []
            }
        }

        var text: String { String(repeating: Character(scalar), count: count) }
    }

    /// What was read since a sign that nothing has closed yet; the outermost has none.
    private struct Level {
        var sign: Sign?
        var inlines: [Inline] = []
    }

    private let line: Scalars
    private var at: Int
    /// Where the words begin that nothing has taken.
    private var plain: Int
    private var levels = [Level()]
    /// Runs of backticks that nothing closes, by their length: they are not looked for again.
    private var unclosed: Set<Int> = []

    private init(_ line: Scalars) {
        self.line = line
        at = line.startIndex
        plain = line.startIndex
    }

    static func inlines(of line: Scalars) -> [Inline] {
        var reader = InlineReader(line)
        return reader.read()
    }

    private mutating func read() -> [Inline] {
        while at < line.endIndex {
            switch line[at] {
            case "`": readCode()
            case "[": readNamedLink(from: at)
            case "!" where at + 1 < line.endIndex && line[at + 1] == "[": readNamedLink(from: at + 1)
            case "h", "H": readLink()
            case "*", "_", "~": readSign()
            default: at += 1
            }
        }
        takeWords(upTo: line.endIndex)
        while levels.count > 1 { unfold() }
        return levels[0].inlines
    }

    private var isAtBoundary: Bool { at == line.startIndex || !line[at - 1].isLetterOrDigit }

    private mutating func take(_ inline: Inline, upTo end: Int) {
        takeWords(upTo: at)
        append(inline)
        plain = end
        at = end
    }

    private mutating func takeWords(upTo end: Int) {
        if plain < end { append(.text(Self.string(line[plain..<end]))) }
        plain = end
    }

    private mutating func append(_ inline: Inline) {
        let top = levels.count - 1
        if case .text(let words) = inline, case .text(let earlier) = levels[top].inlines.last {
            levels[top].inlines[levels[top].inlines.count - 1] = .text(earlier + words)
        } else {
            levels[top].inlines.append(inline)
        }
    }

    private func runLength(from start: Int) -> Int { line[start...].prefix { $0 == line[start] }.count }

    private static func string(_ scalars: Scalars) -> String { String(String.UnicodeScalarView(scalars)) }
}

// What is taken as it stands.
extension InlineReader {
    private mutating func readLink() {
        guard isAtBoundary, let end = CommentLink.end(in: line, from: at) else {
            at += 1
            return
        }
        take(.link(Self.string(line[at..<end])), upTo: end)
    }

    /// A picture's sign before it, as other systems have it, is left out: what it leads to decides.
    private mutating func readNamedLink(from bracket: Int) {
        guard let found = CommentLink.named(in: line, from: bracket) else {
            at = bracket + 1
            return
        }
        let (words, address) = (Self.string(line[found.words]), Self.string(line[found.address]))
        take(words == address ? .link(address) : .namedLink(words, to: address), upTo: found.address.upperBound + 1)
    }

    private mutating func readCode() {
        let length = runLength(from: at)
        guard length <= 2, !unclosed.contains(length) else {
            at += length
            return
        }
        let start = at + length
        var end = start
        while end < line.endIndex {
            guard line[end] == "`" else {
                end += 1
                continue
            }
            let run = runLength(from: end)
            if run == length { break }
            end += run
        }
        guard end < line.endIndex else {
            unclosed.insert(length)
            at += length
            return
        }
        let code = line[start..<end]
        guard code.contains(where: \.isVisible) else {
            at = end + length
            return
        }
        // A space at both ends keeps backticks within apart from those around.
        let isSpaced = code.first == " " && code.last == " "
        take(.code(Self.string(isSpaced ? code.dropFirst().dropLast() : code)), upTo: end + length)
    }
}

// Styles.
extension InlineReader {
    private mutating func readSign() {
        let sign = Sign(scalar: line[at], count: runLength(from: at))
        let end = at + sign.count
        if closes(end), let level = levels.lastIndex(where: { $0.sign == sign }) {
            takeWords(upTo: at)
            while levels.count - 1 > level { unfold() }
            let styled = levels.removeLast().inlines
            append(sign.styles.reversed().reduce(styled) { [.styled($1, $0)] }[0])
            plain = end
        } else if opens(end), !sign.styles.isEmpty, isNew(sign) {
            takeWords(upTo: at)
            levels.append(Level(sign: sign))
            plain = end
        }
        at = end
    }

    private func opens(_ end: Int) -> Bool { isAtBoundary && end < line.endIndex && !line[end].isSpace }

    private func closes(_ end: Int) -> Bool {
        at > line.startIndex && !line[at - 1].isSpace && (end == line.endIndex || !line[end].isLetterOrDigit)
    }

    private func isNew(_ sign: Sign) -> Bool {
        !levels.contains { level in level.sign.map { !Set($0.styles).isDisjoint(with: sign.styles) } ?? false }
    }

    /// Makes words again of the innermost sign, which nothing closes.
    private mutating func unfold() {
        let level = levels.removeLast()
        if let sign = level.sign { append(.text(sign.text)) }
        for inline in level.inlines { append(inline) }
    }
}
