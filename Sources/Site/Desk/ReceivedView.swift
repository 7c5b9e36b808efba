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
                let inside = marks.filter { block.span.contains($0.span) }
                let reason: Markup = block.kind == .furniture ? "<span class=\"why\">\(words[.furniture(block.reason ?? "")])</span>" : ""
                return "<div class=\"\(block.kind.rawValue)\" dir=\"auto\">\(passage.markup(block.span, marks: block.kind == .furniture ? [] : inside))\(reason)</div>\n"
            })</div>
            """
    }

    /// What is marked: places before persons before numbers, where two would overlap.
    private var marks: [Passage.Mark] {
        let findings = document.findings
        var marks: [Passage.Mark] = []
        func add(_ span: Span, _ name: Markup, _ title: String?) {
            guard !marks.contains(where: { $0.span.overlaps(span) }) else { return }
            marks.append(
                Passage.Mark(
                    span: span,
                    open: "<mark class=\"" + name + "\"" + "\(title.map { " title=\"\($0)\"" as Markup })" + ">",
                    close: "</mark>"))
        }
        for time in findings.times { add(time.span, "time", time.value) }
        for place in findings.places {
            add(
                place.span, "place",
                [place.name, place.admin1, place.country].compactMap(\.self).joined(separator: ", "))
        }
        for attribution in findings.attributions {
            if let source = attribution.source { add(source.span, "says", source.kind.rawValue) }
        }
        for entity in findings.entities { add(entity.span, "who", entity.label.rawValue) }
        for quantity in findings.quantities { add(quantity.span, "number", quantity.unit) }
        return marks
    }
}
