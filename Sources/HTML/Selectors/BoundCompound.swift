/// A compound made ready for one document.
struct BoundCompound {
    /// The names wanted of an HTML element and of others; nil for any.
    private var type: (html: Name?, foreign: Name?)?
    private var attributes: [BoundAttribute] = []
    private var classes: [[UInt8]] = []
    private var className = Name(.other)
    private var positions: [ElementPosition] = []
    private var exclusions: [BoundCompound] = []

    /// Nil if no element of the document can match, since a name is not in it.
    init?(_ compound: CompoundSelector, _ names: NameTable) {
        if let type = compound.type {
            let html = names.find(type.asciiLowercased)
            let foreign = names.find(type)
            guard html != nil || foreign != nil else { return nil }
            self.type = (html, foreign)
        }
        if !compound.classes.isEmpty {
            guard let name = names.find("class") else { return nil }
            className = name
            classes = compound.classes
        }
        for attribute in compound.attributes {
            guard let bound = BoundAttribute(attribute, names) else { return nil }
            attributes.append(bound)
        }
        positions = compound.positions
        exclusions = compound.exclusions.compactMap { BoundCompound($0, names) }
    }

    /// Whether an element fulfils all conditions.
    func matches(_ id: Int32, _ tree: Tree) -> Bool {
        let node = tree.nodes[Int(id)]
        let isHTML = node.namespace == .html
        if let type {
            guard node.name == (isHTML ? type.html : type.foreign) else { return false }
        }
        if !classes.isEmpty {
            guard let attribute = tree.attribute(className, of: id) else { return false }
            let value = tree.bytes(attribute.value)
            guard classes.allSatisfy({ value.containsWord($0) }) else { return false }
        }
        return attributes.allSatisfy { $0.matches(id, isHTML: isHTML, tree) }
            && positions.allSatisfy { tree.stands(id, $0) }
            && !exclusions.contains { $0.matches(id, tree) }
    }
}

extension Tree {
    /// Whether an element stands so among its siblings. Looks at the text and comments beside it.
    fileprivate func stands(_ id: Int32, _ position: ElementPosition) -> Bool {
        var sibling = id
        switch position {
        case .root:
            let parent = nodes[Int(id)].parent
            return parent >= 0 && nodes[Int(parent)].kind == .document
        case .first:
            repeat { sibling = nodes[Int(sibling)].previous } while sibling >= 0 && nodes[Int(sibling)].kind != .element
        case .last:
            repeat { sibling = nodes[Int(sibling)].next } while sibling >= 0 && nodes[Int(sibling)].kind != .element
        }
        return sibling < 0
    }
}

extension String {
    /// The string with the letters A to Z in lower case, as names of HTML are compared.
    var asciiLowercased: String { String(decoding: utf8.map(\.lowercased), as: UTF8.self) }
}

extension ArraySlice<UInt8> {
    /// Whether one of the words, parted by white space, is this one.
    func containsWord(_ word: [UInt8]) -> Bool {
        guard !word.isEmpty else { return false }
        var start = startIndex
        while start < endIndex {
            var end = start
            while end < endIndex, !self[end].isHTMLSpace { end += 1 }
            if end - start == word.count, self[start..<end].elementsEqual(word) { return true }
            start = end + 1
        }
        return false
    }
}
