extension TreeBuilder {
    /// The adoption agency algorithm: closes a formatting element that other elements are entangled with.
    ///
    /// False when the tag names no formatting element, so that the rules of any other end tag apply.
    mutating func runAdoptionAgency(_ token: Token) -> Bool {
        let subject = token.tag
        if currentTag == subject, formattingIndex(of: current) == nil {
            pop(end: token.kind == .endTag ? token.end : nil)
            return true
        }
        for _ in 0..<8 {
            guard let element = formattingElement(subject) else { return false }
            guard let stackIndex = indexInStack(element) else {
                formatting.removeAll { $0.id == element }
                return true
            }
            guard isInScope(element) else { return true }
            guard let blockIndex = firstSpecial(after: stackIndex) else {
                while open.count > stackIndex {
                    pop(end: open.count == stackIndex + 1 && token.kind == .endTag ? token.end : nil)
                }
                formatting.removeAll { $0.id == element }
                return true
            }
            adopt(element, stackIndex: stackIndex, furthestBlock: open[blockIndex], blockIndex: blockIndex)
        }
        return true
    }

    private func firstSpecial(after index: Int) -> Int? {
        for index in (index + 1)..<open.count where isSpecial(open[index]) { return index }
        return nil
    }

    /// One round: steps 4.9 to 4.20 of the algorithm.
    private mutating func adopt(_ element: Int32, stackIndex: Int, furthestBlock: Int32, blockIndex: Int) {
        let commonAncestor = open[stackIndex - 1]
        guard let elementIndex = formattingIndex(of: element) else { return }
        let elementToken = formatting[elementIndex].token
        /// Where the new element goes in the list: after this entry, or in place of the old one.
        var bookmark: Int32 = element
        var last = furthestBlock
        var index = blockIndex
        var inner = 0
        while true {
            inner += 1
            index -= 1
            steps += 1
            let node = open[index]
            if node == element { break }
            var listIndex = formattingIndex(of: node)
            if inner > 3, let found = listIndex {
                formatting.remove(at: found)
                listIndex = nil
            }
            guard let listIndex else {
                remove(at: index, end: arena[last].start)
                continue
            }
            let copy = makeCopy(formatting[listIndex].token, start: arena[last].start)
            formatting[listIndex].id = copy
            replaceOpen(at: index, with: copy)
            if last == furthestBlock { bookmark = copy }
            arena.remove(last)
            arena.insert(last, under: copy)
            last = copy
        }
        arena.remove(last)
        insert(last, appropriatePlace(commonAncestor))
        let firstInside = arena[furthestBlock].firstChild
        let copy = makeCopy(elementToken, start: firstInside >= 0 ? arena[firstInside].start : at)
        steps += arena.moveChildren(of: furthestBlock, to: copy)
        arena.insert(copy, under: furthestBlock)

        let entry = FormattingEntry(id: copy, token: elementToken)
        if bookmark == element, let old = formattingIndex(of: element) {
            formatting[old] = entry
        } else {
            if let old = formattingIndex(of: element) { formatting.remove(at: old) }
            let after = formattingIndex(of: bookmark) ?? formatting.count - 1
            formatting.insert(entry, at: after + 1)
        }
        if let old = indexInStack(element) { remove(at: old, end: arena[furthestBlock].start) }
        let block = indexInStack(furthestBlock) ?? open.count - 1
        insertOpen(copy, at: block + 1)
    }

    /// A new element like the one a tag made, beginning where its content does.
    private mutating func makeCopy(_ token: Token, start: Int32) -> Int32 {
        var token = token
        token.start = start
        token.end = start
        return makeElement(token)
    }
}
