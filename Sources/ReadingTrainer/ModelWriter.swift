import Reading

/// Writes a model file as ``ModelReader`` reads it.
struct ModelWriter {
    private(set) var bytes: [UInt8]

    init(magic: String, version: Int) {
        bytes = Array(magic.utf8)
        number(version)
    }

    mutating func number(_ value: Int) {
        var value = value
        while value >= 0x80 {
            bytes.append(UInt8(value & 0x7F | 0x80))
            value >>= 7
        }
        bytes.append(UInt8(value))
    }

    /// Writes a number that may be below nought.
    mutating func signed(_ value: Int) { number(value < 0 ? -value << 1 - 1 : value << 1) }

    mutating func string(_ value: String) {
        number(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func append(_ more: [UInt8]) { bytes += more }

    /// Writes a weight table's rows: how far each stands from the one before, which labels it weighs, and how much.
    mutating func rows<Row>(_ rows: [WeightTable<Row>.Entry], labels: Int) {
        number(rows.count)
        var last = -1
        for (place, row) in rows {
            number(place - last - 1)
            last = place
            let weighed = (0..<labels).filter { row[$0] != 0 }
            number(weighed.reduce(0) { $0 | 1 << $1 })
            append(weighed.map { UInt8(bitPattern: Int8(row[$0])) })
        }
    }

    mutating func suffixes(_ table: [UInt64: UInt16]) {
        number(table.count)
        var last: UInt64 = 0
        for (key, value) in table.sorted(by: { $0.key < $1.key }) {
            number(Int(key - last))
            number(Int(value))
            last = key
        }
    }

    /// The file's bytes with their check sum.
    func finished() -> [UInt8] {
        let sum = ModelCheck.sum(bytes[...])
        return bytes + (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64($0 * 8)) }
    }
}
