import Discussion

/// The things of which the API speaks, each with its schema.
enum APIComponent: String, CaseIterable, Sendable {
    case problem, thread, place, comment, commentPage, picks, finding, posted, rules, sanction, account, counts,
        pageCounts
    case person, comments, versions, draft, ownAppeals, corrections, notice, notices
    case queueItem, queue, queues, batch, undone, appeals, letters
    // What programs send
    case newComment, newCommentOnPage, changedComment, newDraft, vote, report, pages, newAppeal, noticesRead
    case decision, pick, appealDecision, newCorrection

    /// Whether programs send it.
    var isRequest: Bool {
        switch self {
        case .newComment, .newCommentOnPage, .changedComment, .newDraft, .vote, .report, .pages, .newAppeal, .decision,
            .pick, .appealDecision, .newCorrection, .noticesRead:
            true
        default: false
        }
    }

    /// Its name in the document: `NewComment`.
    var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    var reference: JSONValue { ["$ref": .text("#/components/schemas/\(name)")] }
}
