extension CommentText {
    /// A list in a comment, whose items may hold lists that hold none.
    public struct List: Hashable, Sendable {
        public struct Item: Hashable, Sendable {
            /// The number that it bears; nothing in a list without numbers.
            public var number: Int?
            public var words: [Inline]
            public var lists: [List]

            public init(number: Int? = nil, _ words: [Inline], lists: [List] = []) {
                self.number = number
                self.words = words
                self.lists = lists
            }
        }

        public var items: [Item]

        public init(_ items: [Item]) { self.items = items }

        public var isNumbered: Bool { items.first?.number != nil }

        /// Whether a mark goes on with the list.
        func takes(_ mark: ListMark) -> Bool { isNumbered == (mark.number != nil) }

        /// Adds an item. Numbers only grow: whoever types `1.` before each line gets 1, 2, 3, and what was left out stays so.
        mutating func add(_ mark: ListMark) {
            let number = mark.number.map { max($0, items.last?.number.map { $0 + 1 } ?? $0) }
            items.append(Item(number: number, InlineReader.inlines(of: mark.words)))
        }
    }
}
