extension Tokenizer {
    /// The standard's script data states between two bytes, so that `<!--` and `<script>` inside a script are seen.
    enum ScriptState: Sendable {
        case data, escapeStart, escapeStartDash
        case escaped, escapedDash, escapedDashDash
        case doubleEscaped, doubleEscapedDash, doubleEscapedDashDash
    }

    /// Script data states: characters up to the `</script>` that counts.
    mutating func nextInScript(_ bytes: Span<UInt8>) -> Token? {
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case 0:
                if position > start { return characters(from: start) }
                script = script.afterOther
                return replacedNull()
            case UInt8(ascii: "<"):
                if !script.isDoubleEscaped, isAtAppropriateEndTag {
                    if position > start { return characters(from: start) }
                    script = .data
                    return appropriateEndTag(bytes)
                }
                lessThanInScript()
            case UInt8(ascii: "-"):
                script = script.afterDash
                position += 1
            case UInt8(ascii: ">"):
                script = script == .escapedDashDash || script == .doubleEscapedDashDash ? .data : script.afterOther
                position += 1
            default:
                script = script.afterOther
                // A dash changes nothing outside of `<!--`.
                let dash = script == .data ? UInt8(ascii: "<") : UInt8(ascii: "-")
                position = bytes.firstIndex(of: UInt8(ascii: "<"), dash, 0, from: position + 1)
            }
        }
        return characters(from: start)
    }

    /// The less-than sign states: a `<` that closes nothing.
    private mutating func lessThanInScript() {
        position += 1
        switch script {
        case .data, .escapeStart, .escapeStartDash:
            if peek() == UInt8(ascii: "!") {
                position += 1
                script = .escapeStart
            } else {
                script = .data
            }
        case .escaped, .escapedDash, .escapedDashDash:
            script = readsScriptName() ? .doubleEscaped : .escaped
        case .doubleEscaped, .doubleEscapedDash, .doubleEscapedDashDash:
            script = .doubleEscaped
            if peek() == UInt8(ascii: "/") {
                position += 1
                if readsScriptName() { script = .escaped }
            }
        }
    }

    /// Passes over letters and the byte after them; true if they are the whole word `script`.
    private mutating func readsScriptName() -> Bool {
        let start = position
        while let byte = peek(), byte.isLetter { position += 1 }
        guard let byte = peek(), byte.endsTagName, position > start || script.isDoubleEscaped else { return false }
        let isScript = position - start == 6 && matches("script", at: start)
        position += 1
        return isScript
    }
}

extension Tokenizer.ScriptState {
    var isDoubleEscaped: Bool {
        self == .doubleEscaped || self == .doubleEscapedDash || self == .doubleEscapedDashDash
    }

    fileprivate var afterDash: Self {
        switch self {
        case .data: .data
        case .escapeStart: .escapeStartDash
        case .escapeStartDash, .escapedDash, .escapedDashDash: .escapedDashDash
        case .escaped: .escapedDash
        case .doubleEscaped: .doubleEscapedDash
        case .doubleEscapedDash, .doubleEscapedDashDash: .doubleEscapedDashDash
        }
    }

    fileprivate var afterOther: Self {
        switch self {
        case .data, .escapeStart, .escapeStartDash: .data
        case .escaped, .escapedDash, .escapedDashDash: .escaped
        case .doubleEscaped, .doubleEscapedDash, .doubleEscapedDashDash: .doubleEscaped
        }
    }
}
