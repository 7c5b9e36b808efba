import Newsroom

/// What the interface says in mail, and about it.
enum MailPhrase: Sendable {
    // Letters
    case subject(Notice.Kind, who: String, site: String), subjects(Int, site: String)
    case told(Notice.Kind, who: String, headline: String)
    case decided(CommentDecision, headline: String), rule(String), reason(String)
    case waitsSubject(DeskMatter), waits(DeskMatter, who: String, headline: String)
    case goRead, goAppeal, goQueue, goAccount
    case stopThread(headline: String), stopAll, changePace
    // Stopping it
    case stopTitle, askStopAll, askStopThread(headline: String), stop, stopped, stoppedHint
    // On a page of their own
    case notices, unreadNotices(Int), noticesHint, noNotices, newNotice, readAll
    // On the account's page
    case mail, mailHint, pace, paceName(MailPace), hearsOfQueue, returned(String), silenced, hearAgain
}

/// What became of a comment by a decision, as its author is told.
enum CommentDecision: Sendable {
    case letIn, held, rejected, removed
}
