/// Where nodes go, and putting them there.
extension TreeBuilder {
    struct Place {
        var parent: Int32
        /// The sibling to stand before; −1 for last.
        var before: Int32 = -1
    }

    /// The appropriate place for inserting a node, with foster parenting and template contents.
    func appropriatePlace(_ override: Int32? = nil) -> Place {
        let target = override ?? current
        var place = Place(parent: target)
        if fosterParenting, ([.table, .tbody, .tfoot, .thead, .tr] as TagSet).contains(tag(target)) {
            place = fosterPlace()
        }
        if tag(place.parent) == .template, let contents = arena.templateContents[place.parent] {
            place = Place(parent: contents)
        }
        return place
    }

    private func fosterPlace() -> Place {
        var index = open.count - 1
        while index > 0 {
            let id = open[index]
            if tag(id) == .template { return Place(parent: id) }
            if tag(id) == .table {
                let parent = arena[id].parent
                return parent >= 0 ? Place(parent: parent, before: id) : Place(parent: open[index - 1])
            }
            index -= 1
        }
        return Place(parent: open[0])
    }

    mutating func insert(_ id: Int32, _ place: Place) {
        arena.insert(id, under: place.parent, before: place.before)
    }

    /// A new element for a start tag, not yet in the tree.
    mutating func makeElement(_ token: Token, _ namespace: Namespace = .html) -> Int32 {
        var node = Node(element: token.name, namespace, start: token.start, end: -1)
        node.first = token.attributes.lowerBound
        node.last = token.attributes.upperBound
        let id = arena.add(node)
        if namespace == .html, token.tag == .template {
            let contents = arena.add(Node(kind: .fragment, start: token.end, end: token.end))
            arena.templateContents[id] = contents
        }
        return id
    }

    /// Inserts an element for a start tag and makes it the current node.
    @discardableResult
    mutating func insertElement(_ token: Token, _ namespace: Namespace = .html) -> Int32 {
        if open.count >= limits.depth {
            reach(.depth)
            pop()
        }
        let place = appropriatePlace()
        let id = makeElement(token, namespace)
        insert(id, place)
        push(id)
        if namespace == .html, token.tag == .option || token.tag == .selectedcontent { noteChoice(id) }
        return id
    }

    /// Inserts an element that a token implies but that the source does not have.
    @discardableResult
    mutating func insertImplied(_ tag: Tag) -> Int32 {
        var token = Token(.startTag, start: Int(at), end: Int(at))
        token.name = Name(tag)
        return insertElement(token)
    }

    /// Inserts an element that can have no content.
    mutating func insertVoid(_ token: Token, _ namespace: Namespace = .html) {
        insertElement(token, namespace)
        pop(end: token.end)
    }

    mutating func insertCharacters(_ token: Token) {
        guard !token.text.isEmpty else { return }
        let place = appropriatePlace()
        guard arena[place.parent].kind != .document else { return }
        let previous = place.before >= 0 ? arena[place.before].previous : arena[place.parent].lastChild
        if previous >= 0, arena[previous].kind == .text {
            arena.append(token.text, toText: previous)
            arena[previous].end = max(arena[previous].end, token.end)
        } else {
            insert(arena.addData(.text, token.text, start: token.start, end: token.end), place)
        }
    }

    /// Inserts a comment at the appropriate place, or last in the node given.
    mutating func insertComment(_ token: Token, under parent: Int32? = nil) {
        let place = parent.map { Place(parent: $0) } ?? appropriatePlace()
        insert(arena.addData(.comment, token.text, start: token.start, end: token.end), place)
    }

    /// Gives an element the attributes of a repeated tag that it does not have.
    mutating func addAttributes(of token: Token, to id: Int32) {
        guard !token.attributes.isEmpty else { return }
        var added = arena.addedAttributes.removeValue(forKey: id) ?? AddedAttributes()
        if added.names.isEmpty {
            for index in arena[id].first..<arena[id].last { added.names.insert(tokenizer.attributes[Int(index)].name) }
        }
        for index in token.attributes {
            let attribute = tokenizer.attributes[Int(index)]
            if added.names.insert(attribute.name).inserted { added.list.append(attribute) }
        }
        arena.addedAttributes[id] = added
    }

    /// The generic algorithms for elements whose content is text.
    mutating func insertTextElement(_ token: Token, _ model: Tokenizer.ContentModel) {
        insertElement(token)
        tokenizer.model = model
        originalMode = mode
        mode = .text
    }
}
