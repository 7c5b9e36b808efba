import Newsroom

/// What is known of an archive while it is written: which pages are in it, and where each comment stands.
struct ArchiveWriting {
    let index: ArchiveIndex
    private let frame: Frame
    /// Paths of pages that are in the archive whatever is found.
    private let pages: Set<String>
    /// The path of the page on which a comment was first found.
    private var places: [String: String] = [:]
    /// Comments whose conversation goes on on a page of its own, and those of them that are not written yet.
    private var conversations: Set<String> = []
    private var waiting: [String] = []

    init(index: ArchiveIndex, frame: Frame) {
        self.index = index
        self.frame = frame
        var addresses: [SiteAddress] = [
            .front, .stories, .archiveContents, .rules, .privacy, .transparency, .corrections,
        ]
        addresses += index.articles.compactMap(\.path).map { .article($0) }
        addresses += Set(index.articles.compactMap(\.section?.slug)).map { .section($0) }
        addresses += index.stories.map { .story($0.name.slug) }
        addresses += index.threads.map { .discussion($0.id) }
        pages = Set(addresses.map(\.path))
    }

    func has(_ address: SiteAddress) -> Bool { pages.contains(address.path) }

    /// A page as it stands in the archive; what it shows of comments is noted.
    mutating func bytes(of page: some Page, at path: String) -> [UInt8] {
        let bytes = frame.render(page)
        let text = String(decoding: bytes, as: UTF8.self)
        for match in text.matches(of: /<article class="comment[^>]* id="comment-([^"]+)"/) {
            places[String(match.output.1)] = places[String(match.output.1)] ?? path
        }
        if !(page is PersonHistoryPage) {
            for match in text.matches(of: /href="\/comments\/([^"\/#]+)"/) {
                let comment = String(match.output.1)
                if conversations.insert(comment).inserted { waiting.append(comment) }
            }
        }
        let known = self
        return ArchivedMarkup { known.lead($0, from: path) }.rewritten(bytes)
    }

    mutating func nextConversation() -> String? { waiting.popLast() }

    /// Where a local address leads from a page of the archive.
    private func lead(_ address: String, from page: String) -> String? {
        if pages.contains(address) || address.hasPrefix("/assets/") {
            return ArchivePath.link(from: page, to: address)
        }
        let parts = address.split(separator: "/").map { String($0) }
        switch (parts.first, parts.count) {
        case ("threads", 4): return ArchivePath.link(from: page, to: address)
        case ("comments", 2):
            if conversations.contains(parts[1]) { return ArchivePath.link(from: page, to: address) }
            return places[parts[1]].map { ArchivePath.link(from: page, to: $0) + "#comment-\(parts[1])" }
        case ("comments", 4) where conversations.contains(parts[1]):
            return ArchivePath.link(from: page, to: address)
        case ("comments", 3) where parts[2] == "author":
            return index.authors[parts[1]].map {
                ArchivePath.link(from: page, to: SiteAddress.author(comment: $0).path)
            }
        default: return nil
        }
    }
}
