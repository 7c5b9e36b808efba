import Discussion
import Markup
import News
import Newsroom

/// An account to its owner: what posting asks for and whether it is there, name, address, sessions, comments.
struct AccountPage: Page {
    let sections: [Section]
    let viewer: Viewer
    let details: AccountDetails
    let rules: HouseRules
    let comments: [CommentPlace]
    /// The comment after which one's earlier ones begin; nothing where there are none.
    let next: String?
    let answers: [CommentPlace]
    let appeals: [AppealSummary]
    let ignored: [IgnoredPerson]
    var problem: String?

    var canonical: SiteAddress { .account }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.yourAccount] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><h1>\(words[.yourAccount])</h1>
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            \(RequirementsView(requirements: viewer.requirements, rules: rules).markup(frame))
            \(looksFirst(words))
            \(details.sanctions.markup { asked(about: $0.id, at: .sanctionAppeal($0.id), words, isOpen: $0.holds(at: Moment(secondsSince1970: details.now))) })
            <p class="meta"><a href="\(SiteAddress.requirements.link(to: "help"))">\(words[.help])</a></p>
            \(name(frame))
            \(address(frame))
            \(VouchingView(sites: details.vouching, canCut: details.address != nil && viewer.isVerified, isHeld: viewer.requirements.bar != nil || viewer.requirements.mute != nil).markup(frame))
            \(MailChoicesView(choices: details.mail).markup(frame))
            \(sessions(frame))
            <p><a href="\(SiteAddress.accountTokens.link)">\(words[.tokens])</a></p>
            \(OwnDataView(isStaff: viewer.isStaff).markup(words))
            \(warnings(words))
            <h2 id="answers">\(words[.answersToMe])</h2>
            \(answers.isEmpty ? "<p class=\"quiet\">\(words[.noAnswers])</p>" as Markup : "")
            \(answers.markup { comment($0, words) })
            \(ignored.isEmpty ? "" : ignoring(frame))
            <h2>\(words[.myComments])</h2>
            \(comments.isEmpty ? "<p class=\"quiet\">\(words[.noCommentsYet])</p>" as Markup : "")
            \(comments.markup { comment($0, words) })\
            \(next.map { "<p><a href=\"\(canonical.link(query: [("after", $0)]))\">\(words[.nextPage])</a></p>" as Markup })</div>
            """
    }

    /// That each comment waits, why, and whom to ask; or that none does, and why.
    private func looksFirst(_ words: Words) -> Markup {
        guard let own = details.ownMode else { return "" }
        guard own.mode == .pre else {
            return """
                <p class="house" role="status">\(words[.isTrusted]) <span dir="auto">\(words[.reason(own.reason)])</span></p>
                """
        }
        return """
            <p class="house" role="status">\(words[.looksFirst]) <span dir="auto">\(words[.reason(own.reason)])</span>
            <a href="\(SiteAddress.letters.link)">\(words[.looksFirstHint])</a></p>
            """
    }

    private func name(_ frame: Frame) -> Markup {
        let words = frame.words
        let field: Markup
        if let next = details.nextNameAt {
            field = "<p class=\"hint\">\(words[.nameNotBefore(words.timeText(next))])</p>"
        } else {
            field = """
                <form method="post" action="\(SiteAddress.accountName.link)" class="narrow">\(frame.formField)
                <label for="name">\(words[.name]) <span class="hint">\(words[.nameHint])</span></label>
                <input id="name" name="name" required minlength="2" maxlength="40" dir="auto" value="\(viewer.name)">
                <p class="hint">\(words[.nameLimit])</p><button>\(words[.save])</button></form>
                """
        }
        let former = FormerNamesView(names: details.names).markup(words)
        let badges = BadgesView(badges: details.badges).markup(words)
        return "\(viewer.name.map { "<p>\(words[.commentAs($0)])\(badges)</p>" as Markup })\(field)\(former)"
    }

    private func address(_ frame: Frame) -> Markup {
        let words = frame.words
        let change = details.address == nil ? words[.giveAddress] : words[.changeAddress]
        let shown: Markup =
            if let address = details.address {
                "<bdi dir=\"ltr\">\(address)</bdi> <span class=\"hint\">\(words[.yourAddressHint])</span>"
            } else {
                "\(words[.noAddress])"
            }
        return """
            <h2>\(words[.yourAddress])</h2>
            <p>\(shown)</p>
            <details><summary>\(change)</summary>
            <form method="post" action="\(SiteAddress.accountAddress.link)" class="narrow">\(frame.formField)
            <label for="new-address">\(words[.newAddress])</label>
            <input id="new-address" name="address" type="email" required autocomplete="email" maxlength="254" dir="ltr">
            <p class="hint">\(words[.changeAddressHint])</p><button>\(words[.sendCode])</button></form></details>
            """
    }

    private func sessions(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2>\(words[.sessions])</h2><p class="hint">\(words[.sessionsHint])</p>
            <ul class="list sessions">
            \(details.sessions.markup { session in
                """
                <li><bdi>\(session.browser.isEmpty ? words[.someBrowser] : session.browser)</bdi> \
                <span class="meta">\(words[.since(words.timeText(session.createdAt))])\(session.seenAt.map { " · \(words[.seen(words.timeText($0))])" as Markup })\
                \(session.isOwn ? " · \(words[.thisSession])" as Markup : "")</span>
                \(session.isOwn ? "" : end(session.id, words[.endSession], frame))</li>

                """
            })</ul>
            \(details.sessions.count > 1 ? end("others", words[.endOtherSessions], frame) : "")
            <form method="post" action="\(SiteAddress.signOut.link)">\(frame.formField)<button class="second">\(words[.signOut])</button></form>
            """
    }

    private func end(_ id: String, _ label: String, _ frame: Frame) -> Markup {
        """
        <form method="post" action="\(SiteAddress.accountSessions.link)">\(frame.formField)\
        <button class="second" name="session" value="\(id)">\(label)</button></form>
        """
    }

    private func ignoring(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2 id="ignored">\(words[.ignoredPeople])</h2><p class="hint">\(words[.ignoredHint])</p>
            <ul class="list sessions">\(ignored.markup { person in
                """
                <li><bdi>\(person.name ?? words[.someone])</bdi>
                <form method="post" action="\(SiteAddress.accountIgnored.link)">\(frame.formField)\
                <button class="second" name="person" value="\(person.id)">\(words[.unignore])</button></form></li>

                """
            })</ul>
            """
    }

    private func warnings(_ words: Words) -> Markup {
        details.sanctions.filter { $0.kind == .warning }.markup {
            SanctionView(sanction: $0, rules: rules).markup(words)
        }
    }

    private func comment(_ place: CommentPlace, _ words: Words) -> Markup {
        let comment = place.comment
        let text: Markup =
            comment.text.map { CommentView.markup($0) }
            ?? "<p class=\"gone\">\(words.gravestone(of: comment, rules))</p>"
        let author: Markup =
            comment.accountID == viewer.id
            ? ""
            : "<bdi>\(comment.author ?? words[.someone])</bdi>\(BadgesView(badges: comment.badges).markup(words)) · "
        return """
            <article class="comment\(comment.state == .pending || comment.state == .rejected ? " waits" : "")"><p class="by">\(author)<a href="\(place.thread.site(of: comment, for: viewer.id).link)"><bdi>\(place.thread.title)</bdi></a>\(words.time(comment.createdAt))</p>
            \(words.notice(on: comment, rules).map { "<p class=\"house\">\($0)</p>" as Markup })
            <div dir="auto">\(text)</div>
            \(comment.accountID == viewer.id ? asked(about: comment.id, at: .appeal(comment: comment.id), words, isOpen: comment.state == .rejected || comment.state == .removed) : "")</article>

            """
    }

    /// The way to another look at a decision, or what came of it.
    private func asked(about id: String, at address: SiteAddress, _ words: Words, isOpen: Bool) -> Markup {
        if let appeal = appeals.first(where: { $0.about == id }) {
            let answer: String =
                switch appeal.isGranted {
                case true?: words[.granted(appeal.answer)]
                case false?: words[.denied(appeal.answer)]
                case nil: words[.waitsForAnswer]
                }
            return "<p class=\"house\" dir=\"auto\">\(words[.asked(appeal.words)])<br>\(answer)</p>"
        }
        return isOpen ? "<p class=\"act\"><a href=\"\(address.link)\">\(words[.askAgain])</a></p>" : ""
    }
}
