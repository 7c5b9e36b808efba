import Newsroom

extension English {
    static func words(for phrase: MailPhrase) -> String {
        switch phrase {
        case .subject(let kind, let who, let site): "\(subject(kind, who)) · \(site)"
        case .subjects(let count, let site): "\(count) things that concern you · \(site)"
        case .told(let kind, let who, let headline): told(kind, who, headline)
        case .waitsSubject(let matter):
            switch matter {
            case .pending: "A comment waits for an editor"
            case .question: "A question waits for an answer"
            case .correction: "A reader asks for a correction"
            case .reported: "A comment was reported"
            case .appeal: "A decision is to be looked at again"
            case .letter: "A letter to the newsroom"
            }
        case .waits(let matter, let who, let headline):
            switch matter {
            case .pending: "A comment by \(who) beneath “\(headline)” waits for an editor:"
            case .question: "\(who) asks the newsroom beneath “\(headline)”:"
            case .correction: "\(who) asks for a correction of “\(headline)”:"
            case .reported: "Readers have reported what \(who) wrote beneath “\(headline)”:"
            case .appeal: "Somebody asks the newsroom to look at a decision again."
            case .letter: "A reader has written a letter to the newsroom."
            }
        case .decided(let decision, let headline):
            switch decision {
            case .letIn: "Your comment beneath “\(headline)” is shown."
            case .held: "Your comment beneath “\(headline)” waits for an editor; until then only you see it."
            case .rejected: "An editor did not let in your comment beneath “\(headline)”."
            case .removed: "An editor removed your comment beneath “\(headline)”."
            }
        case .rule(let title): "House rule: \(title)."
        case .reason(let reason): "Reason: \(reason)"
        case .goRead: "Read it, and answer"
        case .goAppeal: "Ask for another look"
        case .goQueue: "Look at it at the desk"
        case .goAccount: "Your account"
        case .stopThread(let headline): "No more mail about the discussion of “\(headline)”"
        case .stopAll: "No more mail of this kind"
        case .changePace: "Choose how often we write"

        case .stopTitle: "Stop mail"
        case .askStopAll:
            "We will no longer write to you when somebody answers you, when your comments are decided on, or when the newsroom answers. Codes to sign in still come when you ask for one."
        case .askStopThread(let headline):
            "We will no longer write to you about answers in the discussion of “\(headline)”."
        case .stop: "Stop it"
        case .stopped: "Done. We have stopped it."
        case .stoppedHint: "You can change this on your account page."

        case .notices: "Notices"
        case .unreadNotices(let count): count < Newsroom.unreadLimit ? "\(count) new" : "\(count)+ new"
        case .noticesHint:
            "What concerns you: answers, mentions and decisions, whether or not we mail them. What no longer holds is left out."
        case .noNotices: "Nothing has come about that concerns you."
        case .newNotice: "new"
        case .readAll: "I have read these"

        case .mail: "Mail"
        case .mailHint: "When somebody answers or names you, and when the newsroom decides or answers."
        case .pace: "How often"
        case .paceName(let pace):
            switch pace {
            case .instant: "At once"
            case .hourly: "Together, once an hour"
            case .daily: "Together, once a day"
            case .never: "Never"
            }
        case .hearsOfQueue:
            "Tell me what waits for me here: comments, reports, questions and requests; editors hear of letters too"
        case .returned(let time):
            "Your address sent our mail back on \(time), so we write no more. Sign in once with a mailed code, and it goes on."
        case .silenced: "You hear no more of these discussions"
        case .hearAgain: "Hear again"
        }
    }

    private static func subject(_ kind: Notice.Kind, _ who: String) -> String {
        switch kind {
        case .reply: "\(who) answered you"
        case .mention: "\(who) named you"
        case .answer: "An answer to what you asked"
        case .decision: "About your comment"
        case .sanction, .lifted: "About your account"
        case .appeal: "We have looked again"
        case .letter: "An answer to your letter"
        case .waiting: words(for: MailPhrase.waitsSubject(.pending))
        case .webhook: "A webhook was switched off"
        case .hook: "A moderation hook does not answer"
        }
    }

    private static func told(_ kind: Notice.Kind, _ who: String, _ headline: String) -> String {
        switch kind {
        case .reply: "\(who) answered your comment beneath “\(headline)”:"
        case .mention: "\(who) named you beneath “\(headline)”:"
        case .answer: "\(who) answered what you asked beneath “\(headline)”:"
        case .decision: "Your comment beneath “\(headline)” was decided on."
        case .sanction: "An editor has decided on your account."
        case .lifted: "An editor has taken back what held against your account."
        case .appeal: "You asked us to look at a decision again."
        case .letter: "The newsroom has answered your letter:"
        case .waiting: words(for: MailPhrase.waits(.pending, who: who, headline: headline))
        case .webhook:
            "The webhook to \(headline) was switched off: nothing that we sent there was taken any more. Once the program answers again, you can switch it on."
        case .hook:
            "The moderation hook at \(headline) has failed three times in a row. While it does, comments wait for an editor."
        }
    }
}
