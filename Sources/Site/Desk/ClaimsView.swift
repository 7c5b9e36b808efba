import Markup
import News
import Newsroom

/// What was read in a report, claim by claim, each with the words on which it rests.
struct ClaimsView {
    let document: StoredDocument
    /// As many claims as anybody would look through; the rest is counted.
    private static let limit = 300

    func markup(_ words: Words) -> Markup {
        guard !document.findings.mentions.isEmpty else { return "<p class=\"quiet\">\(words[.nothingRead])</p>" }
        let text = CodePoints(document.report.text)
        let mentions = document.findings.mentions
        let blocks = document.report.article.blocks.sorted { $0.span < $1.span }
        let more: Markup =
            mentions.count > Self.limit ? "<p class=\"quiet\">\(words[.andMore(mentions.count - Self.limit)])</p>" : ""
        return
            "<ul class=\"claims\">\(mentions.prefix(Self.limit).markup { claim($0, text, blocks, words) })</ul>\(more)"
    }

    private func claim(_ mention: Mention, _ text: CodePoints, _ blocks: [Block], _ words: Words) -> Markup {
        let findings = document.findings
        var facts: [(String, String)] = []
        if let when = mention.when {
            let date = words.when(when.begin, when.finish)
            facts.append(
                (
                    words[.claimWhen],
                    when.basis == .publication && mention.time == nil ? "\(date) (\(words[.dateGuessed]))" : date
                ))
        }
        if let place = element(findings.places, mention.place) {
            facts.append((words[.claimWhere], words.place(place)))
        }
        if !mention.actors.isEmpty {
            facts.append((words[.claimWho], mention.actors.map { role($0, words) }.joined(separator: ", ")))
        }
        if !mention.recipients.isEmpty {
            facts.append((words[.claimToWhom], mention.recipients.map { role($0, words) }.joined(separator: ", ")))
        }
        for count in mention.counts {
            guard let quantity = element(findings.quantities, count.quantity) else { continue }
            let number = words.quantity(
                low: quantity.low, best: quantity.best, high: quantity.high, qualifier: quantity.qualifier)
            facts.append(
                (words[.claimCounts], "\(number) \(words[.measure(count.measure)]) \(count.who ?? quantity.who ?? "")"))
        }
        if let attribution = element(findings.attributions, mention.attribution), let source = attribution.source {
            facts.append((words[.claimSays], "\(text[source.span]) (\(words[.sourceKind(source.kind)]))"))
        }
        if mention.modality != .actual { facts.append((words[.claimHow], words[.modality(mention.modality)])) }
        // The claim opens its words: the block of the report in which they stand.
        let before = blocks.partitioned { $0.span.start <= mention.trigger.start }
        let link = before > 0 ? "#" + ReceivedView.name(of: blocks[before - 1]) : "#content"
        let title =
            mention.kind == .figure
            ? words[.figure] : words.name(type: mention.type, modes: mention.modes, contexts: mention.contexts)
        return """
            <li><b>\(title)</b><br><a href="\(link)"><q dir="auto">\(words.quotation(mention.quote))</q></a>
            <dl>\(facts.markup { "<dt>\($0.0)</dt><dd dir=\"auto\">\($0.1)</dd>" })</dl></li>

            """
    }

    private func role(_ role: Role, _ words: Words) -> String {
        let codes = ([role.country].compactMap(\.self) + role.sectors.map(\.rawValue)).joined(separator: " ")
        return codes.isEmpty ? role.name : "\(role.name) (\(codes))"
    }

    private func element<T>(_ list: [T], _ index: Int?) -> T? {
        guard let index, list.indices.contains(index) else { return nil }
        return list[index]
    }
}
