extension StringProtocol {
    /// Where the words first stand in the text.
    func firstOccurrence(of words: String) -> Range<Index>? {
        let length = words.utf8.count
        guard length <= utf8.count, let offset = Array(utf8).firstOccurrence(of: Array(words.utf8)) else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: length)
    }
}
