import Markup
import Newsroom

/// Every article and every discussion of an archive, so that nothing in it stands alone.
struct ArchiveContentsPage: Page {
    let index: ArchiveIndex

    var sections: [Section] { index.sections }
    var canonical: SiteAddress { .archiveContents }
    func title(_ words: Words) -> String? { words[.contents] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><h1>\(words[.contents])</h1>
            <ul class="entries">\(index.articles.markup { article in
                "<li>\(article.publishedAt.map { words.date($0) }) <a href=\"\(ArticleList.link(article))\"><bdi>\(article.headline)</bdi></a></li>\n"
            })</ul>
            \(index.threads.isEmpty ? "" : discussions(words))</div>
            """
    }

    private func discussions(_ words: Words) -> Markup {
        """
        <h2>\(words[.elsewhere])</h2>
        <ul class="entries">\(index.threads.markup { thread in
            "<li>\(thread.publication.map { "<bdi>\($0.name)</bdi>" as Markup }) <a href=\"\(thread.site.link)\"><bdi>\(thread.title)</bdi></a></li>\n"
        })</ul>
        """
    }
}
