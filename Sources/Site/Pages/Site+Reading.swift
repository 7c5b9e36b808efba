import Foundation
import HTTPTypes
import Hummingbird
import Newsroom

extension Site {
    /// The pages that anybody may read.
    func addReading(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.front.path)) { request, context in
            try await publicPage(request, context) { (FrontPage(publication: try await $0.front()), shows: [.front]) }
        }
        router.get(RouterPath(SiteAddress.rules.path)) { request, context in
            try await publicPage(request, context) {
                (RulesPage(sections: try await $0.sections(), rules: try await $0.houseRules()), shows: [.masthead])
            }
        }
        router.get("/rules/{publication}") { request, context in
            let id = try context.text("publication")
            return try await publicPage(request, context) {
                let page = RulesPage(
                    sections: try await $0.sections(), rules: try await $0.houseRules(of: id),
                    publication: try await $0.publication(id))
                return (page, shows: [.masthead, .publication(id)])
            }
        }
        router.get(RouterPath(SiteAddress.rulesVersions(nil).path)) { request, context in
            try await publicPage(request, context) {
                (RulesVersionsPage(history: try await $0.rulesVersions()), shows: [.masthead])
            }
        }
        router.get("/transparency/rules/{publication}") { request, context in
            let id = try context.text("publication")
            return try await publicPage(request, context) {
                (
                    RulesVersionsPage(history: try await $0.rulesVersions(of: id)),
                    shows: [.masthead, .publication(id)]
                )
            }
        }
        router.get(RouterPath(SiteAddress.privacy.path)) { request, context in
            try await publicPage(request, context) {
                (PrivacyPage(sections: try await $0.sections()), shows: [.masthead])
            }
        }
        router.get(RouterPath(SiteAddress.stories.path)) { request, context in
            try await publicPage(request, context) {
                (StoriesPage(publication: try await $0.stories()), shows: [.front])
            }
        }
        router.get(RouterPath(SiteAddress.patterns.story)) { request, context in
            let slug = try context.text("story")
            return try await publicPage(request, context) { newsroom in
                let publication = try await newsroom.story(slug)
                return (StoryPage(publication: publication), shows: [.masthead, .story(publication.story.id)])
            }
        }
        router.get(RouterPath(SiteAddress.patterns.section)) { request, context in
            let slug = try context.text("first")
            return try await publicPage(request, context) {
                (SectionPage(publication: try await $0.section(slug)), shows: [.masthead, .section(slug)])
            }
        }
        router.get(RouterPath(SiteAddress.patterns.article)) { request, context in
            let path = try ["first", "month", "day", "slug"].map { "/" + (try context.text($0)) }.joined()
            return try await publicPage(request, context) { newsroom, viewer in
                let publication = try await newsroom.article(path: path, for: viewer)
                var shows: Set<Change> = [.masthead, .article(publication.article.id)]
                if let story = publication.story { shows.insert(.story(story.id)) }
                return PublicContent(ArticlePage(publication), shows: shows, until: publication.thread.closesAt)
            }
        }
        router.get(RouterPath(SiteAddress.feed.path)) { request, _ in
            try await publicFeed(request) { frame in
                let articles = try await newsroom.front().articles
                let feed = AtomFeed(title: newsroom.settings.name, address: .feed, page: .front, articles: articles)
                return (feed.render(frame), shows: [.front])
            }
        }
        router.get(RouterPath(SiteAddress.patterns.storyFeed)) { request, context in
            let slug = try context.text("story")
            return try await publicFeed(request) { frame in
                let (story, articles) = try await newsroom.articles(ofStory: slug)
                let feed = AtomFeed(
                    title: "\(story.name.title) · \(newsroom.settings.name)", address: .storyFeed(slug),
                    page: .story(slug),
                    articles: articles)
                return (feed.render(frame), shows: [.story(story.id)])
            }
        }
        router.get("/assets/{name}") { request, context in
            guard let asset = assets[try context.text("name")] else { throw NewsroomError.notFound }
            return asset.response(to: request, caching: "public, max-age=31536000, immutable")
        }
        router.post(RouterPath(SiteAddress.language.path)) { request, context in
            // A signed-in reader's form would need a token, which kept pages cannot hold: where it comes from is enough.
            guard FormGuard.isFromHere(request) else { throw FormError.fromElsewhere }
            let body = try await request.body.collect(upTo: 1024)
            let form = FormFields(urlEncoded: Array(body.readableBytesView))
            guard let language = form["language"].flatMap(Language.init) else { throw FormError.unreadable }
            if let viewer = try await visit(request, context).viewer {
                try await newsroom.setLanguage(language.rawValue, of: viewer)
            }
            let back = pagePath(request.headers[.referer]) ?? SiteAddress.front.path
            var headers = HTTPFields()
            headers[.location] = back
            headers[.setCookie] = cookies.settingLanguage(language)
            headers[.cacheControl] = "no-store"
            return Response(status: .seeOther, headers: headers)
        }
    }

    /// The path of a page of this site from the address of the page before.
    private func pagePath(_ referer: String?) -> String? {
        guard let referer, let start = referer.firstRange(of: "://")?.upperBound,
            let slash = referer[start...].firstIndex(of: "/")
        else { return nil }
        let path = String(referer[slash...])
        // Two slashes would lead to another host.
        return path.hasPrefix("//") || path.contains("\\") ? nil : path
    }
}

extension RequestContext {
    /// A part of the path, percent-decoded.
    func text(_ name: String) throws -> String {
        guard let value = parameters.get(name)?.removingPercentEncoding, !value.utf8.contains(0) else {
            throw NewsroomError.notFound
        }
        return value
    }
}
