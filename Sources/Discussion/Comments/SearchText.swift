import Foundation

/// A text as a search compares it: case and marks do not count, nor do the forms of one Arabic letter.
///
/// `Ärger` is found by `arger`, `الجِسْــر` by `الجسر`, `مدرسة` by `مدرسه`, `٢٠٢٠` by `2020`. Nothing is taken for what it
/// only looks like, as ``ReservedNames`` does: whoever looks for 15 does not look for "is". Linear in the text.
public enum SearchText {
    public static func folded(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
        var folded = ""
        // By way of capitals: ß and ς have none of their own.
        for scalar in text.decomposedStringWithCompatibilityMapping.uppercased().lowercased().unicodeScalars
        where !scalar.isMark && scalar != ReservedNames.tatweel {
            folded.unicodeScalars.append(twins[scalar] ?? digit(scalar) ?? scalar)
        }
        return folded
    }

    /// The words of what somebody looks for, at most five, each once.
    public static func words(of query: String) -> [String] {
        var known: Set<String> = []
        return Array(
            query.split(whereSeparator: \.isWhitespace).map { folded(String($0)) }
                .filter { !$0.isEmpty && known.insert($0).inserted }.prefix(5))
    }

    /// Forms of Arabic letters that no mark tells apart; hamza and madda are marks, and drop by themselves.
    private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ے": "ي", "ة": "ه", "ہ": "ه", "ە": "ه", "ک": "ك",
    ]

    /// A digit of whatever script, as ASCII has it.
    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value > 0x80, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
        else { return nil }
        return Unicode.Scalar(UInt8(0x30 + Int(value)))
    }
}
