import Discussion

/// What stands in an address of the API: in its path, or after `?`.
enum APIParameter: String, CaseIterable, Sendable {
    // In the path
    case publication, thread, comment, queue, batch, sanction, appeal
    // After ?
    case order, cursor, limit, identifier, address, words, author, parent

    var name: String { rawValue }

    var schema: APISchema {
        switch self {
        case .publication: .text(1...40)
        case .thread, .comment, .batch, .cursor, .sanction, .appeal, .parent: .identifier
        case .queue: .one(of: ModerationQueue.allCases.filter { $0 != .appeals }.map(\.rawValue))
        case .order: .one(of: CommentThread.Order.allCases.map(\.rawValue))
        case .limit: .integer(1...APISchema.page)
        case .identifier: .text(1...200)
        case .address: .text(1...2_048)
        case .words: .text(1...200)
        case .author: .text(1...40)
        }
    }

    var explanation: String {
        switch self {
        case .publication: "The publication's identifier."
        case .thread: "The thread's identifier."
        case .comment: "The comment's identifier."
        case .queue: "The queue's name."
        case .batch: "The name of what was decided together."
        case .order: "In which order the conversations stand; the oldest first where it is left out."
        case .cursor: "Where to go on: `next` of the page before."
        case .limit: "How many at most, 100 where it is left out."
        case .identifier: "The publication's own name for a page."
        case .address: "The address of a page."
        case .sanction: "The sanction's identifier."
        case .appeal: "The identifier of what was asked."
        case .words: "What a comment must hold, each word of it; the first five are looked for."
        case .author: "Whose comments, by the name that others see."
        case .parent: "The comment that is answered."
        }
    }

    /// Whether a value of an address is one, and what it is as JSON.
    func value(_ text: String) throws -> JSONValue {
        let value: JSONValue
        if case .integer = schema {
            guard let number = Int(text) else { throw APIFault.malformed("?\(name)") }
            value = .integer(number)
        } else {
            value = .text(text)
        }
        guard schema.fault(in: value) == nil else { throw APIFault.malformed("?\(name)") }
        return value
    }
}
