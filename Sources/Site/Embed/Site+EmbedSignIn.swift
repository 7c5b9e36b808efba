import Discussion
import HTTPTypes
import Hummingbird
import Markup
import Newsroom

/// A window in which somebody signs in for a page of somebody else's: which publication, and for which of its origins.
private struct EmbedWindow: Sendable {
    let visit: Visit
    let publication: HostedPublication
    let origin: WebOrigin
}

extension Site {
    /// Signing in for an embedded discussion, in a window of its own: there our cookies are nobody's third party.
    func addEmbedSignIn(to router: Router<SiteContext>) {
        router.get("/embed/{publication}/sign-in") { request, context in
            let origin = request.uri.queryParameters["origin"].map { String($0) } ?? ""
            let window = try await window(request, context, origin: origin)
            return try await opened(window) { sections in
                guard window.visit.viewer != nil else {
                    return window.visit.page(try await signInPage(window: EmbedStep(window)))
                }
                return window.visit.page(
                    EmbedGrantPage(
                        sections: sections, publication: window.publication, origin: window.origin,
                        requirements: try await newsroom.requirements(
                            of: window.visit.signedIn(), in: window.publication.id)))
            }
        }
        router.post("/embed/{publication}/sign-in") { request, context in
            let visit = try await visit(request, context).anonymous
            let form = try await form(visit, limit: 4096)
            let window = try await window(visit, context, origin: form.text("origin"))
            let address = form.text("address")
            return try await opened(window) { sections in
                do {
                    let asking = cookies.asking(in: request) ?? newsroom.askingToken()
                    try await newsroom.sendCode(
                        to: address, browser: asking, network: visit.network, declining: { visit.noAccountLetter }
                    ) { visit.codeLetter($0) }
                    return visit.page(
                        CodePage(
                            sections: sections, address: address, action: .embedSignInCode(window.publication.id),
                            window: EmbedStep(window)),
                        cookie: cookies.settingAsking(asking))
                } catch {
                    let fault = try fault(error, visit.words)
                    return visit.page(
                        try await signInPage(address: address, problem: fault.text, window: EmbedStep(window)),
                        status: fault.status)
                }
            }
        }
        router.post("/embed/{publication}/sign-in/code") { request, context in
            let visit = try await visit(request, context).anonymous
            let form = try await form(visit, limit: 4096)
            let window = try await window(visit, context, origin: form.text("origin"))
            let address = form.text("address")
            return try await opened(window) { sections in
                do {
                    let token = try await newsroom.signIn(
                        address: address, code: form.text("code"), browser: cookies.asking(in: request) ?? "",
                        network: visit.network, agent: request.headers[.userAgent])
                    var headers = HTTPFields()
                    let back = SiteAddress.embedSignIn(window.publication.id)
                    headers[.location] = back.link(query: [("origin", window.origin.description)]).text
                    headers[.cacheControl] = "no-store"
                    headers[.setCookie] = cookies.settingSession(token)
                    return Response(status: .seeOther, headers: headers)
                } catch {
                    let fault = try fault(error, visit.words)
                    let page = CodePage(
                        sections: sections, address: address, action: .embedSignInCode(window.publication.id),
                        problem: fault.text, window: EmbedStep(window))
                    return visit.page(page, status: fault.status)
                }
            }
        }
        router.post("/embed/{publication}/sign-in/grant") { request, context in
            let visit = try await visit(request, context)
            let form = try await form(visit, limit: 4096)
            let window = try await window(visit, context, origin: form.text("origin"))
            return try await opened(window) { try await grant(window, form, $0) }
        }
    }

    /// Gives the page a token of its own, once whoever asks has a name and has accepted the rules.
    private func grant(_ window: EmbedWindow, _ form: FormFields, _ sections: [Section]) async throws -> Response {
        let visit = window.visit
        let viewer = try visit.signedIn()
        do {
            if viewer.name == nil { try await newsroom.rename(viewer, to: form.text("name")) }
            if let version = form["rules"].flatMap({ Int($0) }) {
                try await newsroom.acceptRules(version: version, of: window.publication.id, by: viewer)
            }
            let token = try await newsroom.makeEmbedToken(
                for: viewer, in: window.publication, origin: window.origin)
            return visit.page(
                HandoverPage(sections: sections, publication: window.publication, origin: window.origin, token: token))
        } catch {
            let fault = try fault(error, visit.words)
            return visit.page(
                EmbedGrantPage(
                    sections: sections, publication: window.publication, origin: window.origin,
                    requirements: try await newsroom.requirements(of: viewer, in: window.publication.id),
                    name: form.text("name"), problem: fault.text),
                status: fault.status)
        }
    }

    private func window(_ request: Request, _ context: SiteContext, origin: String) async throws -> EmbedWindow {
        try await window(visit(request, context), context, origin: origin)
    }

    private func window(_ visit: Visit, _ context: SiteContext, origin: String) async throws -> EmbedWindow {
        let publication = try await newsroom.publication(context.text("publication"))
        guard let origin = WebOrigin(origin), publication.allows(origin) else { throw NewsroomError.notPermitted }
        return EmbedWindow(visit: visit, publication: publication, origin: origin)
    }

    /// An answer that leaves the window with the page that opened it.
    private func opened(
        _ window: EmbedWindow, _ answer: ([Section]) async throws -> Response
    ) async throws -> Response {
        var response = try await answer(try await newsroom.sections())
        response.headers[.openerPolicy] = "unsafe-none"
        return response
    }
}

/// What the pages of signing in must know when they stand in a window of an embedded discussion.
struct EmbedStep: Sendable {
    let publication: HostedPublication
    let origin: WebOrigin

    init(publication: HostedPublication, origin: WebOrigin) {
        self.publication = publication
        self.origin = origin
    }

    fileprivate init(_ window: EmbedWindow) { self.init(publication: window.publication, origin: window.origin) }

    /// The field that brings the page's origin along.
    static func field(_ step: EmbedStep?) -> Markup {
        step.map { "<input type=\"hidden\" name=\"origin\" value=\"\($0.origin.description)\">" } ?? ""
    }
}
