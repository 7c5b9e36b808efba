import Testing

/// A piece of text many times over: what no newspaper writes, named in a test's output by its piece.
struct Flood: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
    let text: String
    let testDescription: String

    init(_ piece: String, times: Int) {
        text = String(repeating: piece, count: times)
        testDescription = "\(piece.debugDescription) × \(times)"
    }

    init(stringLiteral value: String) { self.init(value, times: 1) }
}
