import Hummingbird
import Newsroom

extension Site {
    /// One's own account: name, rules, address, sessions.
    func addAccount(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.account.path)) { request, context in
            let visit = try await visit(request, context)
            guard let viewer = visit.viewer else { return visit.redirect(to: .signIn) }
            return visit.page(try await accountPage(viewer))
        }
        router.get(RouterPath(SiteAddress.requirements.path)) { request, context in
            let visit = try await visit(request, context)
            let page = RequirementsPage(
                sections: try await newsroom.sections(), viewer: visit.viewer, rules: try await newsroom.knownRules())
            return visit.page(page)
        }
        // A form that was not taken leaves the browser here; asked for by GET it leads back to its page.
        for address: SiteAddress in [
            .accountName, .accountRules, .accountAddress, .accountAddressCode, .accountSessions, .accountVouching,
        ] {
            router.get(RouterPath(address.path)) { request, context in
                try await visit(request, context).redirect(to: .account)
            }
        }
        post(.accountName, to: router) { visit, viewer, form in
            try await newsroom.rename(viewer, to: form.text("name"))
            return visit.redirect(to: .account)
        }
        post(.accountRules, to: router) { visit, viewer, form in
            try await newsroom.acceptRules(version: Int(form.text("rules")) ?? 0, by: viewer)
            return visit.redirect(to: .account)
        }
        post(.accountSessions, to: router) { visit, viewer, form in
            if form["session"] == "others" {
                try await newsroom.endOtherSessions(of: viewer)
            } else {
                try await newsroom.endSession(form.text("session"), of: viewer)
            }
            return visit.redirect(to: .account)
        }
        post(.accountVouching, to: router) { visit, viewer, form in
            try await newsroom.cutLink(to: form.text("site"), of: viewer)
            return visit.redirect(to: .account, fragment: "vouching")
        }
        post(.accountAddress, to: router) { visit, viewer, form in
            let address = form.text("address")
            try await newsroom.sendCode(toNewAddress: address, of: viewer, network: visit.network) {
                visit.codeLetter($0)
            }
            return visit.page(
                CodePage(sections: try await newsroom.sections(), address: address, action: .accountAddressCode))
        }
        addAddressCode(to: router)
    }

    private func addAddressCode(to router: Router<SiteContext>) {
        router.post(RouterPath(SiteAddress.accountAddressCode.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            let address = form.text("address")
            let name = newsroom.settings.name
            do {
                try await newsroom.changeAddress(
                    to: address, code: form.text("code"), of: viewer, network: visit.network,
                    letter: Letter(
                        subject: visit.words[.addressChangedSubject(site: name)],
                        body: visit.words[.addressChangedBody(site: name)]))
                return visit.redirect(to: .account)
            } catch {
                let fault = try fault(error, visit.words)
                let page = CodePage(
                    sections: try await newsroom.sections(), address: address, action: .accountAddressCode,
                    problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
    }

    /// A form of the account's page: what is not taken shows the page again, with why.
    private func post(
        _ address: SiteAddress, to router: Router<SiteContext>,
        _ act: @escaping @Sendable (Visit, Viewer, FormFields) async throws -> Response
    ) {
        router.post(RouterPath(address.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            do {
                return try await act(visit, viewer, form)
            } catch {
                let fault = try fault(error, visit.words)
                return visit.page(try await accountPage(viewer, problem: fault.text), status: fault.status)
            }
        }
    }

    private func accountPage(_ viewer: Viewer, problem: String? = nil) async throws -> AccountPage {
        AccountPage(
            sections: try await newsroom.sections(), viewer: viewer, details: try await newsroom.account(of: viewer),
            rules: try await newsroom.knownRules(), comments: try await newsroom.comments(by: viewer),
            answers: try await newsroom.answers(to: viewer), appeals: try await newsroom.appeals(of: viewer),
            ignored: try await newsroom.ignoredPeople(of: viewer), problem: problem
        )
    }
}

extension Visit {
    /// The message that brings a code.
    func codeLetter(_ code: String) -> Letter {
        let name = site.newsroom.settings.name
        return Letter(subject: words[.codeSubject(site: name)], body: words[.codeBody(site: name, code: code)])
    }

    /// The message that no account is made for an address of which its mailbox has any number.
    var noAccountLetter: Letter {
        let name = site.newsroom.settings.name
        return Letter(subject: words[.noAccountSubject(site: name)], body: words[.noAccountBody(site: name)])
    }
}
