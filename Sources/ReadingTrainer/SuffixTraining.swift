import Reading

/// Learns which ending of a word decides, and leaves out what a shorter ending decides alike.
enum SuffixTraining {
    struct Example {
        var word: [UInt8]
        var tag: UInt16
        var value: Int
    }

    static func train(_ examples: [Example]) -> [UInt64: UInt16] {
        var table: [UInt64: UInt16] = [:]
        for length in 0...(SuffixTable.longest + 1) {
            var counts: [UInt64: [Int: Int]] = [:]
            var words: [UInt64: Example] = [:]
            for example in examples where length > SuffixTable.longest || example.word.count >= length {
                let key =
                    length > SuffixTable.longest
                    ? SuffixTable.wholeKey(example.word, tag: example.tag)
                    : SuffixTable.key(example.word.suffix(length), tag: example.tag)
                counts[key, default: [:]][example.value, default: 0] += 1
                words[key] = example
            }
            let shorter = SuffixTable(values: table)
            for (key, values) in counts {
                guard let best = values.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), let word = words[key]
                else {
                    continue
                }
                let whole = length > SuffixTable.longest
                let ending = whole ? word.word : Array(word.word.suffix(length))
                // One example says nothing of an ending, but all there is to know of a word.
                guard whole || length == 0 || best.value > 1 else { continue }
                if shorter.value(of: ending, tag: word.tag) != best.key { table[key] = UInt16(best.key) }
            }
        }
        return table
    }
}
