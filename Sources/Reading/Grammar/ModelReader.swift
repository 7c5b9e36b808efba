/// Reads a model file's numbers and words, front to back.
struct ModelReader {
    /// Why a model file is none that can be used.
    enum Failure: Error, Equatable, CustomStringConvertible {
        case notAModel
        case version(Int)
        case damaged(at: Int)

        var description: String {
            switch self {
            case .notAModel: "This is no model file of Dateline's."
            case .version(let found): "The model file is of version \(found), which this program does not know."
            case .damaged(let offset): "The model file is damaged at byte \(offset)."
            }
        }
    }

    private let bytes: [UInt8]
    private(set) var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Checks what the file begins with, its version and its check sum.
    mutating func begin(magic: String, version: Int) throws(Failure) {
        let magic = Array(magic.utf8)
        guard bytes.count >= magic.count + 9, bytes.starts(with: magic) else { throw .notAModel }
        let body = bytes[..<(bytes.count - 8)]
        let sum = bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard ModelCheck.sum(body) == sum else { throw .damaged(at: body.endIndex) }
        at = magic.count
        let found = try number()
        guard found == version else { throw .version(found) }
    }

    /// A number of seven bits a byte, the lowest first.
    mutating func number() throws(Failure) -> Int {
        var value = 0
        var shift = 0
        while at < bytes.count, shift < 56 {
            let byte = bytes[at]
            at += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .damaged(at: at)
    }

    /// A count of things that take a byte each at least.
    mutating func count() throws(Failure) -> Int {
        let value = try number()
        guard value <= bytes.count - at else { throw .damaged(at: at) }
        return value
    }

    /// A string after its length in bytes.
    mutating func string() throws(Failure) -> String {
        let length = try count()
        defer { at += length }
        return String(decoding: bytes[at..<(at + length)], as: UTF8.self)
    }

    /// A byte as it stands.
    mutating func byte() throws(Failure) -> UInt8 {
        guard at < bytes.count else { throw .damaged(at: at) }
        defer { at += 1 }
        return bytes[at]
    }

    /// So many bytes as they stand.
    mutating func bytes(_ length: Int) throws(Failure) -> [UInt8] {
        guard length <= bytes.count - at else { throw .damaged(at: at) }
        defer { at += length }
        return Array(bytes[at..<(at + length)])
    }

    /// A number below a limit.
    mutating func number(below limit: Int) throws(Failure) -> Int {
        let value = try number()
        guard value < limit else { throw .damaged(at: at) }
        return value
    }

    /// A number between a limit and its opposite.
    mutating func signed(below limit: Int) throws(Failure) -> Int {
        let value = try number(below: 2 * limit)
        return value >> 1 ^ -(value & 1)
    }
}

/// The sum at a model file's end that shows whether it came whole.
package enum ModelCheck {
    package static func sum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = bytes.startIndex
        while index < bytes.endIndex {
            hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
            index += 1
        }
        return hash
    }
}
