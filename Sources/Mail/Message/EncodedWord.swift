import Foundation

/// Text outside ASCII in a header (RFC 2047).
enum EncodedWord {
    /// The text in encoded words that fit lines of 76 bytes; no letter is cut in two.
    ///
    /// - Parameter firstLineTaken: How many bytes the first line has already.
    static func words(_ text: String, firstLineTaken: Int) -> [String] {
        var words: [String] = []
        var chunk: [UInt8] = []
        // Base64 makes 4 bytes of 3, between the 10 of the opening and the 2 of the end.
        var room = max(3, (76 - firstLineTaken - 12) / 4 * 3)
        for scalar in text.unicodeScalars {
            let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            if chunk.count + bytes.count > room, !chunk.isEmpty {
                words.append(word(chunk))
                chunk = []
                room = 45
            }
            chunk += bytes
        }
        if !chunk.isEmpty { words.append(word(chunk)) }
        return words
    }

    private static func word(_ bytes: [UInt8]) -> String {
        "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
    }
}
