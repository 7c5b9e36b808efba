/// A matrix of 16-bit numbers that rows of such numbers are multiplied by, and what is added to the sums.
///
/// Sums are whole numbers of 32 bits with twelve of them after the point, so they are the same on every machine. The numbers lie as the processor's
/// product of pairs takes them: for eight outputs at a time two inputs side by side.
struct Matrix: Sendable {
    /// A number stands for itself divided by two to this power.
    static let bits: Int32 = 10

    let inputs: Int
    let outputs: Int
    /// What each four sums lean to.
    private let lean: [Fixed]
    /// How many bits more a sum of products has after the point than its result.
    private let excess: Int32
    /// For each eight outputs and each two inputs: the two of each output.
    private let weights: [SIMD16<Int16>]
    #if DEBUG
        /// For each sixteen outputs and each input, the sixteen.
        private var plain: [SIMD16<Int32>] = []
    #endif

    /// Takes a row of numbers for each input, what the sums lean to (nothing, where it is empty), and how many bits of
    /// the inputs stand after the point; inputs come in twos and outputs in sixteens.
    init(inputs: Int, outputs: Int, _ numbers: [Int16], lean: [Fixed] = [], inputBits: Int32 = 11) {
        precondition(inputs.isMultiple(of: 2) && outputs.isMultiple(of: 16) && numbers.count == inputs * outputs)
        precondition(lean.isEmpty || lean.count == outputs / 4)
        self.inputs = inputs
        self.outputs = outputs
        self.lean = lean.isEmpty ? [Fixed](repeating: Fixed(), count: outputs / 4) : lean
        excess = Self.bits + inputBits - 12
        var weights: [SIMD16<Int16>] = []
        weights.reserveCapacity(numbers.count / 16)
        for output in stride(from: 0, to: outputs, by: 8) {
            for input in stride(from: 0, to: inputs, by: 2) {
                var lane = SIMD16<Int16>()
                for index in 0..<8 {
                    lane[2 * index] = numbers[input * outputs + output + index]
                    lane[2 * index + 1] = numbers[(input + 1) * outputs + output + index]
                }
                weights.append(lane)
            }
        }
        self.weights = weights
        #if DEBUG
            for output in stride(from: 0, to: outputs, by: 16) {
                for input in 0..<inputs {
                    var lane = SIMD16<Int32>()
                    for index in 0..<16 { lane[index] = Int32(numbers[input * outputs + output + index]) }
                    plain.append(lane)
                }
            }
        #endif
    }

    /// Multiplies each row and adds what it leans to; `rows` holds its inputs by twos, `sums` is filled with its outputs
    /// by fours.
    func multiply(_ rows: [SIMD2<Int16>], count: Int, into sums: inout [Fixed]) {
        let size = count * outputs / 4
        if sums.count < size { sums.append(contentsOf: repeatElement(SIMD4(), count: size - sums.count)) }
        precondition(rows.count >= count * inputs / 2)
        #if DEBUG
            multiplyPlainly(rows, count: count, into: &sums)
        #else
            multiplyPairs(rows, count: count, into: &sums)
        #endif
    }

    #if DEBUG
        /// The same sums for a build without optimisation, where products of pairs are a hundred times slower.
        private func multiplyPlainly(_ rows: [SIMD2<Int16>], count: Int, into sums: inout [Fixed]) {
            let twos = inputs / 2
            for row in 0..<count {
                for block in 0..<outputs / 16 {
                    var sum = SIMD16<Int32>()
                    var at = block * inputs
                    for two in row * twos..<(row + 1) * twos {
                        let pair = rows[two]
                        sum &+= plain[at] &* SIMD16(repeating: Int32(pair.x))
                        sum &+= plain[at + 1] &* SIMD16(repeating: Int32(pair.y))
                        at += 2
                    }
                    let (to, lean) = ((row * outputs + block * 16) / 4, Array(lean[4 * block..<4 * block + 4]))
                    sums[to] = sum.lowHalf.lowHalf.lowered(by: excess) &+ lean[0]
                    sums[to + 1] = sum.lowHalf.highHalf.lowered(by: excess) &+ lean[1]
                    sums[to + 2] = sum.highHalf.lowHalf.lowered(by: excess) &+ lean[2]
                    sums[to + 3] = sum.highHalf.highHalf.lowered(by: excess) &+ lean[3]
                }
            }
        }
    #endif

