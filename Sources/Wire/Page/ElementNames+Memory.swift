extension ElementNames {
    /// What the classes and ids of a page say, each read once however many elements have it.
    struct Memory {
        private var known: [WordHash: (names: ElementNames, shape: WordHash)] = [:]

        /// What a class or an id says, and the hash of it without its digits.
        mutating func read(_ value: ArraySlice<UInt8>) -> (names: ElementNames, shape: WordHash) {
            let hash = WordHash(of: value)
            if let found = known[hash] { return found }
            let read = (ElementNames(value), WordHash(of: value.lazy.filter { !$0.isDigit }))
            known[hash] = read
            return read
        }
    }
}
