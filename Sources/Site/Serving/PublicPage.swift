import HTTPTypes
import Hummingbird
import Newsroom

/// How pages that anybody may see are answered.
enum PublicPage {
    /// Browsers ask again each time and are told 304 where nothing changed.
    static let caching = "public, no-cache"
}

extension Site {
    /// Answers with a public page: kept for readers who are not signed in, made anew for the others.
    ///
    /// - Parameter shows: what the page shows, by which it is dropped when that changes.
    func publicPage<P: Page>(
        _ request: Request, _ context: SiteContext, make: (Newsroom) async throws -> (P, shows: Set<Change>)
    ) async throws -> Response {
        let generation = cache.generation
        let visit = try await visit(request, context)
        let (page, shows) = try await make(newsroom)
        guard visit.viewer == nil else { return visit.page(page) }
        let finished = FinishedPage(visit.frame.render(page), type: "text/html; charset=utf-8", shows: shows)
        if request.uri.query == nil {
            cache.keep(
                finished, as: PageCache.Key(path: request.uri.path, language: visit.language), madeIn: generation)
        }
        return finished.response(to: request, caching: PublicPage.caching)
    }

    /// Answers with a feed, which is the same for everybody.
    func publicFeed(_ request: Request, shows: Set<Change>, make: (Frame) async throws -> [UInt8]) async throws
        -> Response
    {
        let generation = cache.generation
        let frame = Frame(
            settings: newsroom.settings, words: Words(language: language(of: request), zone: newsroom.settings.zone),
            assets: assets, viewer: nil, formToken: nil
        )
        let finished = FinishedPage(try await make(frame), type: "application/atom+xml; charset=utf-8", shows: shows)
        if cookies.session(in: request) == nil, request.uri.query == nil {
            cache.keep(
                finished, as: PageCache.Key(path: request.uri.path, language: frame.words.language), madeIn: generation)
        }
        return finished.response(to: request, caching: PublicPage.caching)
    }
}
