/// The words of the command line: a command and its options.
struct Arguments {
    enum Failure: Error, CustomStringConvertible {
        case unknown(String)
        case missing(String)

        var description: String {
            switch self {
            case .unknown(let word): "unknown: \(word)"
            case .missing(let option): "\(option) is missing or has no value"
            }
        }
    }

    let command: String
    private var options: [String: String] = [:]

    init(_ words: ArraySlice<String>) {
        command = words.first ?? ""
        var name: String?
        for word in words.dropFirst() {
            if word.hasPrefix("--") {
                name = word
                options[word] = ""
            } else if let option = name {
                options[option] = word
                name = nil
            }
        }
    }

    func value(_ option: String) -> String? { options[option].flatMap { $0.isEmpty ? nil : $0 } }

    func required(_ option: String) throws(Failure) -> String {
        guard let value = value(option) else { throw .missing(option) }
        return value
    }

    func number(_ option: String, or standard: Int) -> Int { value(option).flatMap { Int($0) } ?? standard }
}
