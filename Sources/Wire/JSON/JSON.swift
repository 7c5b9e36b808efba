/// A value of JSON as pages carry it.
indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    subscript(_ key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements of an array; any other value but null is a list of itself.
    var list: [JSON] {
        switch self {
        case .array(let values): values
        case .null: []
        default: [self]
        }
    }
}
