/// Walks a subtree in document order and yields the elements that a selector matches.
struct SelectorWalk: IteratorProtocol {
    private let tree: Tree
    private let plan: SelectorPlan
    private let top: Int32
    private var node: Int32
    /// The contexts of the node, one for each chain, with those of the elements above it beneath them.
    private var contexts: [SelectorPlan.Context]
    /// Compounds tested so far: what the tests hold to a line.
    private(set) var steps = 0

    /// - Parameter top: The node whose descendants are walked. What stands above and before it counts in the matches.
    init(_ selector: Selector, _ tree: Tree, under top: Int32) {
        self.tree = tree
        self.top = top
        plan = SelectorPlan(selector, tree.names)
        contexts = Array(repeating: SelectorPlan.Context(), count: plan.chains.count)
        node = plan.chains.isEmpty ? -1 : tree.nodes[Int(top)].firstChild
        for ancestor in plan.chains.isEmpty ? [] : tree.path(to: top) where isElement(ancestor) {
            visitSiblings(before: ancestor)
            _ = visit(ancestor)
            enter()
        }
    }

    /// The next element that matches.
    mutating func next() -> Int32? {
        while node >= 0 {
            let id = node
            let isMatch = isElement(id) && visit(id)
            advance()
            if isMatch { return id }
        }
        return nil
    }

    /// Whether an element under the top node, at its level, matches.
    mutating func matches(child id: Int32) -> Bool {
        guard !plan.chains.isEmpty else { return false }
        visitSiblings(before: id)
        return visit(id)
    }

    private mutating func advance() {
        let first = tree.nodes[Int(node)].firstChild
        if first >= 0 {
            node = first
            return enter()
        }
        while tree.nodes[Int(node)].next < 0 {
            node = tree.nodes[Int(node)].parent
            if node == top || node < 0 {
                node = -1
                return
            }
            contexts.removeLast(plan.chains.count)
        }
        node = tree.nodes[Int(node)].next
    }

    private func isElement(_ id: Int32) -> Bool { tree.nodes[Int(id)].kind == .element }

    private mutating func enter() {
        for index in (contexts.count - plan.chains.count)..<contexts.count { contexts.append(contexts[index].inside) }
    }

    /// Whether an element matches; notes it in its contexts.
    private mutating func visit(_ id: Int32) -> Bool {
        let base = contexts.count - plan.chains.count
        var isMatch = false
        for (index, chain) in plan.chains.enumerated() {
            var candidates = chain.candidates(contexts[base + index])
            var bits: UInt64 = 0
            while candidates != 0 {
                let compound = candidates.trailingZeroBitCount
                candidates &= candidates - 1
                steps += 1
                if chain.compounds[compound].matches(id, tree) { bits |= 1 << UInt64(compound) }
            }
            contexts[base + index].previous = bits
            contexts[base + index].earlier |= bits
            if bits & chain.last != 0 { isMatch = true }
        }
        return isMatch
    }

    /// Visits the elements before an element, where they matter.
    private mutating func visitSiblings(before id: Int32) {
        guard plan.looksAtSiblings, tree.nodes[Int(id)].parent >= 0 else { return }
        var sibling = tree.nodes[Int(tree.nodes[Int(id)].parent)].firstChild
        while sibling >= 0, sibling != id {
            if isElement(sibling) { _ = visit(sibling) }
            sibling = tree.nodes[Int(sibling)].next
        }
    }
}
