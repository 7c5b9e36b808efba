import HTTPTypes
import Hummingbird
import Newsroom

/// How pages that anybody may see are answered.
enum PublicPage {
    /// Browsers ask again each time and are told 304 where nothing changed.
    static let caching = "public, no-cache"
}

/// A public page with what it shows, by which it is dropped when that changes.
struct PublicContent<P: Page> {
    let page: P
    let shows: Set<Change>
    /// When it changes by itself, in seconds since 1970.
    let until: Int?

    init(_ page: P, shows: Set<Change>, until: Int? = nil) {
        self.page = page
        self.shows = shows
        self.until = until
    }
}

extension Site {
    /// Answers with a public page: kept for readers who are not signed in, made anew for the others.
    ///
    /// What stands after `?` changes nothing on a public page: the kept page answers, whatever was added to the address.
    func publicPage<P: Page>(
        _ request: Request, _ context: SiteContext, make: (Newsroom) async throws -> (P, shows: Set<Change>)
    ) async throws -> Response {
        try await publicPage(request, context) { newsroom, _ in
            let (page, shows) = try await make(newsroom)
            return PublicContent(page, shows: shows)
        }
    }

    /// Answers with a public page that shows a signed-in reader more than others: theirs is never kept.
    func publicPage<P: Page>(
        _ request: Request, _ context: SiteContext, make: (Newsroom, Viewer?) async throws -> PublicContent<P>
    ) async throws -> Response {
        let generation = cache.generation
        let visit = try await visit(request, context)
        let key = PageCache.Key(path: request.uri.path, language: visit.language)
        if visit.viewer == nil, let kept = cache.page(key) {
            return kept.response(to: request, caching: PublicPage.caching)
        }
        let content = try await make(newsroom, visit.viewer)
        guard visit.viewer == nil else { return visit.page(content.page) }
        let finished = FinishedPage(
            visit.frame.render(content.page), type: "text/html; charset=utf-8", shows: content.shows,
            until: content.until, outside: content.page.outside)
        cache.keep(finished, as: key, madeIn: generation)
        return finished.response(to: request, caching: PublicPage.caching)
    }

    /// Answers with a feed, which is the same for everybody.
    func publicFeed(
        _ request: Request, type: String = "application/atom+xml; charset=utf-8",
        make: (Frame) async throws -> ([UInt8], shows: Set<Change>)
    ) async throws -> Response {
        let generation = cache.generation
        let key = PageCache.Key(path: request.uri.path, language: language(of: request))
        if let kept = cache.page(key) { return kept.response(to: request, caching: PublicPage.caching) }
        let (bytes, shows) = try await make(feedFrame(request))
        let finished = FinishedPage(bytes, type: type, shows: shows)
        cache.keep(finished, as: key, madeIn: generation)
        return finished.response(to: request, caching: PublicPage.caching)
    }

    /// What a feed is made in, the same for everybody.
    func feedFrame(_ request: Request) -> Frame {
        Frame(
            settings: newsroom.settings,
            words: Words(language: language(of: request), zone: newsroom.settings.zone), assets: assets, viewer: nil,
            formToken: nil)
    }
}
