import HTTPTypes
import Hummingbird
import Newsroom

extension Site {
    /// Signing in and signing out.
    func addSignIn(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.signIn.path)) { request, context in
            let visit = try await visit(request, context)
            if visit.viewer != nil { return visit.redirect(to: .account) }
            return visit.page(try await signInPage())
        }
        router.post(RouterPath(SiteAddress.signIn.path)) { request, context in
            let visit = try await visit(request, context).anonymous
            let form = try await form(visit, limit: 4096)
            let address = form.text("address")
            do {
                let asking = cookies.asking(in: request) ?? newsroom.askingToken()
                try await newsroom.sendCode(
                    to: address, browser: asking, network: visit.network, declining: { visit.noAccountLetter }
                ) { visit.codeLetter($0) }
                return visit.page(
                    CodePage(sections: try await newsroom.sections(), address: address),
                    cookie: cookies.settingAsking(asking))
            } catch {
                let fault = try fault(error, visit.words)
                return visit.page(
                    try await signInPage(address: address, problem: fault.text), status: fault.status)
            }
        }
        router.post(RouterPath(SiteAddress.signInCode.path)) { request, context in
            let visit = try await visit(request, context).anonymous
            let form = try await form(visit, limit: 4096)
            let address = form.text("address")
            do {
                let token = try await newsroom.signIn(
                    address: address, code: form.text("code"), browser: cookies.asking(in: request) ?? "",
                    network: visit.network, agent: request.headers[.userAgent], language: visit.language.rawValue)
                return visit.redirect(to: .account, cookie: cookies.settingSession(token))
            } catch {
                let fault = try fault(error, visit.words)
                let page = CodePage(sections: try await newsroom.sections(), address: address, problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
        router.get(RouterPath(SiteAddress.signInCode.path)) { request, context in
            try await visit(request, context).redirect(to: .signIn)
        }
        router.post(RouterPath(SiteAddress.signOut.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            _ = try await form(visit, limit: 4096)
            try await newsroom.signOut(viewer)
            return visit.redirect(to: .front, cookie: cookies.endingSession)
        }
        addEditorLink(to: router)
    }

    /// The page that asks for an address, with the providers that are set.
    func signInPage(address: String = "", problem: String? = nil, window: EmbedStep? = nil) async throws -> SignInPage {
        SignInPage(
            sections: try await newsroom.sections(), providers: try await newsroom.openIDProviders(), address: address,
            problem: problem, window: window)
    }

    private func addEditorLink(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.editorLink.path)) { request, context in
            let visit = try await visit(request, context)
            let token = request.uri.queryParameters["link"].map { String($0) } ?? ""
            let isOpen = try await newsroom.isOpen(editorLink: token)
            return visit.page(EditorLinkPage(sections: try await newsroom.sections(), token: isOpen ? token : nil))
        }
        router.post(RouterPath(SiteAddress.editorLink.path)) { request, context in
            let visit = try await visit(request, context).anonymous
            let form = try await form(visit, limit: 4096)
            let (name, address, token) = (form.text("name"), form.text("address"), form.text("link"))
            do {
                let session = try await newsroom.signIn(
                    editorLink: token, name: name, address: address, agent: request.headers[.userAgent])
                return visit.redirect(to: .desk, cookie: cookies.settingSession(session))
            } catch NewsroomError.notFound {
                return visit.page(
                    EditorLinkPage(sections: try await newsroom.sections(), token: nil), status: .forbidden)
            } catch {
                let fault = try fault(error, visit.words)
                let page = EditorLinkPage(
                    sections: try await newsroom.sections(), token: token, name: name, address: address,
                    problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
    }
}

extension Visit {
    /// The same visit, whoever is signed in: signing in anew asks for no token of an older session.
    var anonymous: Visit { Visit(request: request, site: site, viewer: nil, language: language, network: network) }
}
