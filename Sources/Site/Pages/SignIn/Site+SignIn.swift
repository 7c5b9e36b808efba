import Hummingbird
import Newsroom

extension Site {
    /// Signing in, signing out, and one's own account.
    func addSignIn(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.signIn.path)) { request, context in
            let visit = try await visit(request, context)
            if visit.viewer != nil { return visit.redirect(to: .account) }
            return visit.page(SignInPage(sections: try await newsroom.sections()))
        }
        router.post(RouterPath(SiteAddress.signIn.path)) { request, context in
            let visit = try await visit(request, context).anonymous
            let form = try await form(visit, limit: 4096)
            let sections = try await newsroom.sections()
            let address = form.text("address")
            do {
                let name = newsroom.settings.name
                try await newsroom.sendCode(to: address, network: visit.network) { code in
                    Letter(
                        subject: visit.words[.codeSubject(site: name)],
                        body: visit.words[.codeBody(site: name, code: code)])
                }
                return visit.page(CodePage(sections: sections, address: address))
            } catch {
                let fault = try fault(error, visit.words)
                return visit.page(
                    SignInPage(sections: sections, address: address, problem: fault.text), status: fault.status)
            }
        }
        router.post(RouterPath(SiteAddress.signInCode.path)) { request, context in
            let visit = try await visit(request, context).anonymous
            let form = try await form(visit, limit: 4096)
            let address = form.text("address")
            do {
                let token = try await newsroom.signIn(address: address, code: form.text("code"), network: visit.network)
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
        addAccount(to: router)
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
                let session = try await newsroom.signIn(editorLink: token, name: name, address: address)
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

    private func addAccount(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.account.path)) { request, context in
            let visit = try await visit(request, context)
            guard let viewer = visit.viewer else { return visit.redirect(to: .signIn) }
            return visit.page(try await accountPage(viewer))
        }
        router.get(RouterPath(SiteAddress.accountName.path)) { request, context in
            try await visit(request, context).redirect(to: .account)
        }
        router.post(RouterPath(SiteAddress.accountName.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            do {
                try await newsroom.rename(viewer, to: form.text("name"))
                return visit.redirect(to: .account)
            } catch {
                let fault = try fault(error, visit.words)
                return visit.page(try await accountPage(viewer, problem: fault.text), status: fault.status)
            }
        }
    }

    private func accountPage(_ viewer: Viewer, problem: String? = nil) async throws -> AccountPage {
        AccountPage(
            sections: try await newsroom.sections(), viewer: viewer, comments: try await newsroom.comments(by: viewer),
            problem: problem
        )
    }
}

extension Visit {
    /// The same visit, whoever is signed in: signing in anew asks for no token of an older session.
    var anonymous: Visit { Visit(request: request, site: site, viewer: nil, language: language, network: network) }
}
