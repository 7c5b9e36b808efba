import News

/// The running stories, found by their words.
struct StoryIndex: Sendable {
    private struct Story {
        /// The sum of its reports' vectors, its lightest words left out.
        var words: [UInt64: Float]
        var length: Float
        var last: Day?
    }

    private var stories: [Story] = []
    private var holders: [UInt64: [Int32]] = [:]

    /// The likeness (a cosine) from which a report joins a story.
    private static let likeness: Float = 0.26
    /// What a story that has slept a year must have above that.
    private static let yearsDistance: Float = 0.18
    /// The words that a story keeps.
    private static let mostWords = 600
    /// The stories that are looked at under one word: the newest.
    private static let mostHolders = 512

    /// Puts a report into the story that it is most like, or into a new one, and answers with its number.
    mutating func place(_ vector: [(word: UInt64, weight: Float)], on day: Day?) -> Int {
        var products: [Int32: Float] = [:]
        for (word, weight) in vector {
            for story in (holders[word] ?? []).suffix(Self.mostHolders) {
                products[story, default: 0] += weight * (stories[Int(story)].words[word] ?? 0)
            }
        }
        var best: (story: Int32, margin: Float)?
        for (story, product) in products {
            let its = stories[Int(story)]
            let margin = product / its.length - Self.likeness - Self.distance(from: its.last, to: day)
            guard margin >= 0 else { continue }
            if let best, (best.margin, -best.story) > (margin, -story) { continue }
            best = (story, margin)
        }
        if let best {
            add(vector, to: Int(best.story), on: day)
            return Int(best.story)
        }
        stories.append(Story(words: [:], length: 1, last: day))
        add(vector, to: stories.count - 1, on: day)
        return stories.count - 1
    }

    /// Notes that a story was told again without new words.
    mutating func touch(_ story: Int, on day: Day?) {
        if let day { stories[story].last = max(day, stories[story].last ?? day) }
    }

    private static func distance(from last: Day?, to day: Day?) -> Float {
        guard let last, let day else { return 0 }
        return yearsDistance * min(1, Float(abs(day.number - last.number)) / 365)
    }

    private mutating func add(_ vector: [(word: UInt64, weight: Float)], to number: Int, on day: Day?) {
        touch(number, on: day)
        for (word, weight) in vector {
            if stories[number].words[word] == nil { note(word, in: number) }
            stories[number].words[word, default: 0] += weight
        }
        if stories[number].words.count > Self.mostWords { forget(number) }
        // Summed in the order of the words: floating sums depend on it, and a hash table's order changes.
        let squares = stories[number].words.sorted { $0.key < $1.key }.reduce(Float(0)) { $0 + $1.value * $1.value }
        stories[number].length = max(.leastNormalMagnitude, squares.squareRoot())
    }

    /// Lists a story under a word; a list of twice the stories that are looked at is cut to the newest.
    private mutating func note(_ word: UInt64, in number: Int) {
        holders[word, default: []].append(Int32(number))
        let count = holders[word]?.count ?? 0
        if count > 2 * Self.mostHolders { holders[word]?.removeFirst(count - Self.mostHolders) }
    }

    /// Leaves out the lightest third of a story's words.
    private mutating func forget(_ number: Int) {
        let order = stories[number].words.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        for (word, _) in order.dropFirst(Self.mostWords * 2 / 3) {
            stories[number].words[word] = nil
            holders[word]?.removeAll { $0 == number }
        }
    }
}
