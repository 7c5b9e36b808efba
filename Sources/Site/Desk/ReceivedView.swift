import Markup
import News
import Newsroom
import Wire

/// A report as it came in: every block, the furniture set apart with its reason, what was read marked in the text.
struct ReceivedView {
    let document: StoredDocument

    func markup(_ words: Words) -> Markup {
        let passage = Passage(text: CodePoints(document.report.text))
        let marks = marks
        return """
            <div class="received" dir="auto">\(document.report.article.blocks.markup { block in
                let inside = marks.inside(block.span)
                let reason: Markup = block.kind == .furniture ? "<span class=\"why\">\(words[.furniture(block.reason.flatMap(Reason.init))])</span>" : ""
                return "<div class=\"\(block.kind.rawValue)\" id=\"\(Self.name(of: block))\" dir=\"auto\">\(passage.markup(block.span, marks: block.kind == .furniture ? [] : inside))\(reason)</div>\n"
            })</div>
            """
    }

    /// By what name a block is linked to.
    static func name(of block: Block) -> String { "block-\(block.span.start)" }

    /// What is marked, in order: times before places before sources before names before numbers, where two would overlap.
    private var marks: [Passage.Mark] {
        let findings = document.findings
        var marks = MarkedText()
        for time in findings.times { marks.add(time.span, "time", time.value) }
        for place in findings.places {
            let name = [place.name, place.admin1, place.country].compactMap(\.self).joined(separator: ", ")
            marks.add(place.span, "place", name)
        }
        for attribution in findings.attributions {
            if let source = attribution.source { marks.add(source.span, "says", source.kind.rawValue) }
        }
        for entity in findings.entities { marks.add(entity.span, "who", entity.label.rawValue) }
        for quantity in findings.quantities { marks.add(quantity.span, "number", quantity.unit) }
        return marks.inOrder
    }
}

/// Marks as they are found, those that go first first.
private struct MarkedText {
    private var found: [(span: Span, rank: Int, mark: Passage.Mark)] = []

    mutating func add(_ span: Span, _ name: String, _ title: String?) {
        let open: Markup = "<mark\(Attribute("class", name))\(Attribute("title", title))>"
        found.append((span, found.count, Passage.Mark(span: span, open: open, close: "</mark>")))
    }

    /// Those that overlap none that goes before them, in order of place: one sort and one walk.
    ///
    /// Of marks that overlap in a chain, the one that goes first stands and the next is looked at after it.
    var inOrder: [Passage.Mark] {
        var kept: [(span: Span, rank: Int, mark: Passage.Mark)] = []
        for next in found.sorted(by: { $0.span != $1.span ? $0.span < $1.span : $0.rank < $1.rank }) {
            guard let last = kept.last, last.span.overlaps(next.span) else {
                kept.append(next)
                continue
            }
            if next.rank < last.rank { kept[kept.count - 1] = next }
        }
        return kept.map(\.mark)
    }
}
