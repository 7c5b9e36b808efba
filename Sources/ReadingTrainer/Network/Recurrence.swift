/// One direction of a layer, as simple recurrent units: what passes on is gated elementwise, word after word.
///
/// `f = s(uf + v c + b)`, `c = f c + (1 - f) uz`, `h = o c + (1 - o) x` with `o = s(uo)`; `s` is ``gate(_:)``.
struct Recurrence {
    /// For each word: keeps, shows, the state after it, and the state less what came.
    private var keep: [Lanes]
    private var show: [Lanes]
    private var state: [Lanes]

    init(count: Int, width: Int) {
        keep = [Lanes](repeating: Lanes(), count: count * width)
        show = keep
        state = keep
    }

    /// A gate that opens smoothly between -4 and 4, of parabolas, so that it costs two products.
    @inline(__always)
    static func gate(_ value: Lanes) -> Lanes {
        let t = (value * 0.25).atMost(1).atLeast(-1)
        return 0.5 + t * (1 - 0.5 * t.magnitudes)
    }

    /// How steep the gate is where it stands at `gate`: with t = 1 - sqrt(…) unrolled, it is (1 - |t|) / 4.
    @inline(__always)
    static func slope(_ gate: Lanes) -> Lanes {
        // gate - 1/2 = t - t|t|/2, so (1 - |t|)^2 = 1 - 2 |gate - 1/2|.
        let open = 1 - 2 * (gate - 0.5).magnitudes
        return 0.25 * open.atLeast(0).squareRoot()
    }

    /// Runs over one sentence's words in their order, or backwards.
    ///
    /// - Parameters:
    ///   - inputs: for each word a row of `stride` lanes, with z, f and o from `offset` on, `width` lanes each.
    ///   - passed: for each word a row with what passes by from `passedOffset` on.
    ///   - output: for each word a row of `outputStride` lanes, filled from `outputOffset` on.
    mutating func forward(
        _ words: Range<Int>, backwards: Bool, width: Int, inputs: Tensor, offset: Int, memory: Tensor,
        memoryOffset: Int,
        passed: Tensor, passedOffset: Int, output: inout Tensor, outputOffset: Int
    ) {
        var c = [Lanes](repeating: Lanes(), count: width)
        for step in 0..<words.count {
            let word = backwards ? words.upperBound - 1 - step : words.lowerBound + step
            let row = word * inputs.width + offset
            for block in 0..<width {
                let z = inputs.lanes[row + block]
                let f = Self.gate(inputs.lanes[row + width + block] + memory.lanes[memoryOffset + block] * c[block])
                let o = Self.gate(inputs.lanes[row + 2 * width + block])
                let x = passed.lanes[word * passed.width + passedOffset + block]
                let next = z + f * (c[block] - z)
                c[block] = next
                keep[word * width + block] = f
                show[word * width + block] = o
                state[word * width + block] = next
                output.lanes[word * output.width + outputOffset + block] = x + o * (next - x)
            }
        }
    }

    /// What the inputs, what passed by and the memory's weights are to be changed by, from what the output is.
    func backward(
        _ words: Range<Int>, backwards: Bool, width: Int, inputs: Tensor, offset: Int, memory: Tensor,
        memoryOffset: Int,
        passed: Tensor, passedOffset: Int, change: Tensor, changeOffset: Int,
        inputChange: inout Tensor, memoryChange: inout Tensor, passedChange: inout Tensor
    ) {
        var dc = [Lanes](repeating: Lanes(), count: width)
        for step in 0..<words.count {
            let word = backwards ? words.lowerBound + step : words.upperBound - 1 - step
            let before = backwards ? word + 1 : word - 1
            let isFirst = step == words.count - 1
            let row = word * inputs.width + offset
            for block in 0..<width {
                let f = keep[word * width + block]
                let o = show[word * width + block]
                let c = state[word * width + block]
                let last = isFirst ? Lanes() : state[before * width + block]
                let z = inputs.lanes[row + block]
                let x = passed.lanes[word * passed.width + passedOffset + block]
                let dh = change.lanes[word * change.width + changeOffset + block]
                let dState = dc[block] + dh * o
                let df = dState * (last - z) * Self.slope(f)
                inputChange.lanes[row + block] += dState * (1 - f)
                inputChange.lanes[row + width + block] += df
                inputChange.lanes[row + 2 * width + block] += dh * (c - x) * Self.slope(o)
                passedChange.lanes[word * passedChange.width + passedOffset + block] += dh * (1 - o)
                memoryChange.lanes[memoryOffset + block] += df * last
                dc[block] = dState * f + df * memory.lanes[memoryOffset + block]
            }
        }
    }
}

extension SIMD16<Float> {
    /// Without signs.
    @inline(__always)
    var magnitudes: Self { replacing(with: -self, where: self .< Self()) }

    /// At most so much.
    @inline(__always)
    func atMost(_ limit: Float) -> Self {
        replacing(with: Self(repeating: limit), where: self .> Self(repeating: limit))
    }

    /// At least so much.
    @inline(__always)
    func atLeast(_ limit: Float) -> Self {
        replacing(with: Self(repeating: limit), where: self .< Self(repeating: limit))
    }
}
