/// A run of text between two breaks of the page: what shows as a paragraph, whatever elements make it.
struct PageLine: Sendable {
    enum Place: Sendable { case paragraph, heading, quote, item, caption, cell, row, other }

    /// White space collapsed; a single line break is kept.
    var text: String
    /// The index of its first text in the tree.
    var at: Int
    /// The index of the nearest element that breaks lines.
    var element: Int
    var place: Place
    /// How many of its bytes stand in links.
    var linked: Int
    /// How many of its bytes are bold.
    var strong: Int
    /// How many of its bytes are in italics.
    var slanted: Int
    var key: Key
    /// What marks it as furniture, where its words do.
    var mark: Furniture?
    var words: Int
    var endsSentence: Bool
    /// Where it stands in the page's source.
    var source: Range<Int>
    /// Why the element around it is no part of an article, where there is such a one.
    var aside: Reason?

    var bytes: Int { text.utf8.count }
    var linkShare: Double { bytes == 0 ? 0 : min(1, Double(linked) / Double(bytes)) }

    /// How much it speaks for being the body of a report, in bytes of running text.
    var mass: Double {
        guard place != .heading, place != .caption, words >= 8, linkShare < 0.5 else { return 0 }
        let own = Double(bytes - linked)
        if place == .paragraph || place == .quote { return endsSentence ? own : own * 0.4 }
        if place == .item { return endsSentence ? own * 0.5 : 0 }
        return endsSentence ? own * 0.8 : own * 0.2
    }
}
