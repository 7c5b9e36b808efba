import News
import Store

/// The words of an article at which a comment points.
public struct CommentTarget: Sendable, Hashable {
    /// The article's version in which they stand.
    public var version: Int
    public var quote: String
    /// The entry of the record that they support, by its mention; nothing where it points at a sentence.
    public var mention: String?

    init(_ row: CommentTargetRow) {
        version = row.version
        quote = row.quote
        mention = row.mention
    }
}

/// How a form names what a comment points at.
public enum CommentPointer: Hashable, Sendable {
    /// A sentence of the article, by its place.
    case sentence(Int)
    /// An entry of the record, by its mention.
    case mention(String)

    /// Reads `sentence-3` or `mention-m12`; nothing where it names neither.
    public init?(_ name: String) {
        if name.hasPrefix("sentence-"), let place = Int(name.dropFirst("sentence-".count)) {
            self = .sentence(place)
        } else if name.hasPrefix("mention-"), name.utf8.count <= 100 {
            self = .mention(String(name.dropFirst("mention-".count)))
        } else {
            return nil
        }
    }

    /// What ``init(_:)`` reads.
    public var name: String {
        switch self {
        case .sentence(let place): "sentence-\(place)"
        case .mention(let id): "mention-\(id)"
        }
    }
}

extension StoredDocument {
    /// The words that a pointer means; nothing where there are none.
    func target(of pointer: CommentPointer, version: Int) -> CommentTargetRow? {
        let span: Span
        var mention: String?
        switch pointer {
        case .sentence(let place):
            guard findings.sentences.indices.contains(place) else { return nil }
            span = findings.sentences[place]
        case .mention(let id):
            guard let found = findings.mentions.first(where: { $0.id == id }) else { return nil }
            span = found.span
            mention = id
        }
        let quote = CodePoints(report.text)[span]
        guard !quote.isEmpty else { return nil }
        return CommentTargetRow(version: version, begins: span.start, ends: span.end, quote: quote, mention: mention)
    }
}
