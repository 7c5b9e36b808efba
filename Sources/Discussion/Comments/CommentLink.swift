/// Finds addresses in a comment, bare or behind words.
///
/// Only http and https are links. An address with a user's name before its host is none: it serves to mislead.
public enum CommentLink {
    private static let trailing: Set<Unicode.Scalar> = [
        ".", ",", ";", ":", "!", "?", "'", "\"", "*", "_", "”", "’", "»",
    ]

    /// The longest host, with its port, that is looked at.
    private static let longestHost = 260

    /// The end of the address that begins at a position, or nothing where none does.
    ///
    /// The host is looked at first and is short, so that what is no address costs little however often it comes.
    static func end(in line: ArraySlice<Unicode.Scalar>, from start: Int) -> Int? {
        guard let host = afterScheme(line, start), var end = endOfHost(line, host, isPart) else { return nil }
        if end == line.endIndex || !endsHost(line[end]) {
            end = trimmed(line, host, end)
            return isHost(line[host..<end]) ? end : nil
        }
        guard isHost(line[host..<end]) else { return nil }
        while end < line.endIndex, isPart(line[end]) { end += 1 }
        return trimmed(line, host, end)
    }

    /// The words and the address of `[words](address)`, where its bracket stands at a position.
    ///
    /// Words hold no bracket, so that a row of brackets is looked at once. Where the host is one and the closing bracket
    /// is missing, the address is taken as one that stands bare, and not looked at again either.
    static func named(
        in line: ArraySlice<Unicode.Scalar>, from start: Int
    ) -> (words: Range<Int>, address: Range<Int>)? {
        guard let close = line[(start + 1)...].firstIndex(where: { $0 == "[" || $0 == "]" }), line[close] == "]",
            close + 1 < line.endIndex, line[close + 1] == "(", line[start + 1..<close].contains(where: \.isVisible),
            let host = afterScheme(line, close + 2),
            var end = endOfHost(line, host, { $0 != ")" && isPart($0) }), isHost(line[host..<end])
        else { return nil }
        var depth = 0
        while end < line.endIndex, isPart(line[end]), line[end] != ")" || depth > 0 {
            if line[end] == "(" { depth += 1 }
            if line[end] == ")" { depth -= 1 }
            end += 1
        }
        guard end < line.endIndex, line[end] == ")" else { return nil }
        return (start + 1..<close, close + 2..<end)
    }

    /// The host that an address names, with its port.
    public static func host(of address: String) -> String {
        let scalars = Array(address.unicodeScalars)
        guard let host = afterScheme(scalars[...], 0) else { return "" }
        return String(String.UnicodeScalarView(scalars[host...].prefix { !endsHost($0) })).lowercased()
    }

    /// Where the host ends that begins at a position; nothing where it is too long for one.
    private static func endOfHost(
        _ line: ArraySlice<Unicode.Scalar>, _ start: Int, _ isPart: (Unicode.Scalar) -> Bool
    ) -> Int? {
        var end = start
        while end < line.endIndex, isPart(line[end]), !endsHost(line[end]) {
            guard end - start <= longestHost else { return nil }
            end += 1
        }
        return end
    }

    private static func endsHost(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "?" || scalar == "#" }

    private static func afterScheme(_ line: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int? {
        for scheme in ["https://", "http://"] {
            let wanted = scheme.unicodeScalars
            guard start + wanted.count <= line.endIndex else { continue }
            let given = line[start..<start + wanted.count]
            if zip(given, wanted).allSatisfy({ $0 == $1 || $0.value + 32 == $1.value }) { return start + wanted.count }
        }
        return nil
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "<", ">", "\"", "`", "\\", "^", "{", "}", "|": false
        default: !scalar.isSpace && scalar.isVisible
        }
    }

    /// Leaves the punctuation that follows an address to the sentence; a closing bracket belongs to the address
    /// only where the address opened it.
    private static func trimmed(_ line: ArraySlice<Unicode.Scalar>, _ start: Int, _ end: Int) -> Int {
        var round = 0
        var square = 0
        for scalar in line[start..<end] {
            switch scalar {
            case "(": round += 1
            case ")": round -= 1
            case "[": square += 1
            case "]": square -= 1
            default: break
            }
        }
        var end = end
        while end > start {
            let last = line[end - 1]
            if last == ")", round < 0 {
                round += 1
            } else if last == "]", square < 0 {
                square += 1
            } else if !trailing.contains(last) {
                break
            }
            end -= 1
        }
        return end
    }

    /// Whether it is a host of at least two labels, perhaps with a port, and no user's name.
    private static func isHost(_ authority: ArraySlice<Unicode.Scalar>) -> Bool {
        guard !authority.contains("@"), authority.first != "-" else { return false }
        let host = authority.prefix { $0 != ":" }
        let port = authority.dropFirst(host.count).dropFirst()
        guard port.count <= 5, port.allSatisfy({ ("0"..."9").contains($0) }) else { return false }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.allSatisfy { $0.isLetterOrDigit || $0 == "-" }
            }
    }
}
