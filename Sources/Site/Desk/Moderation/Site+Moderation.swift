import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Queues, people, appeals, places: the moderators' part of the desk.
    func addModeration(to router: Router<SiteContext>) {
        router.get("/desk/queue/{queue}") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            return visit.page(try await queuePage(try context.queue(), visit.query, for: viewer))
        }
        router.post(RouterPath(SiteAddress.deskUndo.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            let count = try await newsroom.undo(batch: form.text("batch"), by: viewer)
            let told = visit.words[.undone(count)]
            if form["back"] == "audit" {
                var page = try await auditPage(form, for: viewer)
                page.notice = told
                return visit.page(page)
            }
            var page = try await queuePage(ModerationQueue(rawValue: form.text("queue")) ?? .pending, form, for: viewer)
            page.notice = QueuePage.Notice(text: told)
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
                var page = try await queuePage(name, form, for: viewer)
                let words = visit.words
                let passed = outcome.passedOver == 0 ? "" : " " + words[.passedOver(outcome.passedOver)]
                page.notice = QueuePage.Notice(
                    text: words[.done(outcome.done.count)] + passed,
                    batch: outcome.done.isEmpty ? nil : outcome.batch)
                return visit.page(page)
            } catch {
                let fault = try fault(error, visit.words)
                var page = try await queuePage(name, form, for: viewer)
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

    /// A queue where an address or a form says: of which place and person, and after which comment.
    private func queuePage(
        _ name: ModerationQueue, _ fields: FormFields, for viewer: Viewer
    ) async throws -> QueuePage {
        QueuePage(
            queue: try await newsroom.queue(name, QueueFilter(fields), after: fields["after"], for: viewer))
    }
}

extension RequestContext {
    fileprivate func queue() throws -> ModerationQueue {
        guard let queue = ModerationQueue(rawValue: try text("queue")) else { throw NewsroomError.notFound }
        return queue
    }
}
