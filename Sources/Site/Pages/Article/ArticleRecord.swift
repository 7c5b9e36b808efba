import News
import Newsroom
import Record

/// What the margin of an article tells: its mentions, each with the entry of the record that it supports.
struct ArticleRecord {
    struct Note {
        var mention: Mention
        var event: Event?
        var figure: Figure?
        var isExpected: Bool
        var check: CheckedClaim?
    }

    let document: StoredDocument
    private(set) var notes: [Note] = []
    private var noted: Set<String> = []
    /// All claims, in order of the words that name the event.
    private let ordered: [Mention]

    /// At most this many notes stand beside one paragraph: more would be noise.
    private static let perBlock = 3

    init(_ publication: ArticlePublication) {
        document = publication.document
        ordered = document.findings.mentions.sorted { $0.trigger < $1.trigger }
        let article = publication.article.id
        var events: [String: Event] = [:]
        for event in publication.ledger.events {
            for claim in event.claims where claim.articleID == article { events[claim.mention.id] = event }
        }
        var figures: [String: Figure] = [:]
        for figure in publication.ledger.figures {
            for value in figure.values where value.claim.articleID == article {
                figures[value.claim.mention.id] = figure
            }
        }
        let expected = Set(
            publication.ledger.expected.flatMap(\.claims).filter { $0.articleID == article }.map(\.mention.id))
        var checks: [String: CheckedClaim] = [:]
        for check in publication.ledger.checkedClaims where check.claim.articleID == article {
            checks[check.claim.mention.id] = check
        }
        let body = document.report.article.blocks.filter(\.kind.isBody)
        for block in body {
            var taken: [Span] = []
            let begun = notes.count
            let here = mentions(startingIn: block.span)
                .filter { block.span.contains($0.trigger) && $0.confidence >= 0.4 }
                .sorted { ($0.sameAs == nil ? 1 : 0, $0.confidence) > ($1.sameAs == nil ? 1 : 0, $1.confidence) }
            for mention in here where taken.count < Self.perBlock {
                let event = events[mention.id]
                let figure = figures[mention.id]
                let isExpected = expected.contains(mention.id)
                guard event != nil || figure != nil || isExpected || checks[mention.id] != nil,
                    !taken.contains(where: { $0.overlaps(mention.trigger) })
                else { continue }
                // One note for one event in one paragraph.
                if let event,
                    notes[begun...].contains(where: {
                        $0.event?.id == event.id && block.span.contains($0.mention.trigger)
                    })
                {
                    continue
                }
                taken.append(mention.trigger)
                notes.append(
                    Note(
                        mention: mention, event: event, figure: figure, isExpected: isExpected,
                        check: checks[mention.id]))
            }
        }
        notes.sort { $0.mention.trigger < $1.mention.trigger }
        noted = Set(notes.map(\.mention.id))
    }

    /// Whether a claim has a note in the margin.
    func hasNote(_ mention: Mention) -> Bool { noted.contains(mention.id) }

    /// The claims whose words that name the event begin in a span.
    func mentions(startingIn span: Span) -> ArraySlice<Mention> {
        let first = ordered.partitioned { $0.trigger.start < span.start }
        let end = ordered.partitioned { $0.trigger.start < span.end }
        return ordered[first..<max(first, end)]
    }

    /// The notes that belong beside a block.
    func notes(in block: Block) -> ArraySlice<Note> {
        let first = notes.partitioned { $0.mention.trigger.start < block.span.start }
        let end = notes.partitioned { $0.mention.trigger.start < block.span.end }
        return notes[first..<max(first, end)]
    }

    /// The words that a note's mark underlines: the whole claim where it is short, else what names the event.
    func mark(_ note: Note, in block: Block) -> Span {
        let mention = note.mention
        return mention.span.count <= 80 && block.span.contains(mention.span) ? mention.span : mention.trigger
    }
}
