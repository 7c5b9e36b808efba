/// How a tree is written as markup: the standard's way unless told otherwise.
///
/// Everything that saves bytes leaves the tree as it is: what is written reads back as it would with ``standard``,
/// but for ``minimizesBooleanAttributes`` and ``collapsesWhiteSpace``, which say what they change.
///
///     var options = SerializationOptions.compact
///     options.metaCharset = "utf-8"
///     let markup = page.serialize(page.root, options: options)
public struct SerializationOptions: Hashable, Sendable {
    /// Which values of attributes stand in quotation marks.
    public enum Quoting: Hashable, Sendable {
        /// All of them.
        case always
        /// Those that the syntax demands it of: empty ones, and those with white space, quotation marks, `=`, `>`
        /// or a grave accent.
        case whereNeeded
    }

    /// The marks around the values of attributes.
    public enum QuotationMark: Hashable, Sendable {
        /// `"`, as the standard's serialisation has it.
        case double
        /// `'`.
        case single
        /// `'` around a value that has `"` and no `'` in it, `"` around all others.
        case fitting
    }

    /// Which values of attributes stand in quotation marks.
    public var quoting = Quoting.always
    /// The marks around them.
    public var quotationMark = QuotationMark.double
    /// Whether an attribute that is empty, or one of HTML's boolean attributes with its own name as the value, is
    /// written by its name alone. The latter reads back with an empty value, which means the same.
    public var minimizesBooleanAttributes = false
    /// Whether the attributes of a tag stand in the order of their names, by their UTF-8.
    public var sortsAttributes = false
    /// Whether `<` and `>` in values of attributes are written as references, as the standard does since 2025.
    public var escapesAngleBracketsInAttributes = true
    /// Whether an element that has no end tag closes with ` />`. Readers of HTML pass over the solidus.
    public var writesTrailingSolidus = false
    /// Whether scripts, styles and the like are escaped as other text is: for readers of XML, not of HTML.
    public var escapesRawText = false
    /// Whether `noscript` holds raw text, as in a browser that runs scripts. ``Document`` never reads it so.
    public var noscriptIsRawText = false
    /// Whether a text of `pre`, `textarea` or `listing` that begins with a line feed gets one more, since a parser
    /// drops the first. The standard's serialisation does not, and loses it.
    public var keepsLeadingLineFeeds = false
    /// Whether a document type is written with its public and system identifiers; the standard writes its name only.
    public var writesDoctypeIdentifiers = false
    /// Whether tags are left out that a parser puts back: the standard's rules for optional tags, narrowed to the
    /// places where that holds for pages that break other rules as well.
    public var omitsOptionalTags = false
    /// Whether each run of white space in text becomes one space, but for text that keeps its lines (`pre`,
    /// `textarea`) and for raw text.
    public var collapsesWhiteSpace = false
    /// The name of the encoding that the `head` shall declare: the declarations that are there are changed to it, or
    /// a `meta` element is put first. Nil leaves the page's own. What is written is UTF-8 until it is encoded.
    public var metaCharset: String?

    /// The standard's serialisation, that of a browser's `outerHTML`.
    public static let standard = SerializationOptions()

    /// The shortest markup for the same page: no optional tags, quotation marks where needed, no values for boolean
    /// attributes. White space stays.
    public static let compact: SerializationOptions = {
        var options = SerializationOptions()
        options.quoting = .whereNeeded
        options.quotationMark = .fitting
        options.minimizesBooleanAttributes = true
        options.keepsLeadingLineFeeds = true
        options.omitsOptionalTags = true
        return options
    }()

    /// The standard's serialisation; its properties can then be changed one by one.
    public init() {}
}
