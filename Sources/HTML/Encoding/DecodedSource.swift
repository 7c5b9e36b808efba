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
        let span = bytes.span
        var carriageReturn = span.firstIndex(of: 0x0D, from: 0)
        guard carriageReturn < bytes.count else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while carriageReturn < bytes.count {
            result.append(contentsOf: bytes[start..<carriageReturn])
            result.append(0x0A)
            start = carriageReturn + 1
            if start < bytes.count, bytes[start] == 0x0A { start += 1 }
            carriageReturn = span.firstIndex(of: 0x0D, from: start)
        }
        result.append(contentsOf: bytes[start...])
        return result
    }
}
