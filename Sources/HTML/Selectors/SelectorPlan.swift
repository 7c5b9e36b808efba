/// A selector made ready for one document: names as numbers, conditions as bits.
///
/// An element's bits tell with which compounds of a selector a match may end at it, given the elements above and
/// before it. They follow from the bits of those alone, so one walk in document order settles every element, and
/// nothing is ever tried twice: the cost is elements times compounds, whatever the selector and the tree. Matching
/// from the right, as browsers do, has to go back on its steps, and takes exponential time if it does so naively.
struct SelectorPlan {
    /// One selector of the list.
    struct Chain {
        var compounds: [BoundCompound] = []
        /// Bit i is set where this combinator stands after compound i.
        var descendant: UInt64 = 0
        var child: UInt64 = 0
        var next: UInt64 = 0
        var subsequent: UInt64 = 0

        /// The bit of the last compound: the selector matches.
        var last: UInt64 { 1 << UInt64(compounds.count - 1) }
    }

    /// What the elements around a place contribute to one chain.
    struct Context {
        /// The bits of the parent.
        var parent: UInt64 = 0
        /// Those of all elements above, the parent included.
        var above: UInt64 = 0
        /// Those of the element before, under the same parent.
        var previous: UInt64 = 0
        /// Those of all elements before.
        var earlier: UInt64 = 0

        /// The context of the first child of the element that was visited last.
        var inside: Context { Context(parent: previous, above: above | previous) }
    }

    let chains: [Chain]
    /// Whether elements before an element matter.
    let looksAtSiblings: Bool

    init(_ selector: Selector, _ names: NameTable) {
        chains = selector.alternatives.compactMap { Chain($0, names) }
        looksAtSiblings = chains.contains { $0.next | $0.subsequent != 0 }
    }
}

extension SelectorPlan.Chain {
    /// Nil if no element of the document can match.
    init?(_ selector: ComplexSelector, _ names: NameTable) {
        for compound in selector.compounds {
            guard let bound = BoundCompound(compound, names) else { return nil }
            compounds.append(bound)
        }
        for (index, combinator) in selector.combinators.enumerated() {
            let bit: UInt64 = 1 << UInt64(index)
            switch combinator {
            case .descendant: descendant |= bit
            case .child: child |= bit
            case .next: next |= bit
            case .subsequent: subsequent |= bit
            }
        }
    }

    /// The compounds to test at a place: the first one, and each whose predecessor is where its combinator wants it.
    func candidates(_ context: SelectorPlan.Context) -> UInt64 {
        let above = context.above & descendant | context.parent & child
        let before = context.previous & next | context.earlier & subsequent
        return (above | before) << 1 | 1
    }
}
