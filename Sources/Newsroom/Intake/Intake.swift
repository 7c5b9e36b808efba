/// A report on its way in.
public struct Intake: Sendable {
    /// Through which door it comes.
    public enum Source: String, Sendable { case text, file, address, sample }

    public var source: Source
    public var bytes: [UInt8]
    /// As the sender names it: "text/html; charset=utf-8".
    public var contentType: String?
    public var url: String?
    /// The day of the report, where whoever brings it knows it: dates in it are read from there.
    public var published: String?

    public init(
        source: Source, bytes: [UInt8], contentType: String? = nil, url: String? = nil, published: String? = nil
    ) {
        self.source = source
        self.bytes = bytes
        self.contentType = contentType
        self.url = url
        self.published = published
    }

    /// The bytes as they are read: NUL is no character of any report, and no database takes it in text.
    var readable: [UInt8] { bytes.contains(0) && !isUTF16 ? bytes.filter { $0 != 0 } : bytes }

    /// Whether the bytes say that they are UTF-16, in which every other one of plain text is zero.
    private var isUTF16: Bool {
        bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
            || contentType?.lowercased().contains("utf-16") == true
    }
}
