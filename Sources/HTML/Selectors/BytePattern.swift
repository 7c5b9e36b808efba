/// Bytes to be found in others, in time linear in both (Knuth, Morris and Pratt).
struct BytePattern {
    let bytes: [UInt8]
    /// For each length of a beginning of the pattern, the longest shorter beginning that it ends with.
    private let shorter: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var shorter = [0, 0]
        var length = 0
        for index in bytes.indices.dropFirst() {
            while length > 0, bytes[length] != bytes[index] { length = shorter[length] }
            if bytes[length] == bytes[index] { length += 1 }
            shorter.append(length)
        }
        self.shorter = shorter
    }

    func occurs(in data: ArraySlice<UInt8>) -> Bool {
        var length = 0
        for byte in data {
            while length > 0, length == bytes.count || bytes[length] != byte { length = shorter[length] }
            if length < bytes.count, bytes[length] == byte { length += 1 }
            if length == bytes.count { return true }
        }
        return bytes.isEmpty
    }
}
