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
    /// Whether nothing but the page's own word says that it is of that site: it was not fetched from there.
    public var isSiteClaimed: Bool
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
        let examination = await readingRoom.examine(report.intake, id: id, memory: SiteMemory(choices))
        return TakenApart(
            article: ArticleSummary(row), sections: sections, site: report.site,
            isSiteClaimed: report.source != Intake.Source.address.rawValue, isOpen: row.isUntouched,
            decisions: examination.decisions, statements: examination.statements,
            refusal: examination.report.article.refusal, choices: choices.map(BlockChoice.init))
    }

    /// Decides of a kind of block, for this report and the next ones of its site: to keep it, to leave it out, or
    /// (with nil) to forget what was decided before. A draft that nobody has published is taken apart anew.
    ///
    /// - Throws: `notFound` where no block of the report that can be decided of has that fingerprint and nothing was
    ///   decided of it; `changedMeanwhile` where others were quicker again and again.
    public func decide(_ fingerprint: String, _ verdict: SiteMemory.Verdict?, in id: String, by viewer: Viewer)
        async throws
    {
        try permit(viewer, .editArticle)
        var version = 0
        for _ in 0..<4 {
            let before = try await standing(of: id)
            version = before.row.version
            if try await decide(fingerprint, verdict, before, by: viewer) { return }
        }
        throw NewsroomError.changedMeanwhile(version: version)
    }

    /// What a decision starts from.
    private struct Standing: Sendable {
        var row: ArticleRow
        var report: ReportRow
        var choices: [SiteChoiceRow]
        /// The draft as it came in; nothing for one that was worked on.
        var draft: StoredDocument?
    }

    private func standing(of id: String) async throws -> Standing {
        try await database.read { connection in
            let (row, report) = try Self.received(id, in: connection)
            let stored =
                row.isUntouched ? try VersionRow.document(article: id, version: row.version, in: connection) : nil
            return Standing(
                row: row, report: report, choices: try SiteChoiceRow.all(site: report.memoryKey, in: connection),
                draft: try stored.map { try StoredDocument(stored: $0) })
        }
    }

    /// Decides on what stood before; false where something else stands by now, and nothing was done.
    private func decide(
        _ fingerprint: String, _ verdict: SiteMemory.Verdict?, _ before: Standing, by viewer: Viewer
    ) async throws -> Bool {
        var memory = SiteMemory(before.choices)
        if let verdict { memory.remember(fingerprint, verdict) } else { memory.forget(fingerprint) }
        let examination = await readingRoom.examine(before.report.intake, id: before.row.id, memory: memory)
        let block = examination.decisions.first { $0.fingerprint == fingerprint && $0.canBeCorrected }
        let known = before.choices.first { $0.fingerprint == fingerprint }
        guard let example = block?.text ?? known?.example else { throw NewsroomError.notFound }
        var anew = examination.report
        // A day that was given with the report goes before the page's own.
        if let published = before.draft?.report.article.published { anew.article.published = published }
        let document = before.draft == nil ? nil : try await readingRoom.read(anew).encoded()
        let headline = headline(of: anew) ?? before.row.headline
        let now = surroundings.now
        let audit = identifier()
        return try await database.write { connection in
            let site = before.report.memoryKey
            var row = try Self.received(before.row.id, in: connection).0
            guard row == before.row, try SiteChoiceRow.all(site: site, in: connection) == before.choices else {
                return false
            }
            if let verdict {
                try SiteChoiceRow.save(
                    site: site, fingerprint: fingerprint, keeps: verdict == .keep,
                    example: String(example.unicodeScalars.prefix(120)), at: now, by: viewer.id,
                    keepingNewest: SiteMemory.capacity, in: connection)
            } else {
                try SiteChoiceRow.remove(site: site, fingerprint: fingerprint, in: connection)
            }
            if let document {
                try VersionRow.replace(article: row.id, version: row.version, document: document, in: connection)
                row.headline = headline
                try row.save(in: connection)
            }
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id,
                verb: verdict.map { $0 == .keep ? "keep" : "drop block" } ?? "forget", object: row.id,
                reason: "\(site) \(fingerprint)", in: connection)
            return true
        }
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
