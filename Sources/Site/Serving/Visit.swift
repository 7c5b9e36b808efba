import Discussion
import HTTPTypes
import Hummingbird
import Markup
import Newsroom

/// One request of one reader: who asks, in which language, from where.
struct Visit: Sendable {
    let request: Request
    let site: Site
    let viewer: Viewer?
    let language: Language
    let network: NetworkKey?
    /// How much whoever is signed in was told and has not read.
    var unread = 0

    /// What stands after `?` in the address.
    var query: FormFields { FormFields(urlEncoded: Array((request.uri.query ?? "").utf8)) }

    var words: Words { Words(language: language, zone: site.newsroom.settings.zone) }

    var frame: Frame {
        Frame(
            settings: site.newsroom.settings, words: words, assets: site.assets, viewer: viewer,
            formToken: viewer.map { site.newsroom.formToken(of: $0) }, unread: unread
        )
    }

    /// Whoever is signed in, or an error that sends the reader to sign in.
    func signedIn() throws -> Viewer {
        guard let viewer else { throw NewsroomError.notSignedIn }
        return viewer
    }

    /// A page made for this visit alone: never kept by anybody.
    func page(_ page: some Page, status: HTTPResponse.Status = .ok, cookie: String? = nil) -> Response {
        var headers = HTTPFields()
        if let cookie { headers[.setCookie] = cookie }
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        let outside = page.outside
        if !outside.isEmpty { headers[.contentSecurityPolicy] = SecurityHeaders.policy(outside) }
        let bytes = frame.render(page)
        if request.takesGzip, let compressed = Gzip.compress(bytes, level: 5) {
            headers[.contentEncoding] = "gzip"
            return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: .init(bytes: compressed)))
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: .init(bytes: bytes)))
    }

    /// Goes on to another page, by GET.
    func redirect(to address: SiteAddress, fragment: String? = nil, cookie: String? = nil) -> Response {
        var headers = HTTPFields()
        headers[.location] = fragment.map { address.link(to: $0).text } ?? address.path
        headers[.cacheControl] = "no-store"
        if let cookie { headers[.setCookie] = cookie }
        return Response(status: .seeOther, headers: headers)
    }
}
