import Discussion
import Markup
import News
import Newsroom
import Record

/// An article, the record in its margin, and the discussion beneath it.
struct ArticlePage: Page {
    let publication: ArticlePublication
    let record: ArticleRecord
    private let text: CodePoints
    /// A comment that was not taken, with what was wrong, so that nothing typed is lost.
    var written: WrittenComment?

    init(_ publication: ArticlePublication, written: WrittenComment? = nil) {
        self.publication = publication
        self.written = written
        record = ArticleRecord(publication)
        text = CodePoints(publication.document.report.text)
    }

    private var article: Article { publication.document.report.article }

    var sections: [Section] { publication.sections }
    var section: String? { publication.article.section?.slug }
    var canonical: SiteAddress { .article(publication.article.path ?? "/") }
    var feed: SiteAddress? { publication.story.map { .storyFeed($0.name.slug) } }
    var script: String? { "live.js" }
    var outside: OutsideHosts { publication.thread.shownOutside }
    func title(_ words: Words) -> String? { publication.article.headline }
    func description(_ words: Words) -> String? {
        if !publication.article.standfirst.isEmpty { return publication.article.standfirst }
        guard let first = article.blocks.first(where: { $0.kind == .paragraph }) else { return nil }
        return String(text[first.span].prefix(300))
    }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <article lang="\(article.language ?? "en")" dir="\(direction(ofLanguage: article.language ?? "en"))">
            \(ArticleList.kicker(publication.article))
            <h1>\(anchors(of: .headline))\(publication.article.headline)</h1>
            \(publication.article.standfirst.isEmpty ? "" : "<p class=\"standfirst\">\(publication.article.standfirst)</p>" as Markup)
            \(times(words))
            \(picture)
            <div class="story">
            \(body(words))
            </div>
            </article>
            \(CorrectionNotes(publication: publication).markup(frame))
            \(more(frame))
            \(ThreadView(publicThread: publication.thread, written: written).markup(frame))
            """
    }

    private func times(_ words: Words) -> Markup {
        let authors = article.byline.joined(separator: ", ")
        let by: Markup =
            switch (authors.isEmpty, article.provider) {
            case (false, let provider?): "<b>\(words[.by]) \(authors)</b> \(words[.with]) \(provider)<br>"
            case (false, nil): "<b>\(words[.by]) \(authors)</b><br>"
            case (true, let provider?): "<b>\(provider)</b><br>"
            case (true, nil): ""
            }
        let updated: Markup? = publication.article.updatedAt.map { " · \(words[.updated]) \(words.time($0))" }
        return """
            <p class="meta"><bdi lang="\(words.language.rawValue)" dir="\(words.language.direction)">\(by)\
            \(publication.article.publishedAt.map { words.time($0) })\(updated)</bdi></p>
            """
    }

    private var picture: Markup {
        guard let picture = article.pictures.first, picture.caption != nil || picture.credit != nil else { return "" }
        return """
            <figure class="lead-picture"><figcaption>\(anchors(of: .caption))\(picture.caption)\
            \(picture.credit.map { "<span class=\"credit\">\($0)</span>" as Markup })</figcaption></figure>
            """
    }

    private func body(_ words: Words) -> Markup {
        let passage = Passage(text: text)
        return article.blocks.filter(\.kind.isBody).markup { block in
            let notes = record.notes(in: block)
            var marks = notes.map { note in
                Passage.Mark(
                    span: record.mark(note, in: block), open: "<a class=\"said\" href=\"#note-\(note.mention.id)\">",
                    close: "</a>")
            }
            if let dateline = article.dateline?.text {
                let span = Span(start: block.span.start, end: block.span.start + dateline.unicodeScalars.count)
                if passage.text[span] == dateline {
                    marks.insert(Passage.Mark(span: span, open: "<span class=\"dateline\">", close: "</span>"), at: 0)
                }
            }
            let text = anchors(in: block) + passage.markup(block.span, marks: marks)
            return element(block, text) + "\n" + margin(notes, words)
        }
    }

    /// A place to link to for every claim that has no note in the margin: the words behind an entry of the record can
    /// always be opened.
    private func anchors(in block: Block) -> Markup {
        record.mentions(startingIn: block.span).markup { mention in
            record.hasNote(mention) ? "" : "<span id=\"note-\(mention.id)\"></span>"
        }
    }

    private func anchors(of kind: Block.Kind) -> Markup {
        article.blocks.filter { $0.kind == kind }.markup { anchors(in: $0) }
    }

    private func element(_ block: Block, _ text: Markup) -> Markup {
        switch block.kind {
        case .heading: "<h2>\(text)</h2>"
        case .quote: "<blockquote>\(text)</blockquote>"
        case .list:
            "<ul>\(self.text[block.span].split(separator: "\n").markup { "<li>\(String($0))</li>" })</ul>"
        default: "<p>\(text)</p>"
        }
    }

    private func margin(_ notes: ArraySlice<ArticleRecord.Note>, _ words: Words) -> Markup {
        guard !notes.isEmpty else { return "" }
        return """
            <div class="notes" role="note" lang="\(words.language.rawValue)" dir="\(words.language.direction)">\
            \(notes.markup { note($0, words) })</div>

