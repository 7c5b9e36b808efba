import News
import Wire

/// A report for people to read on a terminal: the article, then what it says.
///
/// Control characters of the text are shown as `␛`: no report can write to the terminal by itself.
struct ReportPrinter {
    let style: Style
    private let width = 88

    func article(_ report: Report) -> String {
        let article = report.article
        let text = CodePoints(report.text)
        var lines: [String] = []
        if let section = article.section { lines.append(style(.red, clean(section))) }
        if let headline = article.headline { lines.append(style(.bold, clean(headline))) }
        let facts = [
            article.byline.isEmpty ? nil : "By " + article.byline.joined(separator: ", "), article.provider,
            article.dateline?.text, article.published?.description, article.site,
        ].compactMap(\.self)
        if !facts.isEmpty { lines.append(style(.faint, clean(facts.joined(separator: " · ")))) }
        for picture in article.pictures where picture.caption != nil || picture.credit != nil {
            lines.append("")
            lines += wrap("Picture: " + clean(picture.caption ?? ""), indent: "  ").map { style(.faint, $0) }
            if let credit = picture.credit { lines.append(style(.faint, "  Credit: " + clean(credit))) }
        }
        for block in article.blocks where block.kind.isBody {
            lines.append("")
            let words = clean(text[block.span])
            switch block.kind {
            case .heading: lines.append(style(.bold, words))
            case .quote: lines += wrap(words, indent: "  > ")
            case .list: lines += words.split(separator: "\n").flatMap { wrap("- " + $0, indent: "  ") }
            default: lines += wrap(words, indent: "")
            }
        }
        let furniture = article.blocks.filter { $0.kind == .furniture }
        if !furniture.isEmpty {
            lines += ["", style(.faint, "Left out:")]
            for block in furniture {
                let words = clean(text[block.span]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
                let short = words.count > 60 ? words.prefix(59) + "…" : words[...]
                lines.append(style(.faint, "  \(block.reason.flatMap(Reason.init)?.words ?? "furniture"): \(short)"))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func findings(_ findings: Findings, of report: Report) -> String {
        guard !findings.mentions.isEmpty else { return style(.faint, "No event, count or figure was found.") + "\n" }
        let text = CodePoints(report.text)
        var lines = [style(.bold, "What it says")]
        for mention in findings.mentions {
            let name = [
                mention.type?.rawValue ?? mention.kind.rawValue, mention.modes.map(\.name).joined(separator: ", "),
            ]
            .filter { !$0.isEmpty }.joined(separator: "/")
            let modality = mention.modality == .actual ? "" : " (\(mention.modality.rawValue))"
            lines += ["", style(.red, name) + style(.faint, modality)]
            lines += wrap("“\(clean(mention.quote))”", indent: "  ")
            if let when = mention.when {
                let days = when.begin == when.finish ? "\(when.begin)" : "\(when.begin) to \(when.finish)"
                lines.append("  when   " + style(.blue, days) + style(.faint, " (\(when.basis.rawValue))"))
            }
            if let place = findings.places.at(mention.place) {
                let parts = [place.name, place.admin1, place.country].compactMap(\.self).joined(separator: ", ")
                lines.append(
                    "  where  " + style(.green, clean(parts))
                        + style(.faint, " (precision \(place.precision.rawValue))"))
            }
            if !mention.actors.isEmpty { lines.append("  who    " + style(.yellow, names(mention.actors))) }
            if !mention.recipients.isEmpty { lines.append("  whom   " + style(.yellow, names(mention.recipients))) }
            for count in mention.counts {
                guard let quantity = findings.quantities.at(count.quantity) else { continue }
                lines.append(
                    "  count  " + style(.magenta, clean(text[quantity.span]))
                        + style(.faint, " (\(count.measure.rawValue), \(count.kind.rawValue))"))
            }
            if let source = findings.attributions.at(mention.attribution)?.source {
                lines.append("  says   " + clean(text[source.span]) + style(.faint, " (\(source.kind.rawValue))"))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every block of a page in its order: what was kept and what was left out, why, and how surely.
    func explanation(_ examination: Examination) -> String {
        var lines: [String] = []
        for decision in examination.decisions {
            let sure = "\(Int((decision.confidence * 100).rounded())) %"
            let place = decision.source.map { "bytes \($0.start)–\($0.end)" }
            let facts = [decision.reason.words, sure, place].compactMap(\.self).joined(separator: ", ")
            let kind = decision.isKept ? style(.green, "+ \(decision.kind.rawValue)") : style(.red, "- left out")
            let words = clean(decision.text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let short = words.count > 300 ? words.prefix(299) + "…" : words[...]
            lines.append(kind + style(.faint, " (\(facts))"))
            lines += wrap(String(short), indent: "    ")
        }
        if let refusal = examination.report.article.refusal {
            lines += ["", style(.red, "Not taken for a report: ") + clean(refusal.reason)]
        }
        if !examination.statements.isEmpty { lines += ["", style(.bold, "What the page says of itself")] }
        for statement in examination.statements {
            let place = [statement.source.kind.rawValue, statement.source.name].compactMap(\.self).joined(
                separator: " ")
            let mark = statement.isChosen ? style(.green, "+") : style(.red, "-")
            let value = clean(statement.value.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            let short = value.count > 120 ? value.prefix(119) + "…" : value[...]
            lines.append("\(mark) \(statement.field.rawValue): \(short)" + style(.faint, " (\(clean(place)))"))
        }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    private func names(_ roles: [Role]) -> String {
        roles.map { role in
            let codes = ([role.country].compactMap(\.self) + role.sectors.map(\.rawValue)).joined(separator: " ")
            return clean(role.name) + (codes.isEmpty ? "" : " [\(codes)]")
        }.joined(separator: ", ")
    }

    /// Lines of at most the page's width, broken between words.
    private func wrap(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + word.count + 1 + indent.count > width {
                lines.append(indent + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(indent + line) }
        return lines
    }

    /// The text with its control characters shown, but for the ends of lines.
    func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control && scalar != "\n" ? "␛" : scalar
                }))
    }
}

extension Array {
    /// The element at an index that may be absent or lie outside.
    fileprivate func at(_ index: Int?) -> Element? {
        guard let index, indices.contains(index) else { return nil }
        return self[index]
    }
}
