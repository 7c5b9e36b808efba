/// An entry of the list of active formatting elements.
struct FormattingEntry {
    /// The element; −1 for a marker.
    var id: Int32
    /// The tag that made it, to make it again.
    var token: Token

    var isMarker: Bool { id < 0 }
}

/// The list of active formatting elements.
extension TreeBuilder {
    mutating func pushMarker() {
        appendFormatting(FormattingEntry(id: -1, token: Token(.startTag, start: Int(at), end: Int(at))))
    }

    /// Markers can be left behind by broken tables, so the whole list is bounded too.
    private mutating func appendFormatting(_ entry: FormattingEntry) {
        if formatting.count >= limits.formatting * 4 {
            reach(.formatting)
            formatting.removeFirst()
            steps += formatting.count
        }
        formatting.append(entry)
    }

    /// Adds an element; of four equal ones since the last marker the first goes, and so does the oldest of too many.
    mutating func pushFormatting(_ id: Int32, _ token: Token) {
        var equal = 0
        var earliest: Int?
        var count = 0
        for index in formatting.indices.reversed() {
            let entry = formatting[index]
            if entry.isMarker { break }
            count += 1
            if isEqual(entry.token, token) {
                equal += 1
                earliest = index
            }
        }
        steps += count
        if equal >= 3, let earliest {
            formatting.remove(at: earliest)
        } else if count >= limits.formatting {
            reach(.formatting)
            formatting.remove(at: formatting.count - count)
        }
        appendFormatting(FormattingEntry(id: id, token: token))
    }

    private func isEqual(_ a: Token, _ b: Token) -> Bool {
        guard a.name == b.name, a.attributes.count == b.attributes.count else { return false }
        // A tag with very many attributes is taken to be one of a kind: comparing them would cost too much.
        guard a.attributes.count <= 32 else { return false }
        return a.attributes.allSatisfy { index in
            let attribute = tokenizer.attributes[Int(index)]
            return b.attributes.contains { other in
                let other = tokenizer.attributes[Int(other)]
                return other.name == attribute.name && bytes(other.value).elementsEqual(bytes(attribute.value))
            }
        }
    }

    func bytes(_ slice: Slice) -> ArraySlice<UInt8> {
        slice.pooled ? tokenizer.pool[slice.range] : tokenizer.source[slice.range]
    }

    /// Opens again the formatting elements that were closed by the structure around them.
    mutating func reconstructFormatting() {
        guard let last = formatting.last, !last.isMarker, indexInStack(last.id) == nil else { return }
        var index = formatting.count - 1
        while index > 0 {
            let previous = formatting[index - 1]
            steps += 1
            if previous.isMarker || indexInStack(previous.id) != nil { break }
            index -= 1
        }
        while index < formatting.count {
            var token = formatting[index].token
            token.start = at
            token.end = at
            formatting[index].id = insertElement(token)
            index += 1
            steps += 1
        }
    }

    mutating func clearFormattingToMarker() {
        while let entry = formatting.popLast(), !entry.isMarker { steps += 1 }
    }

    func formattingIndex(of id: Int32) -> Int? { formatting.lastIndex { $0.id == id } }

    /// The last formatting element of this tag since the last marker.
    func formattingElement(_ tag: Tag) -> Int32? {
        for entry in formatting.reversed() {
            if entry.isMarker { return nil }
            if entry.token.tag == tag { return entry.id }
        }
        return nil
    }
}
