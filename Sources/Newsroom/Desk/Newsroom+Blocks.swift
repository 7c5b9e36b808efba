import Discussion
public import News
import Store
public import Wire

/// How a report was taken apart: every block of its page, kept or left out, and what editors said of such blocks.
public struct TakenApart: Sendable {
    public var article: ArticleSummary
    public var sections: [Section]
    /// The site whose next reports are taken apart as decided here; nil where the report names none: what is decided
    /// then holds for this report alone.
    public var site: String?
    /// Whether a decision changes the draft at once; one that was published stands as it was printed.
    public var isOpen: Bool
    /// In the page's order.
    public var decisions: [Decision]
    /// What the page says of its article in its several places.
    public var statements: [Statement]
    /// Why the page was not taken for a report, if it was not.
    public var refusal: Refusal?
    /// What editors decided for the site, the oldest first.
    public var choices: [BlockChoice]
}

/// What an editor decided of one kind of block.
public struct BlockChoice: Sendable, Hashable {
    public var fingerprint: String
    public var verdict: SiteMemory.Verdict
    /// The beginning of the block that it was decided of.
    public var example: String
}

extension Newsroom {
    /// Every block of a report as it came in, with what was decided of it and why.
    ///
    /// The page is taken apart again, as it would be today: nothing of it is stored twice.
    public func blocks(of id: String, for viewer: Viewer) async throws -> TakenApart {
        try permit(viewer, .editArticle)
        let (row, report, choices, sections) = try await database.read { connection in
            let (row, report) = try Self.received(id, in: connection)
            return (
                row, report, try SiteChoiceRow.all(site: report.memoryKey, in: connection),
                try SectionRow.all(in: connection).map(Section.init)
            )
        }
        let examination = await readingRoom.examine(report.intake, memory: SiteMemory(choices))
        return TakenApart(
            article: ArticleSummary(row), sections: sections, site: report.site, isOpen: row.isUntouched,
            decisions: examination.decisions, statements: examination.statements,
            refusal: examination.report.article.refusal, choices: choices.map(BlockChoice.init))
    }

    /// Decides of a kind of block, for this report and the next ones of its site: to keep it, to leave it out, or
    /// (with nil) to forget what was decided before. A draft that nobody has published is taken apart anew.
    ///
    /// - Throws: `notFound` where no block of the report has that fingerprint and nothing was decided of it.
    public func decide(_ fingerprint: String, _ verdict: SiteMemory.Verdict?, in id: String, by viewer: Viewer)
        async throws
    {
        try permit(viewer, .editArticle)
        let now = surroundings.now
        let audit = identifier()
        let (row, report, before) = try await database.read { connection in
            let (row, report) = try Self.received(id, in: connection)
            return (row, report, try SiteChoiceRow.all(site: report.memoryKey, in: connection))
        }
        let blocks = await readingRoom.examine(report.intake, memory: SiteMemory(before)).decisions
        let example = blocks.first { $0.fingerprint == fingerprint }?.text
        guard example != nil || before.contains(where: { $0.fingerprint == fingerprint }) else {
            throw NewsroomError.notFound
        }
        var memory = SiteMemory(before)
        if let verdict { memory.remember(fingerprint, verdict) } else { memory.forget(fingerprint) }
        let anew = row.isUntouched ? await readAnew(report, id: id, version: row.version, memory: memory) : nil
        let document = try anew.map { try $0.encoded() }
        try await database.write { connection in
            if let verdict {
                try SiteChoiceRow.save(
                    site: report.memoryKey, fingerprint: fingerprint, keeps: verdict == .keep,
                    example: String((example ?? "").prefix(120)), at: now, by: viewer.id, in: connection)
            } else {
                try SiteChoiceRow.remove(site: report.memoryKey, fingerprint: fingerprint, in: connection)
            }
            if let document, let current = try ArticleRow.find(id: id, in: connection), current.isUntouched {
                try VersionRow.replace(article: id, version: current.version, document: document, in: connection)
            }
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: verdict?.rawValue ?? "forget", object: id,
                in: connection)
        }
    }

    /// The draft's document as it would come in today; a day given with the report stays.
    private func readAnew(_ report: ReportRow, id: String, version: Int, memory: SiteMemory) async -> StoredDocument? {
        let stored = try? await database.read { try VersionRow.document(article: id, version: version, in: $0) }
        guard let stored, let old = try? StoredDocument(stored: stored) else { return nil }
        return await readingRoom.read(
            report.intake, id: id, published: old.report.article.published, memory: memory)
    }

    private static func received(_ id: String, in connection: any Connection) throws -> (ArticleRow, ReportRow) {
        guard let row = try ArticleRow.find(id: id, in: connection), row.state != .dropped,
            let report = try ReportRow.find(id: row.reportID, in: connection)
        else { throw NewsroomError.notFound }
        return (row, report)
    }
}

extension ArticleRow {
    /// Whether the article's words are still those that came in.
    fileprivate var isUntouched: Bool { state == .draft && version == 1 }
}

extension ReportRow {
    /// The host of the page's address, without what stands before the site's name.
    fileprivate var site: String? { url.flatMap(PageHost.of) }

    /// Under what name decisions are kept: the site, or the report itself where it came without an address.
    fileprivate var memoryKey: String { site ?? "report:\(id)" }

    fileprivate var intake: Intake {
        Intake(source: .file, bytes: original, contentType: contentType, url: url)
    }
}

extension SiteMemory {
    /// What is remembered of a site.
    init(_ choices: [SiteChoiceRow]) {
        self.init()
        for choice in choices { remember(choice.fingerprint, choice.keeps ? .keep : .drop) }
    }
}

extension BlockChoice {
    fileprivate init(_ row: SiteChoiceRow) {
        self.init(fingerprint: row.fingerprint, verdict: row.keeps ? .keep : .drop, example: row.example)
    }
}
