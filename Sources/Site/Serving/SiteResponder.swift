import HTTPTypes
import Hummingbird
import Newsroom

/// Answers every request: a kept page at once, anything else by its route, an error by a page that says what to do.
struct SiteResponder<Routes: HTTPResponder<SiteContext>>: HTTPResponder {
    let site: Site
    let router: Routes

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        var response: Response
        if let kept = kept(request) {
            response = kept
        } else {
            do {
                response = try await router.respond(to: request, context: context)
                // The router answers a path or method that it doesn't know by an empty page.
                if response.status == .notFound, response.headers[.contentType] == nil { throw NewsroomError.notFound }
            } catch {
                response =
                    request.uri.path.hasPrefix(APIDocument.base)
                    ? await site.apiProblem(error, request) : await site.problem(error, request, context)
            }
        }
        SecurityHeaders.add(to: &response)
        return response
    }

    /// A finished page, for a reader who is not signed in.
    private func kept(_ request: Request) -> Response? {
        guard request.method == .get, site.cookies.session(in: request) == nil else {
            return nil
        }
        let language = site.language(of: request)
        return site.cache.page(PageCache.Key(path: request.uri.path, language: language))?
            .response(to: request, caching: PublicPage.caching)
    }
}
