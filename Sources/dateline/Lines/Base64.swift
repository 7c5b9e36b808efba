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
            let places = Self.places.span
            // The compiler leaves the checks of bounds out where it knows how long the table is.
            precondition(places.count == 1_024)
            while at + 4 <= text.count {
                let group = text.extracting(at..<at + 4)
                let value =
                    places[Int(group[0])] | places[256 + Int(group[1])] | places[512 + Int(group[2])]
                    | places[768 + Int(group[3])]
                if value >= 1 << 24 { break }
                target[count] = UInt8(truncatingIfNeeded: value >> 16)
                target[count + 1] = UInt8(truncatingIfNeeded: value >> 8)
                target[count + 2] = UInt8(truncatingIfNeeded: value)
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

    /// What each sign stands for in each of the four places of a group; a number beyond 24 bits for what is none.
    private static let places: [UInt32] = (0..<4).flatMap { place in
        values.map { $0 < 64 ? UInt32($0) << UInt32(18 - 6 * place) : 1 << 31 }
    }

    /// What each sign stands for; 255 for what is none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, sign) in signs.utf8.enumerated() { values[Int(sign)] = UInt8(value) }
        return values
    }()
}
