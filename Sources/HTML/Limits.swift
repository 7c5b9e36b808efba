/// How much of a page is read: what keeps a hostile page from taking more than its share.
public struct Limits: Hashable, Sendable {
    /// Bytes read from the page; what follows is left out. At most 128 MiB.
    public var bytes: Int
    /// Nodes in the tree; parsing ends with the tag or text that goes beyond it.
    public var nodes: Int
    /// Elements open at once; a deeper element becomes a sibling of the deepest one, as in browsers.
    public var depth: Int
    /// Formatting elements (`b`, `a`, `font` …) that may wait to be opened again; the oldest is forgotten first.
    public var formatting: Int
    /// Different names of attributes that are not HTML's tags too; attributes with further names are left out.
    public var attributeNames: Int

    /// Limits with defaults that no honest page reaches: 16 MB, a million nodes, 512 levels.
    public init(
        bytes: Int = 16_000_000, nodes: Int = 1_000_000, depth: Int = 512, formatting: Int = 128,
        attributeNames: Int = 65_536
    ) {
        self.bytes = min(max(bytes, 0), 1 << 27)
        self.nodes = min(max(nodes, 8), 1 << 30)
        self.depth = max(depth, 16)
        self.formatting = max(formatting, 8)
        self.attributeNames = max(attributeNames, 0)
    }
}

/// The limit that a page ran into first.
public enum Limit: Hashable, Sendable {
    /// The page was longer than ``Limits/bytes``.
    case bytes
    /// The tree was larger than ``Limits/nodes``.
    case nodes
    /// Elements were nested deeper than ``Limits/depth``.
    case depth
    /// More than ``Limits/formatting`` formatting elements were open.
    case formatting
    /// The page had more than ``Limits/attributeNames`` names.
    case attributeNames
}
