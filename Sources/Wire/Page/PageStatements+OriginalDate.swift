import HTML
import News

extension PageStatements {
    /// The day on which the page says in a sentence that its report first appeared: "This story was originally published
    /// on 3 March 2020"; nothing where it says so of several days.
    func originalDate(_ style: PrintedDate.Style) -> Dated? {
        var found: Dated?
        for line in finder.pageLines where line.words <= 60 && line.aside != .comments && line.aside != .related {
            guard let date = Self.originalDate(in: line.key, style) else { continue }
            if let found, found.moment.day != date.moment.day { return nil }
            found = found ?? Dated(moment: date.moment, source: source(.printed, at: line.at))
        }
        return found
    }

    private static func originalDate(in key: Key, _ style: PrintedDate.Style) -> PrintedDate? {
        // Nearly all lines hold no figure.
        guard key.bytes.contains(where: \.isDigit) else { return nil }
        var start = 0
        while let phrase = originally.range(anywhereIn: key, from: start) {
            defer { start = phrase.upperBound }
            guard Self.isOfReport(Key(key.bytes[..<phrase.lowerBound])) else { continue }
            let rest = Array(key.bytes[phrase.upperBound...].prefix(40))
            // Behind the name of another paper the date is that one's.
            if let date = PrintedDate.first(in: rest, style), date.range.lowerBound <= 4 { return date }
        }
        return nil
    }

    /// Whether the words before "was first published" mean the report and no book: "Editor's note: this story".
    private static func isOfReport(_ lead: Key) -> Bool {
        guard lead.bytes.count > 2 else { return true }
        var start = 0
        while let report = itself.range(anywhereIn: lead, from: start) {
            if lead.bytes.count - report.upperBound <= 12 { return true }
            start = report.upperBound
        }
        return false
    }

    private static let itself = PhraseTable<Void>([
        (
            (),
            [
                "this story", "this article", "this report", "this piece", "this post", "this column", "this essay",
                "this interview", "this review", "version of this", "the story", "the article", "dieser artikel",
                "dieser bericht", "dieser beitrag", "dieser text", "cet article", "ce texte", "este art\u{ED}culo",
                "este artigo", "esta noticia", "esta nota", "esta not\u{ED}cia", "esta mat\u{E9}ria",
                "questo articolo", "este reportaje",
            ]
        )
    ])

    private static let originally = PhraseTable<Void>([
        (
            (),
            [
                "was originally published", "was first published", "was originally posted", "was first posted",
                "originally published on", "first published on", "originally appeared", "erschien zuerst",
                "erschien erstmals",
                "wurde erstmals", "wurde zuerst", "publi\u{E9} pour la premi\u{E8}re fois", "publicado originalmente",
                "publicada originalmente", "pubblicato originariamente", "publicado por primera vez",
            ]
        )
    ])
}
