import Discussion
import News
import Store
import Wire

extension Newsroom {
    /// Takes a report in: keeps it as it came, takes the furniture off, reads it, and lays it in the inbox.
    ///
    /// - Returns: the identifier of the draft.
    /// - Throws: `tooLarge` over 10 MB; `invalid(.report, .missing)` where there is nothing but white space.
    public func receive(_ intake: Intake, by viewer: Viewer?) async throws -> String {
        if let viewer { try permit(viewer, .editArticle) }
        guard intake.bytes.count <= limits.report else { throw NewsroomError.tooLarge(limit: limits.report) }
        let published = try moment(intake.published, field: .published)
        let id = identifier()
        var extracted = await readingRoom.extract(intake, id: id)
        // A page that was saved or pasted may say itself where it is from.
        let url = intake.url ?? extracted.article.url
        let memory = try await memory(of: url)
        if !memory.isEmpty { extracted = await readingRoom.extract(intake, id: id, memory: memory) }
        if let published { extracted.article.published = published }
        guard let headline = headline(of: extracted) else { throw NewsroomError.invalid(.report, .missing) }
        let stored = try await readingRoom.read(extracted, waits: true).encoded()
        let report = identifier()
        let now = surroundings.now
        try await database.write { connection in
            try ReportRow.insert(
                id: report, source: intake.source.rawValue, contentType: intake.contentType, url: url,
                original: intake.bytes, at: now, by: viewer?.id, in: connection
            )
            try ArticleRow.insert(id: id, report: report, headline: headline, at: now, in: connection)
            try VersionRow.insert(article: id, version: 1, document: stored, at: now, by: viewer?.id, in: connection)
        }
        return id
    }

    /// Fetches a page and takes it in.
    public func receive(url: String, published: String?, by viewer: Viewer) async throws -> String {
        try permit(viewer, .editArticle)
        let page = try await fetcher.fetch(url)
        return try await receive(
            Intake(
                source: .address, bytes: page.bytes, contentType: page.contentType, url: page.url, published: published),
            by: viewer
        )
    }

    /// What editors decided of the pages of an address's site.
    private func memory(of url: String?) async throws -> SiteMemory {
        guard let site = url.flatMap(PageHost.of) else { return SiteMemory() }
        return SiteMemory(try await database.read { try SiteChoiceRow.all(site: site, in: $0) })
    }

    /// What a draft is called: its headline, or its first words; nothing where it has neither.
    func headline(of report: Report) -> String? {
        let words = report.text.split(whereSeparator: \.isWhitespace).prefix(12)
        let headline = report.article.headline ?? String(words.joined(separator: " ").prefix(120))
        return headline.isEmpty ? nil : String(headline.unicodeScalars.prefix(limits.headline))
    }

    /// A date or time as a form or a command gives it; nothing where it is empty.
    func moment(_ text: String?, field: NewsroomError.Field) throws -> Moment? {
        let trimmed = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if trimmed.isEmpty { return nil }
        guard let moment = Moment(trimmed) else { throw NewsroomError.invalid(field, .malformed) }
        return moment
    }
}
