/// The lines of a source: turns offsets into lines and columns.
///
///     let lines = SourceLines(page.source)
///     let place = lines.position(of: page.sourceRange(link).lowerBound)
///     print("line \(place.line), column \(place.column)")
public struct SourceLines: Sendable {
    private let starts: [Int]
    private let end: Int

    /// Finds where the lines begin. Linear in the source; holds eight bytes for each line.
    /// - Parameter source: A source with line feeds at the ends of its lines, such as ``Document/source``.
    public init(_ source: [UInt8]) {
        var starts = [0]
        for (offset, byte) in source.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        self.starts = starts
        end = source.count
    }

    /// How many lines there are: one more than line feeds.
    public var count: Int { starts.count }

    /// The line and column of an offset. An offset outside the source counts as its nearest end. Logarithmic in the
    /// lines.
    public func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), end)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: offset - starts[low] + 1)
    }
}

/// A place in a source, as compilers and editors tell it.
public struct SourcePosition: Hashable, Sendable, Comparable {
    /// The line, from 1 on.
    public let line: Int
    /// The column, from 1 on, in bytes of UTF-8.
    public let column: Int

    /// Whether one place comes before another.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
