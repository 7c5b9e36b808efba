// Attributes and texts as bytes, by names that are looked up once: for rooms that ask every element of a page.

extension Document {
    /// A name that attributes of one document may have, looked up once.
    package struct AttributeName: Hashable, Sendable {
        /// Nothing where the document has no such name.
        let name: Name?

        /// A small number of its own, for tables; nothing where the document has no such name.
        package var number: Int? { name.map { Int($0.index) } }
    }

    /// Looks a name up, given in lower case.
    package func attributeName(_ name: String) -> AttributeName {
        AttributeName(name: tree.names.find(attribute: name))
    }

    /// The value of an attribute; nil if the element does not have it.
    package func bytes(of attribute: AttributeName, _ id: NodeID) -> ArraySlice<UInt8>? {
        guard let name = attribute.name else { return nil }
        return tree.attribute(name, of: id.index).map { tree.bytes($0.value) }
    }

    /// The attributes of an element, in the order of the source: the numbers of their names, and their values.
    package func forEachAttribute(of id: NodeID, _ body: (Int, ArraySlice<UInt8>) -> Void) {
        tree.forEachAttribute(of: id.index) { body(Int($0.name.index), tree.bytes($0.value)) }
    }

    /// The bits that a table gives for the names of an element's attributes, all together.
    ///
    /// - Parameter table: By the number of a name its bits; the numbers beyond it have none.
    package func bits(ofAttributes id: NodeID, by table: [UInt16]) -> UInt16 {
        var bits: UInt16 = 0
        tree.forEachAttribute(of: id.index) { attribute in
            let number = Int(attribute.name.index)
            if number < table.count { bits |= table[number] }
        }
        return bits
    }

    /// The data of a text node or comment: a slice of the source where it stands there in one piece.
    package func data(of id: NodeID) -> ArraySlice<UInt8> { tree.data(of: id.index) }
}
