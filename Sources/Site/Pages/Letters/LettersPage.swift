import Markup
import Newsroom

/// Where a reader writes to the newsroom, and reads its answers.
struct LettersPage: Page {
    let sections: [Section]
    let letters: [ReaderLetter]
    /// The article that a letter is to be about.
    var article: ArticleSummary?
    var text = ""
    var isSent = false
    var problem: String?

    var canonical: SiteAddress { .letters }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.letters] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><h1>\(words[.letters])</h1>
            <p class="standfirst">\(words[.lettersIntroduction])</p>
            \(isSent ? "<p class=\"done\" role=\"status\">\(words[.sent])</p>" as Markup : "")
            \(frame.viewer == nil ? "<p><a class=\"button\" href=\"\(SiteAddress.signIn.link)\">\(words[.signIn])</a></p>" as Markup : form(frame))
            \(letters.isEmpty ? "" : "<h2>\(words[.yourLetters])</h2>\(letters.markup { letter($0, words) })" as Markup)</div>
            """
    }

    private func form(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <form method="post" action="\(SiteAddress.letters.link)">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(article.map { "<p class=\"meta\" dir=\"auto\">\(words[.letterAbout($0.headline)])</p><input type=\"hidden\" name=\"about\" value=\"\($0.id)\">" as Markup })
            <label for="text">\(words[.yourLetter])</label>
            <textarea id="text" name="text" rows="8" maxlength="20000" required dir="auto">\(text)</textarea>
            <p></p><button>\(words[.send])</button></form>
            """
    }

    private func letter(_ letter: ReaderLetter, _ words: Words) -> Markup {
        let answer: Markup =
            letter.answer.isEmpty
            ? "<p class=\"quiet\">\(words[letter.isSettled ? .settled : .notAnsweredYet])</p>"
            : "<h3 class=\"meta\">\(words[.answerOfNewsroom])</h3>\(LetterText.markup(letter.answer))"
        return """
            <article class="comment"><p class="by">\(words.time(letter.at))\(letter.article.map { " · <a href=\"\(ArticleList.link($0))\"><bdi>\($0.headline)</bdi></a>" as Markup })</p>
            <div dir="auto">\(letter.text.map { CommentView.markup($0) })</div>
            \(answer)</article>

            """
    }
}

/// The letters that wait for the desk, each with a box for its answer.
struct DeskLettersPage: Page {
    let sections: [Section]
    let letters: [ReaderLetter]
    let count: Int

    var canonical: SiteAddress { .deskLetters }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.deskLetters] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><p class="kicker"><a href="\(SiteAddress.desk.link)">\(words[.desk])</a></p>
            <h1>\(words[.deskLetters]) <span class="meta">\(count)</span></h1>
            \(letters.isEmpty ? "<p class=\"quiet\">\(words[.noLetters])</p>" as Markup : "")
            \(letters.markup { letter($0, frame) })</div>
            """
    }

    private func letter(_ letter: ReaderLetter, _ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <article class="comment" id="letter-\(letter.id)"><p class="by"><a href="\(SiteAddress.person(letter.accountID).link)"><bdi>\(letter.author ?? words[.someone])</bdi></a>\(words.time(letter.at))\
            \(letter.article.map { " · <a href=\"\(ArticleList.link($0))\"><bdi>\($0.headline)</bdi></a>" as Markup })</p>
            <div dir="auto">\(letter.text.map { CommentView.markup($0) })</div>
            <form method="post" action="\(SiteAddress.deskLetter(letter.id).link)">\(frame.formField)
            <label for="answer-\(letter.id)">\(words[.answerOfNewsroom])</label>
            <textarea id="answer-\(letter.id)" name="answer" rows="4" maxlength="20000" dir="auto"></textarea><p></p>
            <button name="do" value="answer">\(words[.answerLetter])</button>
            <button class="second" name="do" value="aside">\(words[.putAside])</button></form></article>

            """
    }
}
