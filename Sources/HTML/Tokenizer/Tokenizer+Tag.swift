extension Tokenizer {
    /// Reads a tag whose name begins at the position: the tag name and attribute states.
    ///
    /// Nil when the source ends in it.
    mutating func tag(_ kind: Token.Kind, from start: Int) -> Token? {
        readName { $0.endsTagName }
        let name = names.intern(scratch)
        let firstAttribute = attributes.count
        var selfClosing = false
        tagSerial &+= 1
        while true {
            guard let byte = peek() else {
                attributes.removeSubrange(firstAttribute...)
                return nil
            }
            if byte.isHTMLSpace {
                position += 1
            } else if byte == UInt8(ascii: ">") {
                position += 1
                break
            } else if byte == UInt8(ascii: "/") {
                position += 1
                if peek() == UInt8(ascii: ">") {
                    selfClosing = true
                    position += 1
                    break
                }
            } else {
                readAttribute()
            }
        }
        var token = Token(kind, start: start, end: position)
        token.name = name
        token.selfClosing = selfClosing
        if kind == .startTag {
            token.attributes = Int32(firstAttribute)..<Int32(attributes.count)
            lastStartTag = name
        } else {
            attributes.removeSubrange(firstAttribute...)
        }
        return token
    }

    /// Reads a name to the first byte that ends it, in lower case, into the scratch buffer.
    private mutating func readName(until ends: (UInt8) -> Bool) {
        scratch.removeAll(keepingCapacity: true)
        while let byte = peek(), !ends(byte) {
            if byte == 0 { scratch.append(contentsOf: replacementCharacter) } else { scratch.append(byte.lowercased) }
            position += 1
        }
    }

    /// Attribute name and value states. The first of several attributes with one name counts.
    private mutating func readAttribute() {
        // An equals sign in the first place belongs to the name.
        var first = true
        readName { byte in
            defer { first = false }
            return byte.endsTagName || (byte == UInt8(ascii: "=") && !first)
        }
        let name = names.intern(scratch, limit: nameLimit)
        var value = Slice.empty
        let afterName = position
        skipSpaces()
        if peek() == UInt8(ascii: "=") {
            position += 1
            skipSpaces()
            switch peek() {
            case UInt8(ascii: "\""): value = readQuotedValue(UInt8(ascii: "\""))
            case UInt8(ascii: "'"): value = readQuotedValue(UInt8(ascii: "'"))
            case UInt8(ascii: ">"): break
            default: value = readValue { $0.isHTMLSpace || $0 == UInt8(ascii: ">") }
            }
        } else {
            position = afterName
        }
        guard let name else {
            hasLeftOutAttributes = true
            return
        }
        let index = Int(name.index)
        if index >= seenInTag.count {
            seenInTag.append(contentsOf: repeatElement(Int32(0), count: index + 1 - seenInTag.count))
        }
        guard seenInTag[index] != tagSerial else { return }
        seenInTag[index] = tagSerial
        attributes.append(Attribute(name: name, value: value))
    }

    private mutating func readQuotedValue(_ quote: UInt8) -> Slice {
        position += 1
        let value = readValue { $0 == quote }
        if position < source.count { position += 1 }
        return value
    }

    /// A value up to the byte that ends it: a slice of the source unless it has references or nulls.
    private mutating func readValue(until ends: (UInt8) -> Bool) -> Slice {
        let start = position
        while let byte = peek(), !ends(byte), byte != UInt8(ascii: "&"), byte != 0 { position += 1 }
        guard let stop = peek(), !ends(stop) else { return sourceSlice(start, position) }
        let first = pool.count
        pool.append(contentsOf: source[start..<position])
        while let byte = peek(), !ends(byte) {
            if byte == UInt8(ascii: "&") {
                appendCharacterReference(inAttribute: true)
            } else {
                if byte == 0 { pool.append(contentsOf: replacementCharacter) } else { pool.append(byte) }
                position += 1
            }
        }
        return Slice(start: Int32(first), end: Int32(pool.count), pooled: true)
    }

    mutating func skipSpaces() {
        while let byte = peek(), byte.isHTMLSpace { position += 1 }
    }
}
