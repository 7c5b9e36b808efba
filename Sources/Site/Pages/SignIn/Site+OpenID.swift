import Discussion
import HTTPTypes
import Hummingbird
import Markup
import Newsroom

extension Site {
    /// Signing in by a provider of OpenID Connect, from our own pages or from the window of an embedded discussion.
    ///
    /// It begins with a link, not with a form: the policy for content lets no form lead elsewhere. What the link does is
    /// worth nothing to any other browser.
    func addOpenID(to router: Router<SiteContext>) {
        router.get("/sign-in/openid/{provider}") { request, context in
            let visit = try await visit(request, context).anonymous
            let place = try await place(request)
            let browser = cookies.provider(in: request) ?? newsroom.askingToken()
            do {
                let address = try await newsroom.beginOpenID(
                    context.text("provider"), browser: browser, for: place, network: visit.network)
                return away(to: address, cookie: cookies.settingProvider(browser), from: place)
            } catch {
                return try await refused(error, visit, at: place)
            }
        }
        router.get("/sign-in/openid/{provider}/callback") { request, context in
            let visit = try await visit(request, context).anonymous
            let fields = FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))
            let answer = OpenIDAnswer(state: fields.text("state"), code: fields["code"], issuer: fields["iss"])
            do {
                let (signedOn, place) = try await newsroom.finishOpenID(
                    context.text("provider"), answer, browser: cookies.provider(in: request) ?? "",
                    network: visit.network, agent: request.headers[.userAgent], language: visit.language.rawValue)
                let address =
                    place.map { place in
                        SiteAddress.embedSignIn(place.publication)
                            .link(query: [("origin", place.origin.description)]).text
                    } ?? SiteAddress.account.path
                return away(to: address, cookie: cookies.settingSession(signedOn.session), from: place)
            } catch {
                return try await refused(error, visit, at: nil)
            }
        }
    }

    /// The page of somebody else's for which a sign-in is begun, where it is for one.
    private func place(_ request: Request) async throws -> EmbedPlace? {
        let fields = FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))
        guard let id = fields["publication"] else { return nil }
        let publication = try await newsroom.publication(id)
        guard let origin = WebOrigin(fields.text("origin")), publication.allows(origin) else {
            throw NewsroomError.notPermitted
        }
        return EmbedPlace(publication: publication.id, origin: origin)
    }

    /// Sends a browser on; a window of an embedded discussion stays with the page that opened it.
    private func away(to address: String, cookie: String, from place: EmbedPlace?) -> Response {
        var headers = HTTPFields()
        headers[.location] = address
        headers[.cacheControl] = "no-store"
        headers[.setCookie] = cookie
        if place != nil { headers[.openerPolicy] = "unsafe-none" }
        return Response(status: .seeOther, headers: headers)
    }

    private func refused(_ error: any Error, _ visit: Visit, at place: EmbedPlace?) async throws -> Response {
        let fault = try fault(error, visit.words)
        var step: EmbedStep?
        if let place {
            step = EmbedStep(publication: try await newsroom.publication(place.publication), origin: place.origin)
        }
        var response = visit.page(try await signInPage(problem: fault.text, window: step), status: fault.status)
        if place != nil { response.headers[.openerPolicy] = "unsafe-none" }
        return response
    }
}
