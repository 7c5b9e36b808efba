import News

extension BylineReader {
    /// The part's words before the first that names an office, where a whole name stands before it.
    var withoutTitle: ArraySlice<Substring> {
        let words = part.keys.dropFirst(2)
        guard let title = words.firstIndex(where: { BylineWords.isTitle($0) }) else {
            return part.words[...]
        }
        return part.words[..<title]
    }

    /// Whether the part belongs to the name before it or is no name at all.
    mutating func note() -> Bool {
        let first = part.keys[0]
        if part.words.count == 1, BylineWords.generations.contains(first) {
            guard found.count > clause, let name = found.last?.name else { return true }
            found[found.count - 1].name = name + " " + part.words[0]
            return true
        }
        if part.afterComma, part.words.count <= 2, part.keys.allSatisfy({ BylineWords.postNominals.contains($0) }) {
            return true
        }
        // "RYT", "DABOM": capitals behind a comma are a degree, where a name stands before.
        if part.afterComma, part.words.count == 1, found.count > clause, part.words[0].utf8.count <= 6,
            part.words[0].utf8.allSatisfy({ $0.isCapital || $0 == 0x2E || $0 == 0x2D }),
            Agencies.agency(named: part.text) == nil
        {
            return true
        }
        if part.words.count <= 6, BylineWords.isTitle(first) || isOffice {
            // "Ana Ruiz, photographer" made the pictures.
            if part.keys.contains(where: { $0.hasPrefix("photograph") || $0.hasPrefix("fotogra") }),
                found.count > clause
            {
                found[found.count - 1].role = .photography
            }
            return true
        }
        return ["staff", "pool", "stringer", "handout"].contains(first) && part.words.count == 1
    }

    /// Whether the part names an office without a name before it: "General Editor", "Money Reporter".
    private var isOffice: Bool {
        guard let title = part.keys.lastIndex(where: { BylineWords.isTitle($0) }), title == part.keys.count - 1
        else { return false }
        // "The Post Staff" signs for its people, "Staff" and "Senior Staff" say what somebody is.
        if part.keys.count > 1, part.keys.contains(where: BylineWords.desks.contains),
            !BylineWords.isTitle(part.keys[title - 1])
        {
            return false
        }
        return part.words.count == 2 ? !BylineWords.surnames.contains(part.keys[1]) : title < 3
    }
}
