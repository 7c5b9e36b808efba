/// Sixteen numbers that are worked on at once.
typealias Lanes = SIMD16<Float>

/// A table of numbers by rows; a row is whole lanes.
struct Tensor {
    let rows: Int
    /// How many lanes a row has.
    let width: Int
    var lanes: [Lanes]

    init(rows: Int, columns: Int) {
        precondition(columns.isMultiple(of: 16), "rows are whole lanes")
        self.rows = rows
        width = columns / 16
        lanes = [Lanes](repeating: Lanes(), count: rows * width)
    }

    var columns: Int { 16 * width }

    /// A table of random numbers of about this size.
    init(rows: Int, columns: Int, size: Float, _ random: inout SeededRandom) {
        self.init(rows: rows, columns: columns)
        for index in lanes.indices {
            for lane in 0..<16 { lanes[index][lane] = size * random.even() }
        }
    }

    mutating func clear() { for index in lanes.indices { lanes[index] = Lanes() } }

    /// The numbers one by one.
    func scalars() -> [Float] {
        var scalars: [Float] = []
        scalars.reserveCapacity(16 * lanes.count)
        for lane in lanes { for index in 0..<16 { scalars.append(lane[index]) } }
        return scalars
    }

    /// Rows for columns; only where the rows are whole lanes too.
    func transposed() -> Tensor {
        var result = Tensor(rows: columns, columns: rows)
        let scalars = scalars()
        for row in 0..<columns {
            for block in 0..<result.width {
                var lane = Lanes()
                for index in 0..<16 { lane[index] = scalars[(16 * block + index) * columns + row] }
                result.lanes[row * result.width + block] = lane
            }
        }
        return result
    }

    /// Adds to `self` the product of `scalars`, where row and column step by `strides`, with a table of `inner` rows.
    mutating func add(_ scalars: [Float], strides: (row: Int, column: Int), times other: Tensor, inner: Int) {
        let a = scalars.span
        let b = other.lanes.span
        let width = self.width
        let step = strides.column
        var row = 0
        while row < rows {
            let last = min(row + 4, rows) - 1
            let p0 = row * strides.row
            let p1 = min(row + 1, last) * strides.row
            let p2 = min(row + 2, last) * strides.row
            let p3 = min(row + 3, last) * strides.row
            for block in 0..<width {
                var (s0, s1, s2, s3) = (Lanes(), Lanes(), Lanes(), Lanes())
                var at = block
                var offset = 0
                for _ in 0..<inner {
                    let lane = b[at]
                    s0 += lane * a[p0 &+ offset]
                    s1 += lane * a[p1 &+ offset]
                    s2 += lane * a[p2 &+ offset]
                    s3 += lane * a[p3 &+ offset]
                    at &+= width
                    offset &+= step
                }
                lanes[row * width + block] += s0
                if row + 1 < rows { lanes[(row + 1) * width + block] += s1 }
                if row + 2 < rows { lanes[(row + 2) * width + block] += s2 }
                if row + 3 < rows { lanes[(row + 3) * width + block] += s3 }
            }
            row += 4
        }
    }
}

extension SeededRandom {
    /// An even number between -1 and 1.
    mutating func even() -> Float { Float(Int32(truncatingIfNeeded: next() >> 32)) / 2_147_483_648 }

    /// An even number between 0 and 1.
    mutating func share() -> Float { Float(next() >> 40) / 16_777_216 }
}
