/// A CSS selector, parsed once and matched as often as wanted.
///
/// Understood are type and universal selectors, `#id`, `.class`, attributes (`[a]`, `=`, `~=`, `|=`, `^=`, `$=`, `*=`,
/// with the flags `i` and `s`), `:not()` with a list of compounds, `:first-child`, `:last-child`, `:root`, the four
/// combinators (descendant, `>`, `+`, `~`) and lists. Anything else is a ``SelectorError``: pseudo-elements, other
/// pseudo-classes, namespaces.
///
///     let links = try Selector("main a[href^='https:']:not(.ad), nav > a")
///     for link in page.select(links) { print(page.text(link)) }
///
/// Names of HTML elements and their attributes match in whatever case, those of SVG and MathML in their own. Values
/// match in their own case, but for the attributes whose values HTML compares without it (`type`, `rel`, `lang` and
/// others); identifiers and classes in their own case, in quirks mode too.
///
/// A selector belongs to no document. Source: Selectors Level 4, and the section "Case-sensitivity" of the HTML
/// standard.
public struct Selector: Hashable, Sendable, CustomStringConvertible {
    /// The most compounds that one selector of a list may join with combinators.
    public static let compoundLimit = 64

    /// The text that the selector was read from.
    public let description: String

    let alternatives: [ComplexSelector]

    /// Reads a selector or a list of them. Linear in the text.
    /// - Throws: ``SelectorError`` where the text is no selector, or uses what is not understood.
    public init(_ text: String) throws(SelectorError) {
        var parser = SelectorParser(text)
        alternatives = try parser.list()
        description = text
    }
}

/// Compounds joined by combinators, from left to right.
struct ComplexSelector: Hashable, Sendable {
    var compounds: [CompoundSelector]
    /// What stands after each compound but the last.
    var combinators: [Combinator] = []
}

/// How the element of one compound stands to that of the one before.
enum Combinator: Hashable, Sendable { case descendant, child, next, subsequent }

/// Conditions that one element must fulfil together.
struct CompoundSelector: Hashable, Sendable {
    /// The name wanted; nil for any.
    var type: String?
    var classes: [[UInt8]] = []
    var attributes: [AttributeSelector] = []
    var positions: [ElementPosition] = []
    /// Compounds of which the element must fulfil none.
    var exclusions: [CompoundSelector] = []
}

/// Where an element stands among its siblings.
enum ElementPosition: Hashable, Sendable { case first, last, root }

/// A condition on an attribute.
struct AttributeSelector: Hashable, Sendable {
    enum Operator: Hashable, Sendable { case exists, equals, includesWord, dashMatches, begins, ends, contains }

    var name: String
    var comparison: Operator = .exists
    var value: [UInt8] = []
    /// Whether the case of letters counts; nil where the attribute decides.
    var isCaseSensitive: Bool?
}
