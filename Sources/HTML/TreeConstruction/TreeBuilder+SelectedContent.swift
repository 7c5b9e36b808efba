/// What a `selectedcontent` element shows: a copy of the content of its select's chosen option.
extension TreeBuilder {
    /// A select that shows its choice.
    struct Choice {
        /// The last option with `selected`, else the first that is not disabled.
        var option: Int32 = -1
        /// The first `selectedcontent` element.
        var target: Int32 = -1
        /// Whether the select shows all of its options: looked up once, however many there are.
        let isMultiple: Bool
    }

    /// Notes an option or a `selectedcontent` that was put under a select.
    mutating func noteChoice(_ id: Int32) {
        guard isOpen(.select), let select = open.last(where: { tag($0) == .select }) else { return }
        var choice: Choice
        if let known = choices[select] { choice = known } else { choice = Choice(isMultiple: has("multiple", select)) }
        choices[select] = choice
        guard !choice.isMultiple else { return }
        if tag(id) == .option {
            if has("selected", id) || (choice.option < 0 && !has("disabled", id)) { choice.option = id }
        } else if choice.target < 0 {
            choice.target = id
        }
        choices[select] = choice
    }

    /// Makes the copies, when everything has been read. Each option is copied at most once.
    mutating func showChoices() {
        for (_, choice) in choices.sorted(by: { $0.key < $1.key }) {
            guard choice.option >= 0, choice.target >= 0 else { continue }
            guard !isAncestor(choice.option, of: choice.target) else { continue }
            while arena[choice.target].firstChild >= 0 { arena.remove(arena[choice.target].firstChild) }
            copyChildren(of: choice.option, to: choice.target)
        }
    }

    private mutating func has(_ attribute: String, _ id: Int32) -> Bool {
        steps += Int(arena[id].last - arena[id].first)
        guard let name = tokenizer.names.find(attribute) else { return false }
        return (arena[id].first..<arena[id].last).contains { tokenizer.attributes[Int($0)].name == name }
    }

    private func isAncestor(_ ancestor: Int32, of id: Int32) -> Bool {
        var id = id
        while id >= 0, id != ancestor { id = arena[id].parent }
        return id == ancestor
    }

    private mutating func copyChildren(of source: Int32, to target: Int32) {
        var from = arena[source].firstChild
        var parent = target
        while from >= 0, arena.nodes.count < limits.nodes {
            steps += 1
            let copy = copyNode(from)
            arena.insert(copy, under: parent)
            if arena[from].firstChild >= 0 {
                from = arena[from].firstChild
                parent = copy
                continue
            }
            while from != source, arena[from].next < 0 {
                from = arena[from].parent
                if from != source { parent = arena[parent].parent }
            }
            if from == source { return }
            from = arena[from].next
        }
    }

    /// A copy of a node by itself; that of a template shows the same contents.
    private mutating func copyNode(_ id: Int32) -> Int32 {
        var copy = arena[id]
        copy.parent = -1
        copy.firstChild = -1
        copy.lastChild = -1
        copy.previous = -1
        copy.next = -1
        let new = arena.add(copy)
        if let contents = arena.templateContents[id] { arena.templateContents[new] = contents }
        return new
    }
}
