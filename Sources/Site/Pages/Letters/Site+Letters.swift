import Discussion
import Hummingbird
import Markup
import Newsroom

/// The words of a letter's answer, with their paragraphs and links.
enum LetterText {
    static func markup(_ text: String) -> Markup {
        let blocks = (try? CommentText(text, limits: .init(maximum: .max))).map { CommentView.markup($0) }
        return "<div dir=\"auto\">\(blocks)</div>"
    }
}

extension Site {
    /// Letters to the newsroom, and the desk's answers.
    func addLetters(to router: Router<SiteContext>) {
        router.get(RouterPath(SiteAddress.letters.path)) { request, context in
            let visit = try await visit(request, context)
            let about = request.query["about"]
            var page = try await lettersPage(visit.viewer, about: about)
            page.isSent = request.query["sent"] != nil && visit.viewer != nil
            return visit.page(page)
        }
        router.post(RouterPath(SiteAddress.letters.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            do {
                try await newsroom.write(
                    letter: form.text("text"), about: form["about"], by: viewer, network: visit.network)
                return visit.redirect(to: .lettersSent)
            } catch {
                let fault = try fault(error, visit.words)
                var page = try await lettersPage(viewer, about: form["about"])
                page.text = form.text("text")
                page.problem = fault.text
                return visit.page(page, status: fault.status)
            }
        }
        router.get(RouterPath(SiteAddress.deskLetters.path)) { request, context in
            let visit = try await visit(request, context)
            let (letters, count) = try await newsroom.openLetters(for: visit.signedIn())
            return visit.page(
                DeskLettersPage(sections: try await newsroom.sections(), letters: letters, count: count))
        }
        router.get("/desk/letters/{letter}") { request, context in
            try await visit(request, context).redirect(to: .deskLetters)
        }
        router.post("/desk/letters/{letter}") { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            guard ["answer", "aside"].contains(form["do"]) else { throw FormError.unreadable }
            let answer = form["do"] == "answer" ? form.text("answer") : ""
            // An answer of no words would be a letter put aside by mistake.
            guard form["do"] == "aside" || answer.contains(where: { !$0.isWhitespace }) else {
                throw NewsroomError.invalid(.letter, .missing)
            }
            try await newsroom.settle(letter: context.text("letter"), answer: answer, by: viewer)
            return visit.redirect(to: .deskLetters)
        }
    }

    private func lettersPage(_ viewer: Viewer?, about: String?) async throws -> LettersPage {
        var letters: [ReaderLetter] = []
        if let viewer { letters = try await newsroom.letters(by: viewer) }
        var page = LettersPage(sections: try await newsroom.sections(), letters: letters)
        if let about { page.article = try? await newsroom.summary(ofArticle: about) }
        return page
    }
}
