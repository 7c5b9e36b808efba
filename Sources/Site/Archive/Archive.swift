import Discussion
public import Newsroom

/// The whole public house as files that open from a disk and from any web server.
///
/// The pages are those that readers see, made for nobody in particular; what asks for a server is left out.
public struct Archive: Sendable {
    private let newsroom: Newsroom
    private let assets: Assets
    private let words: Words

    /// - Throws: where the style sheet can't be read.
    public init(newsroom: Newsroom) throws {
        self.newsroom = newsroom
        assets = try Assets()
        words = Words(
            language: Language(rawValue: newsroom.settings.language) ?? .english, zone: newsroom.settings.zone)
    }

    /// Writes every page, one after the other.
    ///
    /// - Parameter output: given a file's path, with slashes and none before it, and its bytes.
    /// - Returns: how many files there are.
    public func write(to output: (_ file: String, _ bytes: [UInt8]) throws -> Void) async throws -> Int {
        var writing = ArchiveWriting(index: try await newsroom.archiveIndex(), frame: frame)
        var count = 0
        func write(_ page: some Page, at address: SiteAddress? = nil) throws {
            let path = (address ?? page.canonical).path
            guard let file = ArchivePath.file(path) else { return }
            try output(file, writing.bytes(of: page, at: path))
            count += 1
        }
        for (name, bytes) in assets.archived {
            try output("assets/\(name)", bytes)
            count += 1
        }
        let index = writing.index
        try write(FrontPage(publication: try await newsroom.front()))
        try write(StoriesPage(publication: try await newsroom.stories()))
        try write(ArchiveContentsPage(index: index))
        try write(RulesPage(sections: index.sections, rules: try await newsroom.houseRules()))
        try write(PrivacyPage(sections: index.sections))
        try write(TransparencyPage(report: try await newsroom.transparency()))
        let (sections, corrections) = try await newsroom.corrections()
        try write(CorrectionsPage(sections: sections, corrections: corrections))
        for section in index.sections where writing.has(.section(section.slug)) {
            try write(SectionPage(publication: try await newsroom.section(section.slug)))
        }
        for story in index.stories {
            try write(StoryPage(publication: try await newsroom.story(story.name.slug)))
        }
        // Articles and threads first: they tell on which page each comment stands.
        for article in index.articles {
            guard let path = article.path else { continue }
            let publication = try await newsroom.article(path: path)
            try write(ArticlePage(publication))
            for page in try await further(publication.thread, index) { try write(page.page, at: page.address) }
        }
        for place in index.threads {
            let thread = try await newsroom.thread(id: place.id, for: nil)
            try write(ThreadPage(sections: index.sections, thread: thread))
            for page in try await further(thread, index) { try write(page.page, at: page.address) }
        }
        while let comment = writing.nextConversation() {
            var (page, pages) = (1, 1)
            while page <= pages {
                let thread = try await newsroom.conversation(from: comment, for: nil, page: page)
                try write(ConversationPage(sections: index.sections, thread: thread))
                (page, pages) = (page + 1, thread.reading.pages)
            }
        }
        for comment in Set(index.authors.values).sorted() {
            let history = try await newsroom.history(ofAuthorOf: comment, for: nil, limit: Int(Int32.max))
            try write(PersonHistoryPage(history: history))
        }
        return count
    }

    private var frame: Frame {
        var frame = Frame(settings: newsroom.settings, words: words, assets: assets, viewer: nil, formToken: nil)
        frame.isArchive = true
        return frame
    }

    /// The further pages of a long thread.
    private func further(
        _ thread: ThreadPublication, _ index: ArchiveIndex
    ) async throws -> [(page: ThreadPage, address: SiteAddress)] {
        var further: [(page: ThreadPage, address: SiteAddress)] = []
        for number in (1...thread.reading.pages).dropFirst() {
            let part = ThreadPart(page: number)
            let page = try await newsroom.thread(id: thread.place.id, for: nil, showing: part)
            further.append((ThreadPage(sections: index.sections, thread: page), thread.place.site(showing: part)))
        }
        return further
    }
}
