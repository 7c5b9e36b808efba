import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Queues, people, appeals, places: the moderators' part of the desk.
    func addModeration(to router: Router<SiteContext>) {
        router.get("/desk/queue/{queue}") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let after = request.query["after"]
            return visit.page(
                QueuePage(queue: try await newsroom.queue(try context.queue(), after: after, for: viewer)))
        }
        router.post(RouterPath(SiteAddress.deskUndo.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            let count = try await newsroom.undo(batch: form.text("batch"), by: viewer)
            let name = ModerationQueue(rawValue: form.text("queue")) ?? .pending
            var page = QueuePage(queue: try await newsroom.queue(name, for: viewer))
            page.notice = QueuePage.Notice(text: visit.words[.undone(count)])
            return visit.page(page)
        }
        router.post("/desk/queue/{queue}") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            guard let action = CommentAction(rawValue: form.text("do")) else { throw FormError.unreadable }
            let name = try context.queue()
            do {
                let outcome = try await newsroom.decide(
                    action, on: form.all(form["all"] == "yes" ? "shown" : "comment"), rule: form["rule"],
                    reason: form["reason"], by: viewer)
                var page = QueuePage(queue: try await newsroom.queue(name, for: viewer))
                let words = visit.words
                let passed = outcome.passedOver == 0 ? "" : " " + words[.passedOver(outcome.passedOver)]
                page.notice = QueuePage.Notice(
                    text: words[.done(outcome.done.count)] + passed,
                    batch: outcome.done.isEmpty ? nil : outcome.batch)
                return visit.page(page)
            } catch {
                let fault = try fault(error, visit.words)
                var page = QueuePage(queue: try await newsroom.queue(name, for: viewer))
                page.problem = fault.text
                return visit.page(page, status: fault.status)
            }
        }
        router.post("/desk/appeals/{appeal}") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            guard ["grant", "deny"].contains(form["do"]) else { throw FormError.unreadable }
            try await newsroom.decide(
                appeal: context.text("appeal"), isGranted: form["do"] == "grant", answer: form.text("answer"),
                by: viewer)
            return visit.redirect(to: .queue(.appeals))
        }
        addPeople(to: router)
        addPlaces(to: router)
    }

    private func addPeople(to router: Router<SiteContext>) {
        router.get("/desk/people/{person}") { request, context in
            let visit = try await visit(request, context)
            let file = try await newsroom.person(
                context.text("person"), after: request.query["after"], for: visit.signedIn())
            return visit.page(PersonPage(file: file))
        }
        for action in ["notes", "sanctions", "lift", "address", "role", "badges"] {
            router.get(RouterPath("/desk/people/{person}/\(action)")) { request, context in
                try await visit(request, context).redirect(to: .person(context.text("person")))
            }
        }
        postPerson("notes", to: router) { id, viewer, form in
            try await newsroom.note(form.text("note"), on: id, by: viewer)
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

    private func addPlaces(to router: Router<SiteContext>) {
        router.get("/desk/places/{kind}/{place}") { request, context in
            let visit = try await visit(request, context)
            let (place, kind, id) = try context.place()
            let override = try await newsroom.override(of: place, for: visit.signedIn())
            return visit.page(
                PlacePage(sections: try await newsroom.sections(), kind: kind, id: id, override: override))
        }
        router.post("/desk/places/{kind}/{place}") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let (place, kind, id) = try context.place()
            let announcement = form.text("announcement")
            let isClosed: Bool? = form["open"] == "closed" ? true : form["open"] == "open" ? false : nil
            let override = ModerationPolicy.Override(
                mode: ModerationPolicy.Mode(rawValue: form.text("mode")), isClosed: isClosed,
                announcement: announcement.allSatisfy(\.isWhitespace) ? nil : announcement,
                closesAfterDays: Int(form.text("closes")),
                asksRating: form.choice("rating"), asksQuestions: form.choice("questions"))
            var page = PlacePage(sections: try await newsroom.sections(), kind: kind, id: id, override: override)
            do {
                try await newsroom.setOverride(override, of: place, by: viewer)
                page.isSaved = true
                return visit.page(page)
            } catch {
                let fault = try fault(error, visit.words)
                page.problem = fault.text
                return visit.page(page, status: fault.status)
            }
        }
    }
}

extension RequestContext {
    fileprivate func queue() throws -> ModerationQueue {
        guard let queue = ModerationQueue(rawValue: try text("queue")) else { throw NewsroomError.notFound }
        return queue
    }

    fileprivate func place() throws -> (place: PolicyPlace, kind: String, id: String) {
        let (kind, id) = (try text("kind"), try text("place"))
        switch kind {
        case "section": return (.section(id), kind, id)
        case "story": return (.story(id), kind, id)
        case "thread": return (.thread(id), kind, id)
        default: throw NewsroomError.notFound
        }
    }
}

extension FormFields {
    /// A choice between yes, no and neither.
    fileprivate func choice(_ name: String) -> Bool? {
        switch self[name] {
        case "yes": true
        case "no": false
        default: nil
        }
    }
}
