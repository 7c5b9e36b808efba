import News

/// The nodes that a page's scripts of JSON-LD hold, and what refers to what.
struct LinkedGraph {
    struct Node {
        let value: JSON
        /// Its types without their vocabulary's address.
        let types: [String]
        /// Which script it stands in.
        let script: Int
    }

    private(set) var nodes: [Node] = []
    /// Where the node of that `@id` stands which is more than a reference.
    private var indexes: [String: Int] = [:]

    private static let depthLimit = 8

    /// Adds the objects that have a type, those of a graph, of lists and of what they are about included.
    mutating func add(_ value: JSON, script: Int, limit: Int, depth: Int = 0) {
        guard depth < Self.depthLimit, nodes.count < limit else { return }
        switch value {
        case .array(let values):
            for value in values { add(value, script: script, limit: limit, depth: depth + 1) }
        case .object(let members):
            if let type = members["@type"] {
                let types = type.list.prefix(10).compactMap(\.string)
                    .map { $0.split(whereSeparator: { "/:#".contains($0) }).last.map(String.init) ?? $0 }
                if let id = members["@id"]?.string, members.count > 2 || indexes[id] == nil {
                    indexes[id] = nodes.count
                }
                nodes.append(Node(value: value, types: types, script: script))
            }
            for name in ["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"] {
                if let inner = members[name] { add(inner, script: script, limit: limit, depth: depth + 1) }
            }
        default: break
        }
    }

    /// The node that an `@id` stands for.
    private func resolved(_ value: JSON) -> JSON {
        guard case .object(let members) = value, members["name"] == nil, let id = members["@id"]?.string,
            let index = indexes[id]
        else { return value }
        return nodes[index].value
    }

    /// The names of those that a member holds, and whether they are persons.
    func names(of value: JSON?) -> [(name: String, isPerson: Bool?)] {
        (value?.list ?? []).prefix(60).flatMap { item -> [(String, Bool?)] in
            let node = resolved(item)
            let types = (node["@type"]?.list ?? []).compactMap(\.string)
            let isPerson = types.isEmpty ? nil : types.contains { $0.hasSuffix("Person") }
            let name =
                node["name"]
                ?? (node["givenName"].flatMap { given in
                    node["familyName"].map { .string("\(given.string ?? "") \($0.string ?? "")") }
                }) ?? node
            return name.list.compactMap { name in
                name.string.map(MarkedText.plain)?.orNil.map { ($0, isPerson) }
            }
        }
    }

    /// Who made the node's work, authors first.
    func makers(of node: JSON) -> [LinkedData.Maker] {
        var makers: [LinkedData.Maker] = []
        for (member, role) in Self.roles {
            // Who created it is asked only where no author is named; most pages give both and mean the same.
            if member == "creator", !makers.isEmpty { continue }
            for (name, isPerson) in names(of: node[member]) where !makers.contains(where: { $0.name == name }) {
                makers.append(.init(name: name, role: role, isPerson: isPerson))
            }
        }
        return makers
    }

    private static let roles: [(String, Contributor.Role)] = [
        ("author", .author), ("creator", .author), ("contributor", .contributor), ("editor", .editing),
        ("translator", .translation),
    ]

    func picture(_ value: JSON) -> Picture? {
        let node = resolved(value)
        guard let url = node.string ?? node["url"]?.string ?? node["contentUrl"]?.string else { return nil }
        let words = node["caption"]?.string?.orNil ?? node["description"]?.string
        let caption = Caption(words.map(MarkedText.plain) ?? "")
        var credit = node["creditText"]?.string.map(MarkedText.plain)?.orNil
        for name in ["creator", "author", "copyrightHolder", "copyrightNotice"] where credit == nil {
            credit = names(of: node[name]).first?.name
        }
        return Picture(
            url: url, caption: caption.text, credit: credit.map(CreditText.clean)?.orNil ?? caption.credit,
            date: caption.date, width: Self.length(node["width"]), height: Self.length(node["height"]))
    }

    /// A length in pixels, given as a number or in words: 640, "640", "640 px".
    private static func length(_ value: JSON?) -> Int? {
        if case .number(let number)? = value, number >= 1, number < 1e6 { return Int(number) }
        guard let text = value?.string?.prefix(8) else { return nil }
        return Int(text.prefix { $0.isASCII && $0.isNumber })
    }
}
