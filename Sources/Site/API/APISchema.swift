/// What a value of the API looks like: the document is written from it, and what comes in is held to it.
indirect enum APISchema: Sendable {
    /// Text of so many code points.
    case text(ClosedRange<Int> = 0...1_000, format: String? = nil)
    case one(of: [String])
    case integer(ClosedRange<Int>)
    /// A number between two whole ones.
    case number(ClosedRange<Int>)
    case truth
    case list(APISchema, maximum: Int)
    case object([APIField])
    /// The same, or null.
    case nullable(APISchema)
    case named(APIComponent)

    static let time: APISchema = .text(1...40, format: "date-time")
    static let identifier: APISchema = .text(1...100)
    /// How many things a page of a list holds at most, and where nothing else is asked for.
    static let page = 100
    /// How often a parameter may stand in an address that takes several.
    static let several = 50
}

/// A member of an object.
struct APIField: Sendable {
    let name: String
    let schema: APISchema
    let isRequired: Bool

    init(_ name: String, _ schema: APISchema, isRequired: Bool = true) {
        self.name = name
        self.schema = schema
        self.isRequired = isRequired
    }
}

extension APISchema {
    /// Where a value is not what it should be: a pointer (RFC 6901); nothing where it is.
    func fault(in value: JSONValue, at pointer: String = "") -> String? {
        switch (self, value) {
        case (.nullable, .null), (.truth, .truth): return nil
        case (.nullable(let schema), _): return schema.fault(in: value, at: pointer)
        case (.named(let component), _): return component.schema.fault(in: value, at: pointer)
        case (.text(let length, _), .text(let text)):
            return length.contains(text.unicodeScalars.count) ? nil : pointer
        case (.one(let names), .text(let text)): return names.contains(text) ? nil : pointer
        case (.integer(let range), .integer(let number)): return range.contains(number) ? nil : pointer
        case (.number(let range), .integer(let number)): return range.contains(number) ? nil : pointer
        case (.number(let range), .number(let number)):
            return Double(range.lowerBound) <= number && number <= Double(range.upperBound) ? nil : pointer
        case (.list(let schema, let maximum), .list(let values)):
            guard values.count <= maximum else { return pointer }
            for (index, value) in values.enumerated() {
                if let fault = schema.fault(in: value, at: "\(pointer)/\(index)") { return fault }
            }
            return nil
        case (.object(let fields), .object(let members)):
            for field in fields {
                guard let member = members[field.name] else {
                    if field.isRequired { return "\(pointer)/\(field.name)" }
                    continue
                }
                if let fault = field.schema.fault(in: member, at: "\(pointer)/\(field.name)") { return fault }
            }
            let known = Set(fields.map(\.name))
            return members.keys.sorted().first { !known.contains($0) }.map { "\(pointer)/\(Self.escaped($0))" }
        default: return pointer
        }
    }

    private static func escaped(_ name: String) -> String {
        String(name.prefix(40)).replacing("~", with: "~0").replacing("/", with: "~1")
    }

    /// As the document writes it (JSON Schema 2020-12).
    /// - Parameter isClosed: whether other members are refused: what programs send is held to the letter, what they
    ///   are answered may get further members.
    func document(isClosed: Bool) -> JSONValue {
        switch self {
        case .text(let length, let format):
            var members: [String: JSONValue] = ["type": .text("string"), "maxLength": .integer(length.upperBound)]
            if length.lowerBound > 0 { members["minLength"] = .integer(length.lowerBound) }
            members["format"] = format.map { .text($0) }
            return .object(members)
        case .one(let names): return ["type": .text("string"), "enum": .list(of: names)]
        case .integer(let range):
            return [
                "type": .text("integer"), "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
            ]
        case .number(let range):
            return [
                "type": .text("number"), "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
            ]
        case .truth: return ["type": .text("boolean")]
        case .list(let schema, let maximum):
            return [
                "type": .text("array"), "items": schema.document(isClosed: isClosed), "maxItems": .integer(maximum),
            ]
        case .object(let fields):
            var members: [String: JSONValue] = [
                "type": .text("object"),
                "properties": .object(
                    Dictionary(
                        fields.map { ($0.name, $0.schema.document(isClosed: isClosed)) },
                        uniquingKeysWith: { first, _ in first })),
                "required": .list(of: fields.filter(\.isRequired).map(\.name)),
            ]
            if isClosed { members["additionalProperties"] = .truth(false) }
            return .object(members)
        case .nullable(let schema):
            return ["anyOf": .list([schema.document(isClosed: isClosed), ["type": .text("null")]])]
        case .named(let component): return component.reference
        }
    }
}
