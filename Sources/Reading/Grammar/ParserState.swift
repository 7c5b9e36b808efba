/// One step of building a tree from left to right.
package enum Transition: Equatable, Sendable {
    /// Puts the next word on the stack.
    case shift
    /// Makes the next word the head of the stack's top, which leaves the stack.
    case left(Relation)
    /// Makes the word below the head of the stack's top, which leaves the stack.
    case right(Relation)

    /// How many there are.
    package static let count = 1 + 2 * Relation.count

    /// A number below ``count`` for each.
    package var code: Int {
        switch self {
        case .shift: 0
        case .left(let relation): 1 + Int(relation.rawValue)
        case .right(let relation): 1 + Relation.count + Int(relation.rawValue)
        }
    }

    package init(code: Int) {
        if code < 1 || code >= Self.count {
            self = .shift
        } else if code <= Relation.count {
            self = .left(Relation(rawValue: UInt8(code - 1)) ?? .dep)
        } else {
            self = .right(Relation(rawValue: UInt8(code - 1 - Relation.count)) ?? .dep)
        }
    }
}

/// A sentence half taken apart: the stack, the words to come and the arcs made (the arc-hybrid system).
///
/// The root stands after the last word, as if it were one more; exactly one word becomes its dependent.
package struct ParserState: Sendable {
    /// The nearest and second nearest dependents on one side of a word, and how many there are.
    struct Side: Sendable {
        var outer: Int32 = -1
        var second: Int32 = -1
        var count: UInt32 = 0
        var relations: UInt64 = 0

        mutating func add(_ dependent: Int32, _ relation: Relation) {
            second = outer
            outer = dependent
            count += 1
            relations |= 1 << UInt64(relation.rawValue)
        }
    }

    package let count: Int
    package private(set) var stack: [Int32] = []
    /// The first word not yet on the stack; ``count`` stands for the root.
    package private(set) var next = 0
    package private(set) var heads: [Int32]
    package private(set) var relations: [Relation]
    var left: [Side]
    var right: [Side]

    package init(count: Int) {
        self.count = count
        heads = [Int32](repeating: -1, count: count)
        relations = [Relation](repeating: .none, count: count)
        left = [Side](repeating: Side(), count: count + 1)
        right = [Side](repeating: Side(), count: count + 1)
    }

    package var isFinished: Bool { next == count && stack.isEmpty }
    package var mayShift: Bool { next < count }
    package var mayLeft: Bool { next < count ? !stack.isEmpty : stack.count == 1 }
    package var mayRight: Bool { stack.count > 1 }

    /// Takes a step that is allowed.
    package mutating func apply(_ transition: Transition) {
        switch transition {
        case .shift:
            stack.append(Int32(next))
            next += 1
        case .left(let relation):
            guard let top = stack.popLast() else { return }
            heads[Int(top)] = Int32(next)
            relations[Int(top)] = next == count ? .root : relation
            left[next].add(top, relation)
        case .right(let relation):
            guard let top = stack.popLast(), let below = stack.last else { return }
            heads[Int(top)] = below
            relations[Int(top)] = relation
            right[Int(below)].add(top, relation)
        }
    }
}
