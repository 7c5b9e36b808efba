/// Who says so: a source, the words that say that they say it, and what they say.
public struct Attribution: Hashable, Codable, Sendable {
    public enum SourceKind: String, CaseIterable, Codable, Sendable {
        case named, office, agency, party, police, medic, eyewitness, document, media, unnamed, reporter
    }
    public enum Form: String, CaseIterable, Codable, Sendable { case direct, indirect, mixed }
    public enum Polarity: String, CaseIterable, Codable, Sendable { case asserts, denies, questions }

    public struct Source: Hashable, Codable, Sendable {
        public var span: Span
        /// The entity's id, where the source is one that was found.
        public var entity: String?
        public var kind: SourceKind

        public init(span: Span, entity: String? = nil, kind: SourceKind) {
            self.span = span
            self.entity = entity
            self.kind = kind
        }
    }

    public var source: Source?
    public var cue: Span?
    public var content: [Span]
    public var form: Form
    public var polarity: Polarity
    /// Through whom it came: "state TV quoted the ministry".
    public var via: [Span] = []

    public init(source: Source?, cue: Span?, content: [Span], form: Form, polarity: Polarity = .asserts) {
        self.source = source
        self.cue = cue
        self.content = content
        self.form = form
        self.polarity = polarity
    }
}
