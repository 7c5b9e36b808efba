import Hummingbird
import Newsroom
import Wire

extension Site {
    /// The desk: taking in, mending, publishing.
    ///
    /// A form that was not taken leaves the browser at the form's own address; asked for by GET it leads back to its page.
    func addDesk(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.desk.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(InboxPage(inbox: try await newsroom.inbox(for: visit.signedIn())))
        }
        router.post(RouterPath(SiteAddress.deskReports.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            guard viewer.isStaff else { throw NewsroomError.notPermitted }
            // A little more than a report may be, for the form around it.
            let form = try await form(visit, limit: 11 * 1024 * 1024, told: 10 * 1024 * 1024)
            let fields = InboxPage.IntakeForm(
                text: form.text("text"), url: form.text("url"), published: form.text("published"))
            do {
                return visit.redirect(to: .draft(try await receive(fields, file: form.files["file"], by: viewer)))
            } catch {
                let fault = try fault(error, visit.words)
                let page = InboxPage(inbox: try await newsroom.inbox(for: viewer), form: fields, problem: fault.text)
                return visit.page(page, status: fault.status)
            }
        }
        router.get(RouterPath(SiteAddress.deskReports.path)) { request, context in
            try await visit(request, context).redirect(to: .desk)
        }
        router.get("/desk/drafts/{draft}/publish") { request, context in
            try await visit(request, context).redirect(to: .draft(context.text("draft")))
        }
        router.get("/desk/drafts/{draft}") { request, context in
            let visit = try await visit(request, context)
            return visit.page(DraftPage(draft: try await newsroom.draft(context.text("draft"), for: visit.signedIn())))
        }
        router.post("/desk/drafts/{draft}/publish") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 8 * 1024 * 1024)
            let id = try context.text("draft")
            let edits = ArticleEdits(form)
            do {
                let path = try await newsroom.publish(id, edits, over: Int(form.text("version")) ?? 0, by: viewer)
                return visit.redirect(to: .article(path))
            } catch {
                let fault = try fault(error, visit.words)
                let draft = try await newsroom.draft(id, for: viewer)
                return visit.page(DraftPage(draft: draft, edits: edits, problem: fault.text), status: fault.status)
            }
        }
        router.get("/desk/drafts/{draft}/blocks") { request, context in
            let visit = try await visit(request, context)
            let blocks = try await newsroom.blocks(of: context.text("draft"), for: visit.signedIn())
            return visit.page(BlocksPage(taken: blocks))
        }
        router.post("/desk/drafts/{draft}/blocks") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let id = try context.text("draft")
            let verdict = form.text("verdict")
            guard verdict == "forget" || SiteMemory.Verdict(rawValue: verdict) != nil else {
                throw NewsroomError.invalid(.decision, .malformed)
            }
            try await newsroom.decide(form.text("block"), SiteMemory.Verdict(rawValue: verdict), in: id, by: viewer)
            return visit.redirect(to: .draftBlocks(id))
        }
        router.post("/desk/drafts/{draft}/drop") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            _ = try await form(visit, limit: 65_536)
            try await newsroom.drop(context.text("draft"), by: viewer)
            return visit.redirect(to: .desk)
        }
    }

    /// Takes in what was given: a file before an address, an address before text.
    private func receive(_ form: InboxPage.IntakeForm, file: FormFields.File?, by viewer: Viewer) async throws -> String
    {
        if let file, !file.bytes.isEmpty {
            let intake = Intake(
                source: .file, bytes: file.bytes, contentType: file.contentType, published: form.published)
            return try await newsroom.receive(intake, by: viewer)
        }
        if form.url.contains(where: { !$0.isWhitespace }) {
            return try await newsroom.receive(url: form.url, published: form.published, by: viewer)
        }
        return try await newsroom.receive(
            Intake(source: .text, bytes: Array(form.text.utf8), published: form.published), by: viewer)
    }
}

extension ArticleEdits {
    init(_ form: FormFields) {
        self.init(
            headline: form.text("headline"), standfirst: form.text("standfirst"), section: form.text("section"),
            byline: form.text("byline"), provider: form.text("provider"), published: form.text("published"),
            caption: form.text("caption"), credit: form.text("credit"), body: form.text("body"),
            story: form.text("story"),
            newStory: form.text("newStory")
        )
    }
}
