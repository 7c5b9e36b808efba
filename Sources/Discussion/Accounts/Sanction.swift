public import News

/// What the desk holds against somebody, under which rule, and until when.
public struct Sanction: Hashable, Sendable, Identifiable {
    /// From the mildest to the hardest.
    public enum Kind: String, CaseIterable, Sendable, Comparable {
        /// A word of warning: it takes nothing away.
        case warning
        /// What they write waits for an editor.
        case mute
        /// They may not write until a day.
        case suspension
        /// They may not write.
        case ban

        /// Whether it ends by itself, and so must say when.
        public var ends: Bool { self == .mute || self == .suspension }

        public static func < (a: Kind, b: Kind) -> Bool { a.severity < b.severity }

        private var severity: Int {
            switch self {
            case .warning: 0
            case .mute: 1
            case .suspension: 2
            case .ban: 3
            }
        }
    }

    public var id: String
    public var kind: Kind
    /// The house rule that it rests on.
    public var rule: String
    /// What the editor wrote to them.
    public var reason: String
    public var begins: Moment
    /// When it ends by itself; nothing where it doesn't.
    public var until: Moment?

    public init(id: String, kind: Kind, rule: String, reason: String, begins: Moment, until: Moment? = nil) {
        self.id = id
        self.kind = kind
        self.rule = rule
        self.reason = reason
        self.begins = begins
        self.until = until
    }

    /// Whether it holds at that moment.
    public func holds(at now: Moment) -> Bool {
        now.secondsSince1970 >= begins.secondsSince1970
            && until.map { now.secondsSince1970 < $0.secondsSince1970 } ?? true
    }
}

extension Sequence<Sanction> {
    /// The hardest that holds; of two of one kind the one that holds longer.
    public func hardest(at now: Moment) -> Sanction? {
        filter { $0.holds(at: now) }.max { a, b in
            a.kind == b.kind
                ? (a.until?.secondsSince1970 ?? .max) < (b.until?.secondsSince1970 ?? .max) : a.kind < b.kind
        }
    }
}
