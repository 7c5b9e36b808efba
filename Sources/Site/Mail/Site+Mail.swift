import Hummingbird
import Newsroom

extension Site {
    /// What somebody was told; stopping mail by a word that came with it, as RFC 8058 asks, and setting its pace.
    func addMail(to router: Router<SiteContext>) {
        router.get("/mail/stop/{token}") { request, context in
            let visit = try await visit(request, context)
            let (stop, thread) = try await newsroom.mailStop(context.text("token"))
            return visit.page(
                MailStopPage(sections: try await newsroom.sections(), stop: stop, thread: thread))
        }
        // A mail program posts it from anywhere and without a session: the word alone is the right to do it.
        router.post("/mail/stop/{token}") { request, context in
            let visit = try await visit(request, context)
            let (stop, thread) = try await newsroom.mailStop(context.text("token"))
            try await newsroom.stopMail(stop)
            return visit.page(
                MailStopPage(sections: try await newsroom.sections(), stop: stop, thread: thread, isDone: true))
        }
        router.get(RouterPath(SiteAddress.accountNotices.path)) { request, context in
            let visit = try await visit(request, context)
            guard let viewer = visit.viewer else { return visit.redirect(to: .signIn) }
            return visit.page(NoticesPage(list: try await newsroom.notices(of: viewer)))
        }
        router.post(RouterPath(SiteAddress.accountNotices.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            do {
                try await newsroom.readNotices(upTo: form.text("read"), by: viewer)
            } catch NewsroomError.notFound {
                // It was taken back since the page was made: that tells what is new now.
            }
            return visit.redirect(to: .accountNotices)
        }
        router.get(RouterPath(SiteAddress.accountMail.path)) { request, context in
            try await visit(request, context).redirect(to: .account, fragment: "mail")
        }
        router.post(RouterPath(SiteAddress.accountMail.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            if let thread = form["hear"] {
                try await newsroom.hear(thread: thread, viewer: viewer)
            } else {
                guard let pace = MailPace(rawValue: form.text("pace")) else { throw FormError.unreadable }
                try await newsroom.setMail(pace, hearsOfQueue: form["queue"] == "yes", of: viewer)
            }
            return visit.redirect(to: .account, fragment: "mail")
        }
    }
}
