import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// Sections, stories and discussions at the desk: how strict each is.
    func addPlaces(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.places.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(PlacesPage(list: try await newsroom.places(for: visit.signedIn())))
        }
        router.get("/desk/places/{kind}/{place}") { request, context in
            let visit = try await visit(request, context)
            return visit.page(try await placePage(context.place(), for: visit.signedIn()))
        }
        router.post("/desk/places/{kind}/{place}") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit, limit: 65_536)
            let place = try context.place()
            let announcement = form.text("announcement")
            let isClosed: Bool? = form["open"] == "closed" ? true : form["open"] == "open" ? false : nil
            let override = ModerationPolicy.Override(
                mode: ModerationPolicy.Mode(rawValue: form.text("mode")), isClosed: isClosed,
                announcement: announcement.allSatisfy(\.isWhitespace) ? nil : announcement,
                closesAfterDays: Int(form.text("closes")),
                asksRating: form.choice("rating"), asksQuestions: form.choice("questions"))
            var page = try await placePage(place, for: viewer)
            page.named.override = override
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

    private func placePage(_ place: PolicyPlace, for viewer: Viewer) async throws -> PlacePage {
        let named = try await newsroom.place(place, for: viewer)
        var wider: [NamedPlace] = []
        for place in named.wider { wider.append(try await newsroom.place(place, for: viewer)) }
        return PlacePage(sections: try await newsroom.sections(), named: named, wider: wider)
    }
}

extension RequestContext {
    /// A place that the address names.
    fileprivate func place() throws -> PolicyPlace {
        guard let place = PolicyPlace(kind: try text("kind"), id: try text("place")) else {
            throw NewsroomError.notFound
        }
        return place
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
