/// A page's bytes made UTF-8, and the encoding they were in.
struct DecodedSource {
    var bytes: [UInt8]
    var encoding: Encoding

    init(_ raw: ArraySlice<UInt8>, _ encoding: Encoding) {
        bytes = DecodedSource.normalizingNewlines(encoding.utf8(of: raw))
        self.encoding = encoding
    }

    /// Bytes that are UTF-8 for sure.
    init(utf8 bytes: [UInt8]) {
        self.bytes = DecodedSource.normalizingNewlines(bytes)
        encoding = .utf8
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
