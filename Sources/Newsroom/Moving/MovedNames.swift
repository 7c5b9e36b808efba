import Discussion

/// The names under which people from elsewhere appear: none is taken for the house's, nor for anybody's who is here.
///
/// What a name looks like decides, as for whoever takes one here. A name that cannot stay gets a word behind it that
/// says where it comes from; the same people get the same names however often they are asked.
struct MovedNames {
    /// What stands behind a name that cannot stay.
    private let mark: String
    private let reserved: ReservedNames
    private var owners: [String: String] = [:]

    /// - Parameters:
    ///   - mark: where the names come from.
    ///   - reserved: names that belong to the house.
    init(from mark: String, reserved: [String]) {
        self.mark = mark
        self.reserved = ReservedNames(reserved)
    }

    /// Keeps a name for whoever appears under it already.
    mutating func keep(_ name: String, for id: String) { owners[Self.look(of: name)] = id }

    /// The name under which somebody will appear, kept for them from then on; nothing where it can be no name at all.
    /// - Parameters:
    ///   - tag: what tells them from others of the same name, in hexadecimal digits.
    ///   - isHeld: whether somebody who is here holds a name of that look.
    mutating func take(
        _ name: String, for id: String, tag: String, isHeld: (_ look: String) throws -> Bool
    ) rethrows -> String? {
        guard let name = try? DisplayName(name) else { return nil }
        let marks = ["", " (\(mark))", " (\(mark) \(tag.prefix(4)))", " (\(mark) \(tag.prefix(12)))"]
        for (index, mark) in marks.enumerated() {
            let kept = name.text.unicodeScalars.prefix(DisplayName.length.upperBound - mark.unicodeScalars.count)
            let shown = String(String.UnicodeScalarView(kept)).trimmed + mark
            let look = Self.look(of: shown)
            let isFree = try owners[look, default: id] == id && reserved.owner(of: shown) == nil && !isHeld(look)
            guard isFree || index == marks.count - 1 else { continue }
            owners[look] = id
            return shown
        }
        return nil
    }

    private static func look(of name: String) -> String {
        (try? DisplayName(name))?.look ?? name.lowercased()
    }
}
