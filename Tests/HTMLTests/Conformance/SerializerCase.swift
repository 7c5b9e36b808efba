@testable import HTML

/// A case of html5lib-tests/serializer: a sequence of tokens, and the markup it may become.
struct SerializerCase: Decodable {
    var description: String
    var input: [[JSON]]
    var options: [String: JSON]?
    var expected: [String]
    /// What an XHTML serialiser may make of it, where that differs.
    var xhtml: [String]?

    /// The markup of the tokens with the options that the cases take for granted, and those of this case.
    var markup: String {
        var options = SerializationOptions.compact
        options.sortsAttributes = true
        options.writesDoctypeIdentifiers = true
        return markup(with: options)
    }

    /// The same for readers of XHTML: nothing left out, everything escaped.
    var xhtmlMarkup: String {
        var options = SerializationOptions.standard
        options.sortsAttributes = true
        options.escapesRawText = true
        options.writesTrailingSolidus = true
        return markup(with: options)
    }

    private func markup(with base: SerializationOptions) -> String {
        var result = base
        for (name, value) in options ?? [:] {
            switch (name, value) {
            case ("quote_char", .string(let mark)): result.quotationMark = mark == "'" ? .single : .double
            case ("quote_attr_values", .bool(let isOn)): result.quoting = isOn ? .always : .whereNeeded
            case ("use_trailing_solidus", .bool(let isOn)): result.writesTrailingSolidus = isOn
            case ("minimize_boolean_attributes", .bool(let isOn)): result.minimizesBooleanAttributes = isOn
            case ("escape_lt_in_attrs", .bool(let isOn)): result.escapesAngleBracketsInAttributes = isOn
            case ("escape_rcdata", .bool(let isOn)): result.escapesRawText = isOn
            case ("strip_whitespace", .bool(let isOn)): result.collapsesWhiteSpace = isOn
            case ("encoding", .string(let name)): result.metaCharset = name
            case ("inject_meta_charset", _): break
            default: return "option \(name) is not known"
            }
        }
        return MarkupWriter.markup(of: input.map(event).makeIterator(), options: result)
    }

    private func event(_ token: [JSON]) -> MarkupEvent {
        let words = token.map { if case .string(let word) = $0 { word } else { "" } }
        switch words[0] {
        case "StartTag": return .startTag(tag(words[2], token[3]))
        case "EmptyTag": return .startTag(tag(words[1], token[2]))
        case "EndTag": return .endTag(tag(words[2], .null))
        case "Comment": return .comment(Array(words[1].utf8)[...])
        case "Characters": return .text(Array(words[1].utf8)[...])
        default:
            let identifiers = words.dropFirst(2) + ["", ""]
            return .doctype(
                Doctype(name: words[1], publicID: identifiers.first, systemID: identifiers.dropFirst().first))
        }
    }

    private func tag(_ name: String, _ attributes: JSON) -> MarkupTag {
        var result = MarkupTag(name: name, tag: HTML.Tag.allCases.first { $0.name == name } ?? .other)
        if case .list(let list) = attributes {
            for case .object(let attribute) in list {
                guard case .string(let name) = attribute["name"], case .string(let value) = attribute["value"] else {
                    continue
                }
                result.attributes.append(MarkupAttribute(name: name, value: Array(value.utf8)[...]))
            }
        }
        return result
    }
}
