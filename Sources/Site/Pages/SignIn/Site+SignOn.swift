import Discussion
import Hummingbird
import NIOCore
import Newsroom

extension Site {
    /// Coming in by a publication's token, which comes in a form's body or in the address's fragment: neither is ever
    /// written down by a server on the way.
    func addSignOn(to router: Router<SiteContext>) {
        router.get("/sign-in/sso/{publication}") { request, context in
            let visit = try await visit(request, context).anonymous
            let publication = try await newsroom.publication(context.text("publication"))
            return visit.page(SignOnPage(sections: try await newsroom.sections(), publication: publication))
        }
        // The publication's page posts here, from another site: nothing is done before the reader says so on ours.
        router.post("/sign-in/sso/{publication}") { request, context in
            let visit = try await visit(request, context).anonymous
            let publication = try await newsroom.publication(context.text("publication"))
            let form = try await unguardedForm(request)
            return visit.page(
                SignOnPage(
                    sections: try await newsroom.sections(), publication: publication, token: form.text("token"),
                    back: form.text("return")))
        }
        router.get("/sign-in/sso/{publication}/enter") { request, context in
            try await visit(request, context).redirect(to: .signOn(context.text("publication")))
        }
        router.post("/sign-in/sso/{publication}/enter") { request, context in
            let visit = try await visit(request, context).anonymous
            let publication = try await newsroom.publication(context.text("publication"))
            let form = try await form(visit, limit: 32_768)
            let sections = try await newsroom.sections()
            do {
                let signedOn = try await newsroom.signIn(
                    signOn: form.text("sso"), of: publication.id, network: visit.network,
                    agent: request.headers[.userAgent], language: visit.language.rawValue)
                let back = WebOrigin(form.text("return")).flatMap { publication.allows($0) ? form["return"] : nil }
                return visit.as(try await newsroom.viewer(session: signedOn.session)).page(
                    SignedOnPage(
                        sections: sections, publication: publication, refusedName: signedOn.refusedName, back: back),
                    cookie: cookies.settingSession(signedOn.session))
            } catch {
                let fault = try fault(error, visit.words)
                return visit.page(
                    SignOnPage(sections: sections, publication: publication, problem: fault.text),
                    status: fault.status)
            }
        }
    }

    /// A form that another site's page may send, since nothing is done by it.
    private func unguardedForm(_ request: Request) async throws -> FormFields {
        do {
            return FormFields(urlEncoded: Array(try await request.body.collect(upTo: 32_768).readableBytesView))
        } catch is NIOTooManyBytesError {
            throw NewsroomError.tooLarge(limit: 32_768)
        }
    }
}

extension Visit {
    /// The same visit for whoever has just signed in.
    func `as`(_ viewer: Viewer?) -> Visit {
        Visit(request: request, site: site, viewer: viewer, language: language, network: network)
    }
}
