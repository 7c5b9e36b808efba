import Discussion
import Markup
import Newsroom

/// The publications whose discussions are held here, and a form for another.
struct PublicationsPage: Page {
    let list: PublicationList
    var typed: PublicationForm?
    var problem: String?

    var sections: [Section] { list.sections }
    var canonical: SiteAddress { .publications }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.publications] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.desk.link)">\(words[.desk])</a></p>
            <h1>\(words[.publications])</h1>
            <p>\(words[.publicationsHint])</p>
            \(list.publications.isEmpty ? "<p class=\"quiet\">\(words[.noPublications])</p>" as Markup : "")
            <ul class="list">\(list.publications.markup { publication in
                """
                <li><h3><a href="\(SiteAddress.publication(publication.id).link)"><bdi>\(publication.name)</bdi></a></h3>
                <p class="meta" dir="ltr">\(publication.origins.map(\.description).joined(separator: " · "))</p></li>

                """
            })</ul>
            <h2>\(words[.newPublication])</h2>
            \((typed ?? PublicationForm()).markup(frame, at: canonical, problem: problem))</div>
            """
    }
}

/// What is typed of a publication.
struct PublicationForm: Sendable {
    var id = ""
    var name = ""
    var origins = ""
    var accent = ""
    /// Whether it is there already: its identifier then stays.
    var isKnown = false

    func markup(_ frame: Frame, at address: SiteAddress, problem: String?) -> Markup {
        let words = frame.words
        let identifier: Markup = """
            <label for="id">\(words[.publicationID]) <span class="hint">\(words[.publicationIDHint])</span></label>
            <input id="id" name="id" required maxlength="40" pattern="[a-z0-9][a-z0-9\\-]*" dir="ltr" value="\(id)">
            """
        return """
            <form method="post" action="\(address.link)">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(isKnown ? "" : identifier)
            <label for="name">\(words[.publicationName])</label>
            <input id="name" name="name" required maxlength="200" dir="auto" value="\(name)">
            <label for="origins">\(words[.origins]) <span class="hint">\(words[.originsHint])</span></label>
            <textarea id="origins" name="origins" rows="3" dir="ltr">\(origins)</textarea>
            <label for="accent">\(words[.accent]) <span class="hint">\(words[.accentHint])</span></label>
            <input id="accent" name="accent" maxlength="7" dir="ltr" value="\(accent)">
            <p></p><button>\(words[.save])</button></form>
            """
    }
}

extension PublicationForm {
    init(_ publication: HostedPublication) {
        self.init(
            id: publication.id, name: publication.name,
            origins: publication.origins.map(\.description).joined(separator: "\n"), accent: publication.accent ?? "",
            isKnown: true)
    }
}
