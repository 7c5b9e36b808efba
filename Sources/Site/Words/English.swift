import News
import Newsroom
import Record
import Wire

/// The interface in English.
enum English {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static func plural(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    static func words(for phrase: Phrase) -> String {
        switch phrase {
        case .skipToContent: "Skip to the content"
        case .sections: "Sections"
        case .runningStories: "Running stories"
        case .signIn: "Sign in"
        case .signOut: "Sign out"
        case .account: "Account"
        case .desk: "Desk"
        case .frontPage: "Front page"
        case .houseRules: "House rules"
        case .privacy: "Privacy"
        case .feed: "Feed"
        case .madeWith: "Published with Dateline"

        case .nothingPublished: "Nothing has been published yet"
        case .nothingPublishedHint: "Sign in to the desk, take a report in, and publish it: it will stand here."
        case .noStories: "No story is running."
        case .comments(let count): plural(count, "comment", "comments")
        case .reports(let count): plural(count, "report", "reports")

        case .updated: "Updated"
        case .by: "By"
        case .with: "with"
        case .says: "Says"
        case .figure: "Figure"
        case .count: "Count"
        case .countChecked(let reported, let held): "Reported: \(reported). The record holds \(held)."
        case .checkAgrees: "They agree."
        case .checkFewer: "The record holds fewer."
        case .checkMore: "The record holds more."
        case .checkIncomparable: "The two can't be compared."
        case .knowMore: "Know more about this story"
        case .latestInRecord: "Latest in the record"
        case .theCount: "Counts, checked"
        case .follow: "Follow"
        case .followHint: "Only what is new in this story, in your feed reader:"
        case .readStory: "The whole story: timeline, figures, every report"
        case .asOf(let date): "as of \(date)"
        case .reportItself: "the report itself"

        case .timeline: "Timeline"
        case .keyFigures: "Key figures"
        case .articlesInStory: "All reports"
        case .storySince(let date): "Running story since \(date)"
        case .eventsHeld(let count): plural(count, "event", "events")
        case .expected: "Expected"
        case .expectedBy(let date): "by \(date)"
        case .sourcesAndWords: "Sources and their words"
        case .noEvents: "Nothing has been read from its reports yet."
        case .proposedNotice:
            "This record was read from the reports by machine and has not yet been checked by an editor. Each entry opens the words it rests on."
        case .countsClaimed: "Counts that reports give, checked against this record"
        case .support(let count): plural(count, "report", "reports")

        case .discussion: "Discussion"
        case .invitation: "Everyone is welcome to say what they think about this article."
        case .disclaimer:
            "A comment is the sole responsibility of whoever writes it; the newsroom answers for none of what it says, leaves out or gets wrong."
        case .addressPromise: "Your e-mail address is verified before you post, and is shown to nobody."
        case .requirements: "Does my account meet the requirements?"
        case .yourComment: "Your comment"
        case .yourReply: "Your reply"
        case .post: "Post"
        case .reply: "Reply"
        case .remove: "Remove"
        case .replyTo(let name): "Reply to \(name)"
        case .signInToComment: "Sign in to comment"
        case .removed(let reason): "Removed by an editor: \(reason)"
        case .reasonForRemoval: "Reason"
        case .reasonHint: "It is shown in the comment's place."
        case .staff: "Newsroom"
        case .someone: "A reader"
        case .permalink: "Link"
        case .noComments: "Nobody has commented yet."
        case .commentFormat:
            "Plain text. A blank line begins a paragraph, *stars* stress, > quotes; addresses become links."

        case .address: "E-mail address"
        case .addressHint: "We mail you a code. The address is kept sealed and shown to nobody."
        case .sendCode: "Mail me a code"
        case .codeSent:
            "If the address can receive mail, a code of six digits is on its way. It is valid for ten minutes."
        case .code: "Code"
        case .codeHint: "Six digits, from the message"
        case .enterCode: "Enter the code"
        case .name: "Name"
        case .nameHint: "Others see it beside what you write. 2 to 40 characters."
        case .save: "Save"
        case .editorWelcome: "Welcome to your newsroom"
        case .editorWelcomeHint: "This link works once. It makes you the first editor."
        case .comeIn: "Come in"
        case .linkClosed:
            "This link has been used or has run out. Restart the server for a new one, or sign in by e-mail."

        case .yourAccount: "Your account"
        case .myComments: "My comments"
        case .noCommentsYet: "You have not commented yet."

        case .noAccountSubject(let site): "No account at \(site)"
        case .noAccountBody(let site):
            """
            Somebody, perhaps you, wanted to sign in at \(site) with this address. There is no account with it, and a new one is made for a mailbox's own address alone: without a tag after + and without further dots.

            If it was you, sign in with that address. If not, ignore this message: nothing was done.
            """
        case .codeSubject(let site): "Your code for \(site)"
        case .codeBody(let site, let code):
            """
            Your code for \(site) is

                \(code)

            It is valid for ten minutes and can be used once. If you did not ask for it, ignore this message: without the code nobody can sign in with your address.
            """

        case .inbox: "Inbox"
        case .inboxEmpty: "The inbox is empty."
        case .takeIn: "Take a report in"
        case .pasteText: "Text or HTML"
        case .pasteHint: "Paste a report as it is: furniture will be set apart."
        case .orFile: "Or a file (HTML or text, up to 10 MB)"
        case .orAddress: "Or an address to fetch"
        case .reportDate: "Day of the report"
        case .reportDateHint:
            "YYYY-MM-DD. Words such as “Tuesday” are read from there; empty if the page says it, or for today."
        case .receive: "Take in and read"
        case .publishedLately: "Published"
        case .andMore(let count): "and \(count) more"
        case .theReport: "The report and its furniture"
        case .whatItSays: "What it says"
        case .nothingRead: "No event, count or figure was found."
        case .headline: "Headline"
        case .standfirst: "Standfirst"
        case .section: "Section"
        case .byline: "Byline"
        case .bylineHint: "Names, separated by commas"
        case .provider: "Provider"
        case .publishedOn: "Published"
        case .publishedHint: "YYYY-MM-DD, with THH:MM if known; empty for now"
        case .caption: "Caption of the picture"
        case .credit: "Credit"
        case .bodyText: "Body"
        case .bodyHint: "A blank line between paragraphs; ## heading, > quotation, - list"
        case .story: "Story"
        case .noStory: "No story"
        case .newStory: "Or open a new story"
        case .newStoryHint: "Its title: “Coalition bases in Iraq”"
        case .publish: "Publish"
        case .publishAgain: "Publish the changes"

        case .keptAndLeftOut: "What was kept and what was left out"
        case .decisionsHoldFor(let site): "What you decide here holds for this report and the next ones of \(site)."
        case .saysItsSite: "The page was not fetched from there: it says so itself."
        case .decisionsHoldForReport:
            "This report came without an address: what you decide here holds for this report alone."
        case .printedStands: "The article is published: it stays as it was printed."
        case .keepSuch: "Keep such blocks"
        case .leaveSuchOut: "Leave such blocks out"
        case .forget: "Forget"
        case .decidedSoFar: "Decided so far"
        case .alwaysKept: "Always kept"
        case .alwaysLeftOut: "Always left out"
        case .blockKind(let kind): EnglishTerms.name(of: kind)
        case .reason(let reason): reason.words
        case .noReport(let kind): "This page was not taken for a report: \(EnglishTerms.name(of: kind))."
        case .statements: "What the page says of itself"
        case .statementOf: "Of what"
        case .statementValue: "What it says"
        case .statementSource: "Where"
        case .believed: "believed"
        case .statementField(let field): EnglishTerms.name(of: field)
        case .statementKind(let kind): EnglishTerms.name(of: kind)
        case .drop: "Drop"
        case .view: "See it published"
        case .fieldsOfArticle: "The article"
        case .toFields: "Mend and publish"
        case .legend: "Marked in the text:"
        case .legendTime: "time"
        case .legendPlace: "place"
        case .legendWho: "who"
        case .legendNumber: "how many"
        case .legendSays: "who says so"
        case .claimWhen: "When"
        case .claimWhere: "Where"
        case .claimWho: "Who"
        case .claimToWhom: "To whom"
        case .claimSays: "Says"
        case .claimCounts: "How many"
        case .claimHow: "Told as"

        case .rule(let id, let isTitle): rule(id, isTitle)
        case .rulesIntroduction:
            "Everyone is welcome to discuss what is published here. These rules hold for everybody; when an editor removes a comment, the reason is shown in its place."
        case .privacyParagraphs:
            """
            Reading asks for nothing. No page sets a cookie before you sign in or choose a language, loads anything from elsewhere, or counts you.

            To comment you give an e-mail address and a name. The name is shown beside what you write. The address is kept sealed, with a key that is not in the database; it is used to mail you codes. You see it on your account page; it stands in no page that others can open, no feed, export or log. An administrator who must know it has to give a reason, which is written down first.

            A code is valid for ten minutes and is kept only as a digest. A session lasts thirty days or until you sign out; its cookie holds a random token and nothing else. With it we keep when it began, the hour in which it was last used, and the sort of browser (“Firefox, Linux”), so that you can end what you don't know. While a code is on its way, a second cookie binds it to your browser.

            If you come from an account elsewhere, that site tells us who you are there; we keep it as a digest under a key, with the name that you take here, and your address only where the newsroom believes what that site has proven. It learns that you come here, and nothing of what you do. While you sign in at a provider, a cookie binds that to your browser for ten minutes.

            Comments are public, under the name that you have; earlier names and earlier words are kept for you and the newsroom, and the words of a comment that you take back are deleted. Drafts are kept for thirty days. What you report, and what you ask the newsroom to look at again, is seen by the newsroom alone. The address from which a request comes is used in memory to limit how often something can be done, and is not written down.

            You can download all of this and erase your account on its page. Who erases it while muted or suspended is known again by a digest of the address until that ends. What the newsroom notes of you is part of the download.
            """

        case .problem: "That did not work"
        case .notFound: "There is no such page"
        case .notFoundHint: "It may have moved, or the address may have been cut off on its way to you."
        case .notPermitted: "Your account may not do this."
        case .mustSignIn: "Sign in first."
        case .tooOften(let minutes): "That was tried too often. Try again in \(plural(minutes, "minute", "minutes"))."
        case .tooLarge(let limit):
            limit < 1_048_576
                ? "That is too large: at most \(limit / 1_024) KB are taken."
                : "That is too large: at most \(limit / 1_048_576) MB are taken."
        case .changedMeanwhile:
            "Somebody else changed the article meanwhile. What you wrote is below; open the article in another window and compare."
        case .badForm:
            "The form came from another page or has run out. Go back, load the page again and send it once more."
        case .unreadableForm:
            "The form could not be read: it was cut short or is none that this page sends. Go back and send it once more."
        case .goneWrong: "Something went wrong on our side. It has been written down; nothing that was saved is lost."
        case .invalid(let field, let fault): invalid(field, fault)
        case .fetch(let error): fetch(error)

        case .eventType(let type): EnglishTerms.name(of: type)
        case .eventMode(let mode): EnglishTerms.name(of: mode)
        case .standing(let standing): EnglishTerms.name(of: standing)
        case .modality(let modality): EnglishTerms.name(of: modality)
        case .measure(let measure): EnglishTerms.name(of: measure)
        case .wherePrecision(let precision): EnglishTerms.name(of: precision)
        case .sourceKind(let kind): EnglishTerms.name(of: kind)
        case .qualified(let number, let qualifier):
            switch qualifier {
            case .exact: number
            case .about: "about \(number)"
            case .atLeast: "at least \(number)"
            case .atMost: "up to \(number)"
            }
        case .withdrawalAnnounced: "Withdrawal announced"
        case .alsoTold(let count): "Also told: " + plural(count, "entry", "entries") + " of less weight or certainty"
        case .dateGuessed: "date of the report"
        case .inWeekOf(let day): "in the week of \(day)"
        case .inMonth(let month): "in \(month)"
        case .inYear(let year): "in \(year)"
        case .between(let a, let b): "\(a) to \(b)"
        case .furniture(let reason): reason.map { "left out: \($0.words)" } ?? "left out"
        }
    }

    private static func rule(_ id: String, _ isTitle: Bool) -> String {
        switch id {
        case "respect":
            isTitle
                ? "Respect each other"
                : "Argue with what was said, not with who said it. No insults, threats or contempt for people for what they are."
        case "on-topic": isTitle ? "Stay with the subject" : "Write about the article and what follows from it."
        case "no-spam":
            isTitle ? "No advertising" : "No selling, no links that lead away from the subject, nothing posted twice."
        case "no-personal-data":
            isTitle ? "No private facts" : "Nobody's address, number, health or whereabouts, your own included."
        case "no-impersonation": isTitle ? "Be yourself" : "A name of your choice, but nobody else's."
        case "lawful":
            isTitle ? "Keep the law" : "Nothing that the law forbids, and nothing copied that is not yours to give."
        default: id
        }
    }
}
