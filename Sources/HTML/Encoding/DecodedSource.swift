/// A page's bytes made UTF-8, and the encoding they were in.
struct DecodedSource {
    var bytes: [UInt8]
    var encoding: String

    init(_ raw: [UInt8], contentType: String?) {
        bytes = DecodedSource.normalizingNewlines(Array(String(decoding: raw, as: UTF8.self).utf8))
        encoding = "utf-8"
    }

    /// The bytes with every carriage return, and every pair of it and a line feed, made one line feed.
    static func normalizingNewlines(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = bytes.firstIndex(of: 0x0D) else { return bytes }
        var result = Array(bytes[..<first])
        result.reserveCapacity(bytes.count)
        var index = first
        while index < bytes.count {
            if bytes[index] == 0x0D {
                result.append(0x0A)
                if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            } else {
                result.append(bytes[index])
            }
            index += 1
        }
        return result
    }
}
