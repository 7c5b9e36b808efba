import HTML

/// An attribute for which every element of a page is asked.
enum PageAttribute: UInt8, CaseIterable {
    case `class`, id, itemprop, property, role, rel, href, hidden, style, datetime, content, pubdate
    case ariaHidden, ariaLabel

    var name: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        default: "\(self)"
        }
    }

    fileprivate var bit: UInt16 { 1 << UInt16(rawValue) }

    fileprivate static let names = allCases.map(\.name)
}

/// A set of attributes that an element has.
struct PageAttributes {
    fileprivate let bits: UInt16

    static let none = PageAttributes(bits: 0)

    var isEmpty: Bool { bits == 0 }

    func contains(_ attribute: PageAttribute) -> Bool { bits & attribute.bit != 0 }
}

/// The names of ``PageAttribute`` in one page, each looked up once.
struct PageAttributeNames {
    private let names: [Document.AttributeName]
    /// By a name's number its attribute's bit, and its attribute.
    private let bits: [UInt16]
    private let attributes: [PageAttribute?]

    init(_ document: Document) {
        names = PageAttribute.names.map(document.attributeName)
        let count = names.reduce(0) { max($0, ($1.number ?? -1) + 1) }
        var bits = Array(repeating: UInt16(0), count: count)
        var attributes = Array(repeating: PageAttribute?.none, count: count)
        for attribute in PageAttribute.allCases {
            guard let number = names[Int(attribute.rawValue)].number else { continue }
            bits[number] = attribute.bit
            attributes[number] = attribute
        }
        (self.bits, self.attributes) = (bits, attributes)
    }

    subscript(_ attribute: PageAttribute) -> Document.AttributeName { names[Int(attribute.rawValue)] }

    /// The attribute of that name's number.
    func attribute(_ number: Int) -> PageAttribute? { number < attributes.count ? attributes[number] : nil }

    /// Those of the attributes that an element has.
    func attributes(of id: Document.NodeID, in document: Document) -> PageAttributes {
        PageAttributes(bits: document.bits(ofAttributes: id, by: bits))
    }
}
