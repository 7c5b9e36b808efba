import Hummingbird
import Newsroom

extension Site {
    /// Publications at the desk, for whoever may set them.
    func addPublications(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.publications.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(PublicationsPage(list: try await newsroom.publications(for: visit.signedIn())))
        }
        router.post(RouterPath(SiteAddress.publications.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let typed = PublicationForm(try await form(visit, limit: 65_536))
            do {
                try await save(typed, by: viewer)
                return visit.redirect(to: .publication(typed.id))
            } catch {
                let fault = try fault(error, visit.words)
                let page = PublicationsPage(
                    list: try await newsroom.publications(for: viewer), typed: typed, problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
        router.get("/desk/publications/{publication}") { request, context in
            let visit = try await visit(request, context)
            let file = try await newsroom.file(
                ofPublication: context.text("publication"), ThreadSearch(visit.query), for: visit.signedIn())
            return visit.page(PublicationPage(file: file))
        }
        for part in ["policy", "rules", "staff", "threads"] {
            router.get(RouterPath("/desk/publications/{publication}/\(part)")) { request, context in
                try await visit(request, context).redirect(to: .publication(context.text("publication")))
            }
        }
        postPublication("", to: router) { id, viewer, form in
            var typed = PublicationForm(form)
            typed.id = id
            try await save(typed, by: viewer)
        }
        postPublication("/policy", to: router) { id, viewer, form in
            try await newsroom.setPolicy(
                form["own"] == nil ? nil : try form.policy(), ofPublication: id, by: viewer)
        }
        postPublication("/rules", to: router) { id, viewer, form in
            try await newsroom.setHouseRules(
                form["own"] == nil ? nil : form.houseRules(), asksAnew: form["anew"] != nil, ofPublication: id,
                by: viewer)
        }
        postPublication("/staff", to: router) { id, viewer, form in
            if let account = form["remove"] {
                try await newsroom.removeStaff(account, fromPublication: id, by: viewer)
            } else {
                try await newsroom.addStaff(form.text("add"), toPublication: id, by: viewer)
            }
        }
        postPublication("/threads", to: router) { _, viewer, form in
            if let key = form["remove"] {
                return try await newsroom.remove(key: key, ofThread: form.text("thread"), by: viewer)
            }
            switch form["do"] {
            case "move":
                try await newsroom.move(
                    thread: form.text("thread"), to: form.text("address"), title: form.text("title"), by: viewer)
            case "merge": try await newsroom.merge(thread: form.text("thread"), into: form.text("into"), by: viewer)
            default: throw FormError.unreadable
            }
        }
    }

    private func save(_ typed: PublicationForm, by viewer: Viewer) async throws {
        let origins = typed.origins.split(whereSeparator: \.isWhitespace).map { String($0) }
        try await newsroom.save(
            publication: typed.id, name: typed.name, origins: origins, accent: typed.accent, by: viewer)
    }

    /// A form on a publication's page; what was not taken is told there.
    private func postPublication(
        _ part: String, to router: Router<SiteContext>,
        _ act: @escaping @Sendable (String, Viewer, FormFields) async throws -> Void
    ) {
        router.post(RouterPath("/desk/publications/{publication}\(part)")) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            let id = try context.text("publication")
            let search = ThreadSearch(form)
            var page = PublicationPage(file: try await newsroom.file(ofPublication: id, search, for: viewer))
            do {
                try await act(id, viewer, form)
                page = PublicationPage(
                    file: try await newsroom.file(ofPublication: id, search, for: viewer), isSaved: true)
                return visit.page(page)
            } catch {
                let fault = try fault(error, visit.words)
                if part.isEmpty {
                    page.typed = PublicationForm(form)
                    page.typed?.isKnown = true
                }
                page.problem = fault.text
                return visit.page(page, status: fault.status)
            }
        }
    }
}

extension ThreadSearch {
    /// The threads for which an address or a form asks.
    fileprivate init(_ fields: FormFields) {
        self.init(text: fields.text("q"), page: Int(fields.text("page")) ?? 1)
    }
}

extension PublicationForm {
    fileprivate init(_ form: FormFields) {
        self.init(
            id: form.text("id"), name: form.text("name"), origins: form.text("origins"), accent: form.text("accent"))
    }
}
