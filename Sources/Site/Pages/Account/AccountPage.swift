import Markup
import Newsroom

/// An account to its owner: what posting asks for and whether it is there, the name, the comments.
struct AccountPage: Page {
    let sections: [Section]
    let viewer: Viewer
    let comments: [CommentPlace]
    var problem: String?

    var canonical: SiteAddress { .account }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.yourAccount] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="thread plain"><h1>\(words[.yourAccount])</h1>
            \(viewer.meetsRequirements ? "<p class=\"done\">\(words[.youMeetRequirements])</p>" as Markup : "")
            <ul>
            <li>\(words[viewer.isVerified ? .addressVerified : .addressNotVerified])</li>
            <li>\(viewer.name.map { words[.nameChosen($0)] } ?? words[.nameNotChosen])</li>
            </ul>
            <form method="post" action="\(SiteAddress.accountName.link)" class="narrow">\(frame.formField)
            \(problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" as Markup })
            <label for="name">\(words[.name]) <span class="hint">\(words[.nameHint])</span></label>
            <input id="name" name="name" required minlength="2" maxlength="40" dir="auto" value="\(viewer.name)">
            <p></p><button>\(words[.save])</button></form>
            <form method="post" action="\(SiteAddress.signOut.link)">\(frame.formField)<button class="second">\(words[.signOut])</button></form>
            <h2>\(words[.myComments])</h2>
            \(comments.isEmpty ? "<p class=\"quiet\">\(words[.noCommentsYet])</p>" as Markup : "")
            \(comments.markup { place in
                """
                <article class="comment"><p class="by"><a href="\(SiteAddress.article(place.article.path ?? "/").link(to: "comment-" + place.comment.id))">\(place.article.headline)</a>\(words.time(place.comment.createdAt))</p>
                <div dir="auto">\(place.comment.text.map { CommentView.markup($0) } ?? "<p class=\"gone\">\(words[.removed(place.comment.removedReason ?? "")])</p>")</div></article>

                """
            })</div>
            """
    }
}
