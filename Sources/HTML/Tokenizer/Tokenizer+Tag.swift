extension Tokenizer {
    /// Reads a tag whose name begins at the position: the tag name and attribute states.
    ///
    /// Nil when the source ends in it.
    mutating func tag(_ kind: Token.Kind, from start: Int, _ bytes: Span<UInt8>) -> Token? {
        let name = readName(bytes, isAttribute: false) ?? names.intern(scratch)
        let firstAttribute = attributes.count
        var selfClosing = false
        tagSerial &+= 1
        while true {
            guard position < bytes.count else {
                attributes.removeSubrange(firstAttribute...)
                return nil
            }
            let byte = bytes[position]
            if byte.isHTMLSpace {
                position += 1
            } else if byte == UInt8(ascii: ">") {
                position += 1
                break
            } else if byte == UInt8(ascii: "/") {
                position += 1
                if position < bytes.count, bytes[position] == UInt8(ascii: ">") {
                    selfClosing = true
                    position += 1
                    break
                }
            } else {
                readAttribute(bytes)
            }
        }
        var token = Token(kind, start: start, end: position)
        token.name = name
        token.selfClosing = selfClosing
        if kind == .startTag {
            token.attributes = Int32(firstAttribute)..<Int32(attributes.count)
            lastStartTag = name
        } else if attributes.count > firstAttribute {
            attributes.removeSubrange(firstAttribute...)
        }
        return token
    }

    /// Reads a name to the first byte that ends it, in lower case; nil if the table does not have it.
    ///
    /// The name is then in the scratch buffer. An equals sign ends an attribute's name, but not in the first place.
    private mutating func readName(_ bytes: Span<UInt8>, isAttribute: Bool) -> Name? {
        let start = position
        var key: NameTable.Key = 0
        var hasNull = false
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= UInt8(ascii: ">") {
                if byte.endsTagName || (isAttribute && byte == UInt8(ascii: "=") && index > start) { break }
                hasNull = hasNull || byte == 0
            }
            key = key << 8 | NameTable.Key(byte.lowercased)
            index += 1
        }
        position = index
        if !hasNull, index - start <= MemoryLayout<NameTable.Key>.size, let name = names.find(key) { return name }
        scratch.removeAll(keepingCapacity: true)
        for index in start..<index {
            let byte = bytes[index]
            if byte == 0 { scratch.append(contentsOf: replacementCharacter) } else { scratch.append(byte.lowercased) }
        }
        return nil
    }

    /// Attribute name and value states. The first of several attributes with one name counts.
    private mutating func readAttribute(_ bytes: Span<UInt8>) {
        let name = readName(bytes, isAttribute: true) ?? names.intern(scratch, limit: nameLimit)
        let value = readValue(bytes)
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

    /// What follows an attribute's name: empty where there is no equals sign.
    private mutating func readValue(_ bytes: Span<UInt8>) -> Slice {
        let equals = bytes.endOfSpaces(from: position)
        guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { return .empty }
        position = bytes.endOfSpaces(from: equals + 1)
        guard position < bytes.count else { return .empty }
        switch bytes[position] {
        case UInt8(ascii: "\""): return readQuotedValue(bytes, UInt8(ascii: "\""))
        case UInt8(ascii: "'"): return readQuotedValue(bytes, UInt8(ascii: "'"))
        case UInt8(ascii: ">"): return .empty
        default: return readUnquotedValue(bytes)
        }
    }

    /// A value to its closing quote: a slice of the source unless it has references or nulls.
    private mutating func readQuotedValue(_ bytes: Span<UInt8>, _ quote: UInt8) -> Slice {
        let start = position + 1
        position = bytes.firstIndex(of: quote, UInt8(ascii: "&"), 0, from: start)
        var value = sourceSlice(start, position)
        if position < bytes.count, bytes[position] != quote {
            let first = pool.count
            pool.append(contentsOf: source[start..<position])
            while position < bytes.count, bytes[position] != quote {
                appendReplaced(bytes)
                let next = bytes.firstIndex(of: quote, UInt8(ascii: "&"), 0, from: position)
                pool.append(contentsOf: source[position..<next])
                position = next
            }
            value = Slice(start: Int32(first), end: Int32(pool.count), pooled: true)
        }
        if position < bytes.count { position += 1 }
        return value
    }

    /// A value to the space or `>` after it.
    private mutating func readUnquotedValue(_ bytes: Span<UInt8>) -> Slice {
        let start = position
        let first = pool.count
        var isPooled = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte.isHTMLSpace || byte == UInt8(ascii: ">") { break }
            if byte == UInt8(ascii: "&") || byte == 0 {
                if !isPooled { pool.append(contentsOf: source[start..<position]) }
                isPooled = true
                appendReplaced(bytes)
            } else {
                if isPooled { pool.append(byte) }
                position += 1
            }
        }
        guard isPooled else { return sourceSlice(start, position) }
        return Slice(start: Int32(first), end: Int32(pool.count), pooled: true)
    }

    /// Appends to the pool what the reference or null at the position stands for, and passes over it.
    private mutating func appendReplaced(_ bytes: Span<UInt8>) {
        if bytes[position] == 0 {
            pool.append(contentsOf: replacementCharacter)
            position += 1
        } else {
            appendCharacterReference(inAttribute: true)
        }
    }
}
