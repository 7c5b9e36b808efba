/// A page's bytes made UTF-8, and the encoding they were in.
struct DecodedSource {
    var bytes: [UInt8]
    /// The name of the encoding they were read in.
    var encoding: String
    /// The name of the encoding they claim, if it is not one that can be read.
    var unreadEncoding: String?

    init(_ raw: ArraySlice<UInt8>, _ claimed: Encoding) {
        if let decoded = claimed.decode(raw) {
            encoding = claimed.name
            bytes = DecodedSource.normalizingNewlines(decoded)
        } else {
            unreadEncoding = claimed.name
            encoding = Encoding.utf8.name
            bytes = DecodedSource.normalizingNewlines(Encoding.utf8.decode(raw) ?? [])
        }
    }

    /// Bytes that are UTF-8 for sure.
    init(utf8 bytes: [UInt8]) {
        self.bytes = DecodedSource.normalizingNewlines(bytes)
        encoding = Encoding.utf8.name
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
