import HTTPTypes
import Hummingbird
import Newsroom

extension Site {
    /// One's own data, and the end of an account.
    func addErasure(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.accountData.path)) { request, context in
            let visit = try await visit(request, context)
            let bytes = try await newsroom.ownData(of: visit.signedIn())
            var headers = HTTPFields()
            headers[.contentType] = "application/json; charset=utf-8"
            headers[.contentDisposition] = "attachment; filename=\"account.json\""
            headers[.cacheControl] = "no-store"
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: .init(bytes: bytes)))
        }
        router.get(RouterPath(SiteAddress.accountErasure.path)) { request, context in
            let visit = try await visit(request, context)
            guard try !visit.signedIn().isStaff else { throw NewsroomError.notPermitted }
            return visit.page(
                ErasurePage(
                    sections: try await newsroom.sections(),
                    keepsComments: try await newsroom.keepsCommentsOfErased()))
        }
        router.post(RouterPath(SiteAddress.accountErasure.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            guard form["sure"] == "yes" else { throw FormError.unreadable }
            try await newsroom.erase(viewer)
            return visit.redirect(to: .front, cookie: cookies.endingSession)
        }
        router.post(RouterPath(SiteAddress.deskErasure.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 4096)
            try await newsroom.setErasure(keepsComments: form["keeps"] == "yes", by: viewer)
            return visit.redirect(to: .deskSettings, fragment: "erasure")
        }
    }
}
