import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// People at the desk: found, and what is done about them.
    func addPeople(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.people.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(PeoplePage(list: try await people(visit.query, for: visit.signedIn())))
        }
        router.post(RouterPath(SiteAddress.people.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            var page = PeoplePage(list: try await people(form, for: viewer), reason: form.text("reason"))
            do {
                let found = try await newsroom.find(
                    address: form.text("address"), reason: form.text("reason"), for: viewer)
                if let found { return visit.redirect(to: .person(found)) }
                page.problem = visit.words[.nobodyWithAddress]
                return visit.page(page)
            } catch {
                let fault = try fault(error, visit.words)
                page.problem = fault.text
                return visit.page(page, status: fault.status)
            }
        }
        router.get("/desk/people/{person}") { request, context in
            let visit = try await visit(request, context)
            let file = try await newsroom.person(
                context.text("person"), after: visit.query["after"], for: visit.signedIn())
            return visit.page(PersonPage(file: file))
        }
        for action in ["notes", "mode", "sanctions", "lift", "address", "role", "badges"] {
            router.get(RouterPath("/desk/people/{person}/\(action)")) { request, context in
                try await visit(request, context).redirect(to: .person(context.text("person")))
            }
        }
        postPerson("notes", to: router) { id, viewer, form in
            try await newsroom.note(form.text("note"), on: id, by: viewer)
            return nil
        }
        postPerson("mode", to: router) { id, viewer, form in
            try await newsroom.setMode(
                ModerationPolicy.Mode(rawValue: form.text("mode")), of: id, reason: form.text("reason"), by: viewer)
            return nil
        }
        postPerson("sanctions", to: router) { id, viewer, form in
            guard let kind = Sanction.Kind(rawValue: form.text("kind")) else { throw FormError.unreadable }
            try await newsroom.impose(
                kind, on: id, rule: form.text("rule"), reason: form.text("reason"), days: Int(form.text("days")),
                by: viewer)
            return nil
        }
        postPerson("lift", to: router) { _, viewer, form in
            try await newsroom.lift(sanction: form.text("sanction"), by: viewer)
            return nil
        }
        postPerson("role", to: router) { id, viewer, form in
            guard let role = AccountRole(rawValue: form.text("role")) else { throw FormError.unreadable }
            try await newsroom.setRole(role, sections: Set(form.all("section")), of: id, by: viewer)
            return nil
        }
        postPerson("badges", to: router) { id, viewer, form in
            try await newsroom.setBadges(
                form.all("badge").compactMap { Badge(line: $0) } + form.lines("other").map { .other($0) }, of: id,
                by: viewer)
            return nil
        }
        postPerson("address", to: router) { id, viewer, form in
            try await newsroom.address(of: id, reason: form.text("reason"), for: viewer)
        }
    }

    /// The people for whom an address or a form asks.
    private func people(_ fields: FormFields, for viewer: Viewer) async throws -> PeopleList {
        try await newsroom.people(
            PeopleList.Group(rawValue: fields.text("group")) ?? .newest, named: fields.text("q"),
            page: Int(fields.text("page")) ?? 1, for: viewer)
    }

    /// A form on a person's page; what it gives back is the address to show.
    private func postPerson(
        _ action: String, to router: Router<SiteContext>,
        _ act: @escaping @Sendable (String, Viewer, FormFields) async throws -> String?
    ) {
        router.post(RouterPath("/desk/people/{person}/\(action)")) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let id = try context.text("person")
            do {
                guard let address = try await act(id, viewer, form) else { return visit.redirect(to: .person(id)) }
                return visit.page(PersonPage(file: try await newsroom.person(id, for: viewer), address: address))
            } catch {
                let fault = try fault(error, visit.words)
                let file = try await newsroom.person(id, for: viewer)
                return visit.page(PersonPage(file: file, problem: fault.text), status: fault.status)
            }
        }
    }
}
