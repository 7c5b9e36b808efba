extension StringProtocol {
    /// Where the words first stand in the text.
    func firstOccurrence(of words: String) -> Range<Index>? {
        let bytes = Array(words.utf8)
        guard let head = bytes.first else { return nil }
        var at = utf8.startIndex
        while let start = utf8[at...].firstIndex(of: head) {
            if utf8[start...].starts(with: bytes) { return start..<utf8.index(start, offsetBy: bytes.count) }
            at = utf8.index(after: start)
        }
        return nil
    }
}
