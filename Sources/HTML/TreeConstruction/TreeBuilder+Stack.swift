/// The stack of open elements.
extension TreeBuilder {
    var current: Int32 { open[open.count - 1] }

    /// The current node, or the context element when only the root of a fragment is open.
    var adjustedCurrent: Int32 { context >= 0 && open.count == 1 ? context : current }

    /// Whether the adjusted current node is no HTML element.
    var isInForeign: Bool {
        (openForeign > 0 || context >= 0) && !open.isEmpty && arena[adjustedCurrent].namespace != .html
    }

    func tag(_ id: Int32) -> Tag { arena.nodes[Int(id)].htmlTag }
    var currentTag: Tag { open.isEmpty ? .other : tag(current) }

    mutating func push(_ id: Int32) {
        if open.count >= limits.depth {
            reach(.depth)
            pop()
        }
        open.append(id)
        count(id, 1)
    }

    /// Counts an element that comes to the stack or goes from it.
    private mutating func count(_ id: Int32, _ change: Int32) {
        if arena.nodes[Int(id)].namespace != .html { openForeign += Int(change) }
        openCounts[Int(tag(id).rawValue)] += change
    }

    /// Takes the current node from the stack; it ends where the current token begins, or at the place given.
    ///
    /// The root stays, whatever a token asks for: every mode may count on a current node.
    mutating func pop(end: Int32? = nil) {
        guard open.count > 1 else { return }
        let id = open.removeLast()
        count(id, -1)
        if arena[id].end < 0 { arena[id].end = end ?? at }
        steps += 1
    }

    mutating func remove(at index: Int, end: Int32? = nil) {
        let id = open.remove(at: index)
        count(id, -1)
        if arena[id].end < 0 { arena[id].end = end ?? at }
        steps += open.count - index + 1
    }

    mutating func insertOpen(_ id: Int32, at index: Int) {
        open.insert(id, at: index)
        count(id, 1)
        steps += open.count - index
    }

    /// Puts an element in the place of another, which ends where it begins.
    mutating func replaceOpen(at index: Int, with id: Int32) {
        let old = open[index]
        if arena[old].end < 0 { arena[old].end = arena[id].start }
        count(old, -1)
        count(id, 1)
        open[index] = id
    }

    /// Pops until an HTML element of this tag has been popped; the end tag, if there is one, belongs to it.
    mutating func pop(through target: Tag, _ token: Token) {
        while open.count > 1 {
            let found = currentTag == target
            let closes = found && token.kind == .endTag && token.tag == target
            pop(end: closes ? token.end : nil)
            if found { return }
        }
    }

    mutating func pop(throughAny targets: TagSet, _ token: Token) {
        while open.count > 1 {
            let found = targets.contains(currentTag)
            pop(end: found && token.kind == .endTag && token.tag == currentTag ? token.end : nil)
            if found { return }
        }
    }

    /// Pops until the current node is one of these.
    mutating func pop(backTo targets: TagSet) {
        while open.count > 1, !targets.contains(currentTag) { pop() }
    }

    func isOpen(_ tag: Tag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

    func indexInStack(_ id: Int32) -> Int? { open.lastIndex(of: id) }

    /// Whether an element of this tag is open within a scope.
    mutating func hasInScope(_ target: Tag, _ scope: Scope = .ordinary) -> Bool {
        guard isOpen(target) else { return false }
        for id in open.reversed() {
            steps += 1
            if tag(id) == target { return true }
            if isScopeEnd(id, scope) { return false }
        }
        return false
    }

    mutating func hasInScope(_ targets: TagSet, _ scope: Scope = .ordinary) -> Bool {
        for id in open.reversed() {
            steps += 1
            let tag = tag(id)
            if targets.contains(tag) { return true }
            if isScopeEnd(id, scope) { return false }
        }
        return false
    }

    mutating func hasInTableScope(_ target: Tag) -> Bool {
        isOpen(target) && hasInScope(target, .table)
    }

    /// Whether this very node is in scope.
    mutating func isInScope(_ node: Int32) -> Bool {
        for id in open.reversed() {
            steps += 1
            if id == node { return true }
            if isScopeEnd(id, .ordinary) { return false }
        }
        return false
    }

    private func isScopeEnd(_ id: Int32, _ scope: Scope) -> Bool {
        let node = arena[id]
        if node.namespace == .html { return scope.boundaries.contains(node.tag) }
        return scope.hasForeignBoundaries && isForeignScopeEnd(node)
    }

    static let mathMLHolders: TagSet = [.mi, .mo, .mn, .ms, .mtext, .annotationXML]
    static let svgHolders: TagSet = [.foreignObject, .desc, .title]

    /// Whether an element is one of MathML's or SVG's that hold HTML.
    func isForeignScopeEnd(_ node: Node) -> Bool {
        switch node.namespace {
        case .html: false
        case .mathML: Self.mathMLHolders.contains(node.tag)
        case .svg: Self.svgHolders.contains(node.tag)
        }
    }

    /// The standard's "special" category.
    func isSpecial(_ id: Int32) -> Bool {
        let node = arena[id]
        return node.namespace == .html ? TagSet.special.contains(node.tag) : isForeignScopeEnd(node)
    }

    mutating func generateImpliedEndTags(except tag: Tag = .other, _ tags: TagSet = .impliedEnd) {
        while open.count > 1, currentTag != tag, tags.contains(currentTag) { pop() }
    }

    /// Closes a `p` element that is open in button scope.
    mutating func closeParagraphInScope(_ token: Token) {
        if hasInScope(.p, .button) { closeParagraph(token) }
    }

    mutating func closeParagraph(_ token: Token) {
        generateImpliedEndTags(except: .p)
        pop(through: .p, token)
    }
}
