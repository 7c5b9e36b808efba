@testable import HTML

/// A value of JSON, as far as the tokenizer's cases use it.
indirect enum JSON: Decodable, Equatable {
    case null
    case bool(Bool)
    case string(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    /// The value with `\uHHHH` in its strings decoded; nil if one is a lone surrogate.
    var unescaped: JSON? {
        switch self {
        case .null, .bool: return self
        case .string(let text): return text.unescaped.map(JSON.string)
        case .list(let values):
            let list = values.compactMap(\.unescaped)
            return list.count == values.count ? .list(list) : nil
        case .object(let values):
            var object: [String: JSON] = [:]
            for (key, value) in values {
                guard let key = key.unescaped, let value = value.unescaped else { return nil }
                object[key] = value
            }
            return .object(object)
        }
    }
}

extension String {
    fileprivate var unescaped: String? {
        var units: [UInt16] = []
        let source = Array(utf16)
        var index = 0
        while index < source.count {
            if source[index] == 0x5C, index + 5 < source.count, source[index + 1] == 0x75,
                let unit = UInt16(String(decoding: source[(index + 2)..<(index + 6)], as: UTF16.self), radix: 16)
            {
                units.append(unit)
                index += 6
            } else {
                units.append(source[index])
                index += 1
            }
        }
        return String(validating: units, as: UTF16.self)
    }
}

/// A case of html5lib-tests/tokenizer.
struct TokenizerCase: Decodable {
    var description: String
    var input: String
    var output: [JSON]
    var initialStates: [String]?
    var lastStartTag: String?
    var doubleEscaped: Bool?

    var unescapedInput: String? { doubleEscaped == true ? input.unescaped : input }
    var unescapedOutput: [JSON]? {
        guard doubleEscaped == true else { return output }
        let list = output.compactMap(\.unescaped)
        return list.count == output.count ? list : nil
    }

    /// The tokens of an input in the notation of the cases, adjacent characters joined.
    static func tokens(of input: String, state: String, lastStartTag: String?) -> [JSON] {
        let source = DecodedSource.normalizingNewlines(Array(input.utf8))
        var tokenizer = Tokenizer(source)
        switch state {
        case "PLAINTEXT state": tokenizer.model = .plaintext
        case "RCDATA state": tokenizer.model = .rcdata
        case "RAWTEXT state": tokenizer.model = .rawtext
        case "Script data state": tokenizer.model = .scriptData
        case "CDATA section state": tokenizer.model = .cdataSection
        default: tokenizer.model = .data
        }
        if let lastStartTag { tokenizer.lastStartTag = tokenizer.names.intern(Array(lastStartTag.utf8)) }
        var list: [JSON] = []
        var characters = ""
        func flush() {
            if !characters.isEmpty { list.append(.list([.string("Character"), .string(characters)])) }
            characters = ""
        }
        while true {
            let token = tokenizer.next(source.span)
            if token.kind == .characters {
                characters += tokenizer.string(token.text)
                continue
            }
            if token.kind == .null {
                characters += "\0"
                continue
            }
            flush()
            if token.kind == .end { return list }
            list.append(.list(tokenizer.notation(token)))
        }
    }
}

extension Tokenizer {
    fileprivate func string(_ slice: Slice) -> String {
        String(decoding: slice.pooled ? pool[slice.range] : source[slice.range], as: UTF8.self)
    }

    fileprivate func notation(_ token: Token) -> [JSON] {
        switch token.kind {
        case .startTag:
            var attributes: [String: JSON] = [:]
            for index in token.attributes {
                let attribute = self.attributes[Int(index)]
                attributes[names[attribute.name]] = .string(string(attribute.value))
            }
            return [.string("StartTag"), .string(names[token.name]), .object(attributes)]
                + (token.selfClosing ? [.bool(true)] : [])
        case .endTag: return [.string("EndTag"), .string(names[token.name])]
        case .comment: return [.string("Comment"), .string(string(token.text))]
        case .doctype:
            let ids = [doctype.name, doctype.publicID, doctype.systemID].map { $0.map(JSON.string) ?? .null }
            return [.string("DOCTYPE")] + ids + [.bool(!doctype.forceQuirks)]
        case .characters, .null, .end: return []
        }
    }
}
