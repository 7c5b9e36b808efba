extension BylineReader {
    /// A piece of a byline.
    enum Token {
        /// A word as it stands, and folded without full stops.
        case word(Substring, String)
        case mark(UInt8)
    }

    /// The words and marks of a line.
    static func tokens(of line: String) -> [Token] {
        var tokens: [Token] = []
        let bytes = line.utf8
        var start = bytes.startIndex
        func word(_ end: String.Index) {
            guard start < end else { return }
            let text = line[start..<end]
            tokens.append(.word(text, Key(text).withoutStops))
        }
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            switch byte {
            case 0x20, 0x09, 0x0B...0x0D:
                word(index)
                start = next
            // Marks that part names wherever they stand; a line end parts what stood in elements of their own.
            case 0x0A, 0x2C, 0x3B, 0x7C, 0x2F, 0x26, 0x3A, 0x28, 0x29:
                word(index)
                tokens.append(.mark(byte))
                start = next
            default: break
            }
            index = next
        }
        word(bytes.endIndex)
        // A dash, dot or stroke with space on both sides parts too.
        return tokens.map { token in
            guard case .word(let text, _) = token, dashes.contains(String(text)) else { return token }
            return .mark(0x7C)
        }
    }

    private static let dashes: Set<String> = [
        "-", "\u{2013}", "\u{2014}", "\u{2022}", "\u{B7}", "\u{2015}", "\u{2219}", "\u{BB}", "//", "*", "\u{AB}",
        "\u{2013}\u{2013}", "\u{3001}", "+",
    ]
}
