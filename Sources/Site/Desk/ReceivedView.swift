import Markup
import News
import Newsroom

/// A report as it came in: every block, the furniture set apart with its reason, what was read marked in the text.
struct ReceivedView {
    let document: StoredDocument

    func markup(_ words: Words) -> Markup {
        let passage = Passage(text: CodePoints(document.report.text))
        let marks = marks
        return """
            <div class="received" dir="auto">\(document.report.article.blocks.markup { block in
                let inside = marks.inside(block.span)
                let reason: Markup = block.kind == .furniture ? "<span class=\"why\">\(words[.furniture(block.reason ?? "")])</span>" : ""
                return "<div class=\"\(block.kind.rawValue)\" dir=\"auto\">\(passage.markup(block.span, marks: block.kind == .furniture ? [] : inside))\(reason)</div>\n"
            })</div>
            """
    }

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

/// Marks that do not overlap, kept in order of place.
private struct MarkedText {
    private(set) var inOrder: [Passage.Mark] = []

    /// Adds a mark where none stands yet; a binary search and an insertion.
    mutating func add(_ span: Span, _ name: String, _ title: String?) {
        let index = inOrder.firstIndex(from: span.start)
        if index > 0, inOrder[index - 1].span.overlaps(span) { return }
        if index < inOrder.count, inOrder[index].span.overlaps(span) { return }
        let open: Markup = "<mark\(Attribute("class", name))\(Attribute("title", title))>"
        inOrder.insert(Passage.Mark(span: span, open: open, close: "</mark>"), at: index)
    }
}
