import News

/// Gives every mention of the same thing one id and the fullest name that the report gives it.
struct EntityNaming {
    let analysis: Analysis
    let gazetteer: Gazetteer

    func entities(of names: [Name]) -> [Entity] {
        var things: [Thing] = []
        var byKey: [String: Int] = [:]
        var entities: [(span: Span, label: Entity.Label, thing: Int)] = []
        for name in names {
            let label = name.label
            let text = Self.oneLine(analysis.words(name.range))
            let keys = keys(name, label: label, text: text)
            let thing: Int
            if let same = keys.lazy.compactMap({ self.thing($0, of: name, in: byKey, among: things) }).first {
                thing = same
                if label == .person, text.utf8.count > things[same].name.utf8.count { things[same].name = text }
            } else {
                thing = things.count
                things.append(Thing(name: text))
            }
            for key in keys { byKey[key] = thing }
            entities.append((analysis.span(name.range), label, thing))
        }
        return entities.map {
            Entity(span: $0.span, label: $0.label, entity: "e\($0.thing + 1)", name: things[$0.thing].name)
        }
    }

    private struct Thing {
        var name: String
    }

    /// The thing known by the key; two full names with one family name are two persons.
    private func thing(_ key: String, of name: Name, in byKey: [String: Int], among things: [Thing]) -> Int? {
        guard let thing = byKey[key] else { return nil }
        let isFamily = key.hasPrefix("family ") && name.range.count > 1
        return isFamily && things[thing].name.utf8.contains(0x20) ? nil : thing
    }

    /// What a mention may be known by, the surest first.
    private func keys(_ name: Name, label: Entity.Label, text: String) -> [String] {
        let folded = String(decoding: PlaceName(text, latin: gazetteer.latin).loose, as: UTF8.self)
        switch label {
        case .person:
            guard let last = name.range.last, name.range.count > 1 else {
                return ["PER \(folded)", "family \(folded)"]
            }
            let family = String(decoding: PlaceName(analysis.words[last], latin: gazetteer.latin).loose, as: UTF8.self)
            return ["PER \(folded)", "family \(family)"]
        case .country, .location, .facility:
            if let country = gazetteer.matches(text).first(where: {
                gazetteer.entry($0.place).kind == .country && $0.isClose
            }) {
                return ["country \(country.place)"]
            }
            return ["place \(folded)"]
        case .organization:
            return name.range.count > 1 ? ["ORG \(folded)", "ORG \(initials(name.range))"] : ["ORG \(folded)"]
        case .group, .event, .weapon, .other:
            return ["\(label.rawValue) \(folded)"]
        }
    }

    /// The first letters of an organisation's words, as its acronym has them.
    private func initials(_ range: Range<Int>) -> String {
        var letters: [UInt8] = []
        for index in range {
            guard let first = analysis.words[index].utf8.first, (0x41...0x5A).contains(first) else { continue }
            letters.append(first | 0x20)
        }
        let acronym = String(decoding: letters, as: UTF8.self)
        return String(decoding: PlaceName(acronym, latin: gazetteer.latin).loose, as: UTF8.self)
    }

    static func oneLine(_ text: String) -> String {
        text.utf8.contains(0x0A) ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
    }
}
