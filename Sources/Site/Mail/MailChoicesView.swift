import Markup
import Newsroom

/// How somebody wants to be told what concerns them, on their account's page.
struct MailChoicesView {
    let choices: MailChoices

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2 id="mail">\(words[.mail])</h2><p class="hint">\(words[.mailHint])</p>
            \(choices.stoppedAt.map { "<p class=\"problem\">\(words[.returned(words.timeText($0))])</p>" as Markup })
            <form method="post" action="\(SiteAddress.accountMail.link)" class="narrow">\(frame.formField)
            <label for="pace">\(words[.pace])</label>
            <select id="pace" name="pace">\(MailPace.allCases.markup { pace in
                "<option value=\"\(pace.rawValue)\"\(Attribute("selected", when: pace == choices.pace))>\(words[.paceName(pace)])</option>"
            })</select>
            \(frame.viewer?.moderates == true ? queue(words) : "")
            <p></p><button>\(words[.save])</button></form>
            \(choices.silenced.isEmpty ? "" : silenced(frame))
            """
    }

    private func queue(_ words: Words) -> Markup {
        """
        <label class="check-box"><input type="checkbox" name="queue" value="yes"\(Attribute("checked", when: choices.hearsOfQueue))> \(words[.hearsOfQueue])</label>
        """
    }

    private func silenced(_ frame: Frame) -> Markup {
        """
        <h3>\(frame.words[.silenced])</h3>
        <ul class="list sessions">\(choices.silenced.markup { thread in
            """
            <li><a href="\(thread.site.link)"><bdi>\(thread.title)</bdi></a>
            <form method="post" action="\(SiteAddress.accountMail.link)">\(frame.formField)\
            <button class="second" name="hear" value="\(thread.id)">\(frame.words[.hearAgain])</button></form></li>

            """
        })</ul>
        """
    }
}
