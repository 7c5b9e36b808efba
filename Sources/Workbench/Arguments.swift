/// What is wrong with what was asked for, in words for whoever asked.
struct Complaint: Error {
    let words: String

    init(_ words: String) { self.words = words }
}

/// The words of the command line, taken one after another.
struct Arguments {
    private var words: ArraySlice<String>

    init(_ words: ArraySlice<String>) { self.words = words }

    mutating func next() -> String? { words.popFirst() }

    /// Takes an option with its value out, wherever it stands.
    mutating func option(_ name: String) throws(Complaint) -> String? {
        guard let index = words.firstIndex(of: name) else { return nil }
        guard index + 1 < words.endIndex else { throw Complaint("\(name) needs a value.") }
        let value = words[index + 1]
        words.removeSubrange(index...(index + 1))
        return value
    }

    /// Takes an option whose value is a number out.
    mutating func number<Number: LosslessStringConvertible>(_ name: String) throws(Complaint) -> Number? {
        guard let text = try option(name) else { return nil }
        guard let number = Number(text) else { throw Complaint("\(name) takes a number, not \(text).") }
        return number
    }

    /// Takes all that is left, as paths.
    mutating func paths() throws(Complaint) -> [String] {
        defer { words = [] }
        if let option = words.first(where: { $0.hasPrefix("--") }) { throw Complaint("\(option) is not known.") }
        guard !words.isEmpty else { throw Complaint("No folders or files were named.") }
        return Array(words)
    }
}