    /// Multiplies four rows at a time, and pairs of their inputs.
    ///
    /// A pair of inputs stands eight times side by side before the four rows are multiplied: spread out where it is
    /// needed, it would be so again for every eight outputs.
    private func multiplyPairs(_ rows: [SIMD2<Int16>], count: Int, into sums: inout [Fixed]) {
        let twos = inputs / 2
        let width = outputs / 4
        let rows = rows.span
        let w = weights.span
        let lean = lean.span
        let (p1, p2, p3) = (twos, 2 * twos, 3 * twos)
        var spread = [SIMD16<Int16>](repeating: SIMD16(), count: 4 * twos)
        var row = 0
        while row < count {
            let last = count - 1 - row
            let (r1, r2, r3) = (row + min(1, last), row + min(2, last), row + min(3, last))
            for two in 0..<twos {
                spread[two] = Self.spread(rows[row &* twos &+ two])
                spread[p1 &+ two] = Self.spread(rows[r1 &* twos &+ two])
                spread[p2 &+ two] = Self.spread(rows[r2 &* twos &+ two])
                spread[p3 &+ two] = Self.spread(rows[r3 &* twos &+ two])
            }
            let x = spread.span
            var at = 0
            for block in 0..<(width / 2) {
                var (a0, a1, a2, a3) = (SIMD8<Int32>(), SIMD8<Int32>(), SIMD8<Int32>(), SIMD8<Int32>())
                // One pair a turn: with more the compiler mixes the sums, and no longer sees products of pairs.
                for two in 0..<twos {
                    let u = w[at]
                    at &+= 1
                    a0 &+= Self.pairs(u, x[two])
                    a1 &+= Self.pairs(u, x[p1 &+ two])
                    a2 &+= Self.pairs(u, x[p2 &+ two])
                    a3 &+= Self.pairs(u, x[p3 &+ two])
                }
                // Rows past the last are copies of it.
                let to = 2 * block
                let (low, high) = (lean[to], lean[to &+ 1])
                settle(a0, low, high, at: row &* width &+ to, in: &sums)
                settle(a1, low, high, at: r1 &* width &+ to, in: &sums)
                settle(a2, low, high, at: r2 &* width &+ to, in: &sums)
                settle(a3, low, high, at: r3 &* width &+ to, in: &sums)
            }
            row += 4
        }
    }

    /// Brings eight sums to twelve bits after the point, and adds what they lean to.
    @inline(__always)
    private func settle(_ sum: SIMD8<Int32>, _ low: Fixed, _ high: Fixed, at place: Int, in sums: inout [Fixed]) {
        sums[place] = sum.lowHalf.lowered(by: excess) &+ low
        sums[place &+ 1] = sum.highHalf.lowered(by: excess) &+ high
    }

    /// The sums of products of pairs: one instruction where the processor has it.
    @inline(__always)
    static func pairs(_ a: SIMD8<Int16>, _ b: SIMD8<Int16>) -> SIMD4<Int32> {
        let products = a.widened &* b.widened
        return products.evenHalf &+ products.oddHalf
    }

    /// The same for twice as many, which older processors do in two halves.
    @inline(__always)
    private static func pairs(_ a: SIMD16<Int16>, _ b: SIMD16<Int16>) -> SIMD8<Int32> {
        let products = a.widened &* b.widened
        return products.evens &+ products.odds
    }

    @inline(__always)
    private static func spread(_ x: SIMD2<Int16>) -> SIMD16<Int16> {
        SIMD16(
            x[0], x[1], x[0], x[1], x[0], x[1], x[0], x[1], x[0], x[1], x[0], x[1], x[0], x[1], x[0], x[1])
    }
}
