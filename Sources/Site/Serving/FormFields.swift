/// A form's fields and files, as a browser sends them.
struct FormFields: Sendable {
    struct File: Sendable {
        var bytes: [UInt8]
        var contentType: String?
    }

    var fields: [String: String] = [:]
    var files: [String: File] = [:]

    /// All values of the fields that were sent under one name more than once.
    private var repeated: [String: [String]] = [:]

    /// Every value of a field, in the order in which they were sent; at most 1,000.
    func all(_ name: String) -> [String] { repeated[name] ?? self[name].map { [$0] } ?? [] }

    /// A field's value, nothing where it was not sent.
    subscript(_ name: String) -> String? { fields[name] }

    /// A field's value, empty where it was not sent.
    func text(_ name: String) -> String { fields[name] ?? "" }

    /// Reads `application/x-www-form-urlencoded` (the URL standard): of two fields of one name the last counts.
    init(urlEncoded bytes: [UInt8]) {
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let (name, value) = (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
            if let earlier = fields.updateValue(value, forKey: name), repeated[name, default: []].count < 1_000 {
                repeated[name, default: [earlier]].append(value)
            }
        }
    }

    init() {}

    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "+") {
                decoded.append(0x20)
            } else if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.endIndex, let high = digit(bytes[at + 1]),
                let low = digit(bytes[at + 2])
            {
                decoded.append(high << 4 | low)
                at += 2
            } else {
                decoded.append(bytes[at])
            }
            at += 1
        }
        return text(decoded)
    }

    /// What a field holds as text: NUL is no character that anybody types, and no database takes it.
    static func text(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
