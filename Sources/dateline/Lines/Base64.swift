/// Base64 as RFC 4648 writes it: with padding, and with nothing between.
enum Base64 {
    /// Decodes from an index on as far as base64 goes; gives the bytes and where it ends.
    ///
    /// Nothing where it ends in the midst of a group. What stands behind its end is for the caller to judge.
    static func decode(_ text: Span<UInt8>, from start: Int) -> (bytes: [UInt8], end: Int)? {
        var bytes = [UInt8](repeating: 0, count: (text.count - start) / 4 * 3)
        var count = 0
        var at = start
        do {
            var target = bytes.mutableSpan
            let values = Self.values.span
            while at + 4 <= text.count {
                let group = text.extracting(at..<at + 4)
                let (a, b) = (values[Int(group[0])], values[Int(group[1])])
                let (c, d) = (values[Int(group[2])], values[Int(group[3])])
                if a | b | c | d > 63 { break }
                target[count] = a << 2 | b >> 4
                target[count + 1] = b << 4 | c >> 2
                target[count + 2] = c << 6 | d
                count += 3
                at += 4
            }
        }
        bytes.removeLast(bytes.count - count)
        var rest: [UInt8] = []
        while at < text.count, rest.count < 4, values[Int(text[at])] < 64 {
            rest.append(values[Int(text[at])])
            at += 1
        }
        if rest.isEmpty { return (bytes, at) }
        guard rest.count == 2 || rest.count == 3 else { return nil }
        bytes.append(rest[0] << 2 | rest[1] >> 4)
        if rest.count == 3 { bytes.append(rest[1] << 4 | rest[2] >> 2) }
        for _ in rest.count..<4 {
            guard at < text.count, text[at] == 0x3D else { return nil }
            at += 1
        }
        return (bytes, at)
    }

    /// What each sign stands for; 255 for what is none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, sign) in signs.utf8.enumerated() { values[Int(sign)] = UInt8(value) }
        return values
    }()
}
