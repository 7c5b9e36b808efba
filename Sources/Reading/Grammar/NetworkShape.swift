/// How many numbers each part of the grammar's network has.
package enum NetworkShape {
    /// A word's own numbers.
    package static let word = 96
    /// A layer's units in one direction, and in both.
    package static let units = 64
    package static let both = 2 * units
    /// How many recurrent layers there are.
    package static let layers = 3
    /// What a layer takes for each direction: state, keeping and showing gate.
    package static let gates = 3 * units
    /// What the first layer takes of the word itself, with what passes it by, and of the neighbour.
    package static let own = 2 * (gates + units)
    package static let near = 2 * gates
    /// What arcs are scored by.
    package static let arc = 64
    /// What relations are scored by: a sum and a product of what head and dependent give.
    package static let relation = 48
    /// Room for the tag pairs and for the relations.
    package static let tags = 112
    package static let relations = 48
    /// Classes of distance between a word and its head.
    package static let distances = 16

    /// Where in a word's last numbers each part of them begins.
    package static let dependent = tags
    package static let head = dependent + arc
    package static let relationDependent = head + arc
    package static let relationHead = relationDependent + 2 * relation
    package static let ends = relationHead + 2 * relation

    /// The class of the distance from a word to its head: by direction and by length.
    package static func distance(from word: Int, to head: Int) -> Int {
        let length = word < head ? head - word : word - head
        let size = length < 5 ? length - 1 : length < 8 ? 4 : length < 15 ? 5 : length < 30 ? 6 : 7
        return word < head ? size : 8 + size
    }
}