            """
    }

    private func note(_ note: ArticleRecord.Note, _ words: Words) -> Markup {
        let mention = note.mention
        let findings = publication.document.findings
        let attribution = mention.attribution.flatMap {
            findings.attributions.indices.contains($0) ? findings.attributions[$0] : nil
        }
        let source = attribution?.source.map { text[$0.span] } ?? article.provider ?? words[.reportItself]
        var lines: [Markup] = []
        let title: String
        if let figure = note.figure, let value = figure.values.last(where: { $0.claim.mention.id == mention.id }) {
            title = figure.subject
            let number = words.quantity(low: value.low, best: value.best, high: value.high, qualifier: value.qualifier)
            lines.append("\(number), \(words[.asOf(words.day(value.asOf))])")
        } else {
            title = words.name(type: mention.type, modes: mention.modes, contexts: mention.contexts)
            var facts: [String] = []
            if let event = note.event {
                facts.append(words.when(event))
                if let place = event.place { facts.append(words.place(place)) }
            } else if note.isExpected {
                facts.append(words[.expected])
                if let when = mention.when, when.basis != .publication {
                    facts.append(words.when(when.begin, when.finish))
                }
                if let index = mention.place, findings.places.indices.contains(index) {
                    facts.append(words.place(findings.places[index]))
                }
            }
            if !facts.isEmpty { lines.append("\(facts.joined(separator: " · "))") }
            if let counts = note.event?.counts, !counts.isEmpty {
                lines.append("\(counts.map { words.count($0) }.joined(separator: ", "))")
            }
        }
        lines.append("\(words[.says]): <bdi>\(source)</bdi>")
        if let event = note.event { lines.append(words.standing(event)) }
        if mention.modality != .actual, note.event == nil, !note.isExpected {
            lines.append("\(words[.modality(mention.modality)])")
        }
        let check: Markup = note.check.flatMap { words.check($0) }.map { "<span class=\"check\">\($0)</span>" } ?? ""
        let link: Markup
        if let event = note.event, let story = publication.story {
            link =
                "<a href=\"\(SiteAddress.story(story.name.slug).link(to: "event-" + event.id))\"><b><bdi>\(title)</bdi></b></a>"
        } else {
            link = "<b><bdi>\(title)</bdi></b>"
        }
        return """
            <div class="note" id="note-\(mention.id)">\(link)\(lines.markup(separator: "<br>") { $0 })\(check)</div>
            """
    }

    private func more(_ frame: Frame) -> Markup {
        let words = frame.words
        guard let story = publication.story else { return "" }
        let latest = publication.ledger.events.filter { !$0.isBackgroundOnly }.suffix(4).reversed()
        let checks = publication.ledger.checkedClaims.compactMap { words.check($0) }.suffix(2)
        return """
            <section class="more"><h2>\(words[.knowMore])</h2>
            <div class="cols">
            <div><h3 dir="auto"><a href="\(SiteAddress.story(story.name.slug).link)">\(story.name.title)</a></h3>
            <p class="meta">\(words[.reports(story.articles)]) · \(words[.eventsHeld(publication.ledger.events.count)])<br>
            <a href="\(SiteAddress.story(story.name.slug).link)">\(words[.readStory])</a></p></div>
            <div><h3>\(words[.latestInRecord])</h3>
            <ol class="entries">\(latest.markup { event in
                "<li><time datetime=\"\(event.begin.description)\">\(words.when(event.begin, event.finish))</time><a href=\"\(SiteAddress.story(story.name.slug).link(to: "event-" + event.id))\">\(words.name(type: event.type, modes: event.modes, contexts: event.contexts))\(event.place.map { ", \(words.place($0))" as Markup })</a></li>\n"
            })</ol></div>
            \(checks.isEmpty ? "" : "<div><h3>\(words[.theCount])</h3>\(checks.markup { "<p class=\"meta\">\($0)</p>" })</div>" as Markup)
            \(frame.isArchive ? "" : follow(story, words))</div></section>
            """
    }

    private func follow(_ story: StorySummary, _ words: Words) -> Markup {
        """
        <div><h3>\(words[.follow])</h3><p class="meta">\(words[.followHint]) <a href="\(SiteAddress.storyFeed(story.name.slug).link)">Atom</a></p></div>

        """
    }
}
