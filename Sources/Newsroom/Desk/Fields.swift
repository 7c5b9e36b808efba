import News

extension Newsroom {
    /// A field of one line: white space folded, nothing where it is empty.
    func oneLine(_ text: String?, field: NewsroomError.Field, limit: Int) throws -> String? {
        let folded = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if folded.isEmpty { return nil }
        let length = folded.unicodeScalars.count
        guard length <= limit else { throw NewsroomError.invalid(field, .tooLong(limit: limit, length: length)) }
        guard
            !folded.unicodeScalars.contains(where: {
                $0.properties.generalCategory == .control || $0.properties.isNoncharacterCodePoint
            })
        else {
            throw NewsroomError.invalid(field, .forbiddenCharacters)
        }
        return folded
    }
}
