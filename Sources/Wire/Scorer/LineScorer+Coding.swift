extension LineScorer {
    private static let version = 1

    /// The scorer that the package carries; nothing if it was made for other features than ``LineFeatures`` gives.
    static let packaged = LineScorer(encoded: weights.description)

    /// A number for the features' names and order, by which a scorer knows its own.
    private static var featuresHash: UInt64 {
        var hash = WordHash()
        for name in LineFeatures.names { hash.add((name + " ").utf8) }
        return hash.value
    }

    /// The scorer as text: hexadecimal digits, a hundred a line.
    ///
    /// - Parameter trees: Its trees, places of nodes counted from each tree's first.
    package static func encode(_ trees: [[Node]]) -> String {
        var bytes: [UInt8] = []
        func add(_ value: some FixedWidthInteger) {
            for shift in stride(from: 0, to: value.bitWidth, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
        add(UInt16(version))
        add(featuresHash)
        add(UInt16(trees.count))
        for tree in trees {
            add(UInt16(tree.count))
            for node in tree {
                add(UInt8(truncatingIfNeeded: node.feature + 1))
                if node.feature >= 0 { add(node.threshold.bitPattern) }
                add(Int16(clamping: node.other))
            }
        }
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if index > 0, index % 50 == 0 { text.append(0x0A) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads what ``encode(_:)`` wrote.
    package init?(encoded text: String) {
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in text.utf8 where digit != 0x0A {
            guard digit.isDigit || (0x61...0x66).contains(digit) else { return nil }
            let value = digit.isDigit ? digit - 0x30 : digit - 0x57
            if let first = high { bytes.append(first << 4 | value) }
            high = high == nil ? value : nil
        }
        var at = 0
        func read<Value: FixedWidthInteger>(_: Value.Type) -> Value? {
            let size = Value.bitWidth / 8
            guard at + size <= bytes.count else { return nil }
            defer { at += size }
            return (0..<size).reduce(0) { $0 | Value(truncatingIfNeeded: bytes[at + $1]) << ($1 * 8) }
        }
        guard read(UInt16.self) == UInt16(Self.version), read(UInt64.self) == Self.featuresHash,
            let count = read(UInt16.self)
        else { return nil }
        var trees: [[Node]] = []
        for _ in 0..<count {
            guard let size = read(UInt16.self), size > 0 else { return nil }
            var tree: [Node] = []
            for place in 0..<Int32(size) {
                guard let mark = read(UInt8.self) else { return nil }
                let feature = Int32(mark) - 1
                let bits = feature >= 0 ? read(UInt32.self) : 0
                guard let bits, let other = read(Int16.self), Int(feature) < LineFeatures.width,
                    feature < 0 || (Int32(other) > place && Int32(other) < Int32(size) && place + 1 < Int32(size))
                else { return nil }
                tree.append(Node(feature: feature, threshold: Float(bitPattern: bits), other: Int32(other)))
            }
            guard tree.last?.feature == -1 else { return nil }
            trees.append(tree)
        }
        self.init(trees: trees)
    }
}
