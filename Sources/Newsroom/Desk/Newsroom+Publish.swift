import Discussion
import News
import Record
import Store

extension Newsroom {
    /// Publishes a draft as the editor has mended it, or a published article anew.
    ///
    /// A new version is written and read; its claims enter the record of its story.
    /// - Returns: the path at which it stands.
    /// - Throws: `invalid` with the field that can't be taken; `changedMeanwhile` where somebody else was quicker.
    public func publish(_ id: String, _ edits: ArticleEdits, over version: Int, by viewer: Viewer?) async throws
        -> String
    {
        if let viewer { try permit(viewer, .publishArticle) }
        let now = surroundings.now
        let base = try await draft(id, for: nil)
        let fields = try Fields(edits, in: self, otherwise: base.article.publishedAt ?? now, now: now)
        let document = try await readingRoom.read(compose(fields, from: base, id: id))
        let stored = try document.encoded()
        let (newStory, audit) = (identifier(), identifier())
        let (path, changes): (String, Set<Change>) = try await database.write { connection in
            guard var row = try ArticleRow.find(id: id, in: connection), row.state != .dropped else {
                throw NewsroomError.notFound
            }
            guard row.version == version else { throw NewsroomError.changedMeanwhile(version: row.version) }
            let sections = try SectionRow.all(in: connection)
            var changes: Set<Change> = [.front, .article(id)]
            if let old = row.sectionSlug { changes.insert(.section(old)) }
            if let old = row.storyID { changes.insert(.story(old)) }
            let section = Slug.make(fields.section, fallback: "section")
            guard !reservedSections.contains(section) else { throw NewsroomError.invalid(.section, .taken) }
            try SectionRow.ensure(slug: section, name: fields.section, at: now, in: connection)
            row.sectionSlug = section
            row.storyID = try story(fields, new: newStory, at: now, in: connection)
            row.version += 1
            row.headline = fields.headline
            row.standfirst = fields.standfirst
            if row.state == .published { row.updatedAt = now }
            row.publishedAt = fields.publishedAt
            row.state = .published
            row.path = try row.path ?? freePath(for: row, in: connection)
            try row.save(in: connection)
            try VersionRow.insert(
                article: id, version: row.version, document: stored, at: now, by: viewer?.id, in: connection)
            let publication = Publication(
                articleID: id, version: row.version,
                published: settings.zone.moment(at: row.publishedAt ?? now),
                provider: document.report.article.provider, site: document.report.article.site ?? settings.name,
                headline: row.headline, path: row.path ?? ""
            )
            let claims = claims(of: document, as: publication)
            try insert(claims, article: id, version: row.version, in: connection)
            try keepWithdrawn(claims, of: id, version: row.version, in: connection)
            try AuditRow.insert(id: audit, at: now, account: viewer?.id, verb: "publish", object: id, in: connection)
            changes.insert(.section(section))
            if let story = row.storyID { changes.insert(.story(story)) }
            if try SectionRow.all(in: connection) != sections { changes.insert(.masthead) }
            return (row.path ?? "", changes)
        }
        changed(changes)
        return path
    }

    /// The article as it will stand.
    private func compose(_ fields: Fields, from base: Draft, id: String) -> Report {
        var composition = Composition()
        composition.append(fields.headline, as: .headline)
        if let caption = fields.caption {
            composition.append([caption, fields.credit].compactMap(\.self).joined(separator: " / "), as: .caption)
        }
        composition.append(body: fields.body)
        var article = base.received.report.article
        article.headline = fields.headline
        article.section = fields.section
        article.byline = fields.byline
        article.provider = fields.provider
        article.published = fields.published ?? settings.zone.moment(at: fields.publishedAt)
        var picture = article.pictures.first ?? Picture()
        picture.caption = fields.caption
        picture.credit = fields.credit
        article.pictures = [picture].filter { $0.caption != nil || $0.credit != nil || $0.url != nil }
        article.blocks = composition.blocks
        return Report(id: id, text: composition.text, article: article)
    }

    private func story(_ fields: Fields, new id: String, at now: Int, in connection: any Connection) throws -> String? {
        if let title = fields.newStory {
            let slug = Slug.make(title, fallback: id)
            if let known = try StoryRow.find(slug: slug, in: connection) { return known.id }
            try StoryRow.insert(id: id, slug: slug, title: title, at: now, in: connection)
            return id
        }
        guard let slug = fields.story else { return nil }
        guard let known = try StoryRow.find(slug: slug, in: connection) else {
            throw NewsroomError.invalid(.story, .missing)
        }
        return known.id
    }

    /// `/2020/03/17/words-of-the-headline`, with a number where that is taken.
    private func freePath(for row: ArticleRow, in connection: any Connection) throws -> String {
        let day = settings.zone.moment(at: row.publishedAt ?? surroundings.now).day.civil
        let slug = Slug.make(row.headline, fallback: row.id)
        let base = "/\(padded(day.year, 4))/\(padded(day.month, 2))/\(padded(day.day, 2))/\(slug)"
        var path = base
        var number = 1
        while try ArticleRow.isTaken(path: path, by: row.id, in: connection) {
            number += 1
            path = "\(base)-\(number)"
        }
        return path
    }

    /// The form's fields, checked.
    private struct Fields {
        let headline: String
        let standfirst: String
        let section: String
        let byline: [String]
        let provider: String?
        let published: Moment?
        let publishedAt: Int
        let caption: String?
        let credit: String?
        let body: String
        let story: String?
        let newStory: String?

        init(_ edits: ArticleEdits, in newsroom: Newsroom, otherwise: Int, now: Int) throws {
            let limits = newsroom.limits
            guard let headline = try newsroom.oneLine(edits.headline, field: .headline, limit: limits.headline) else {
                throw NewsroomError.invalid(.headline, .missing)
            }
            guard let section = try newsroom.oneLine(edits.section, field: .section, limit: limits.field) else {
                throw NewsroomError.invalid(.section, .missing)
            }
            let length = edits.body.unicodeScalars.count
            guard length <= limits.body else {
                throw NewsroomError.invalid(.body, .tooLong(limit: limits.body, length: length))
            }
            guard edits.body.contains(where: { !$0.isWhitespace }) else { throw NewsroomError.invalid(.body, .missing) }
            self.headline = headline
            self.section = section
            standfirst = try newsroom.oneLine(edits.standfirst, field: .standfirst, limit: limits.caption) ?? ""
            let names = try newsroom.oneLine(edits.byline, field: .byline, limit: limits.caption) ?? ""
            byline = names.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
            provider = try newsroom.oneLine(edits.provider, field: .provider, limit: limits.field)
            published = try newsroom.moment(edits.published, field: .published)
            publishedAt = published.map { min(newsroom.settings.zone.seconds(of: $0), now) } ?? otherwise
            caption = try newsroom.oneLine(edits.caption, field: .caption, limit: limits.caption)
            credit = try newsroom.oneLine(edits.credit, field: .credit, limit: limits.field)
            body = edits.body
            story = try newsroom.oneLine(edits.story, field: .story, limit: limits.field)
            newStory = try newsroom.oneLine(edits.newStory, field: .story, limit: limits.field)
        }
    }
}
