import Discussion

/// What the interface says about writing in a discussion.
enum TalkPhrase: Sendable {
    // What was found
    case waits, notTaken, found(Finding.Check), foundWords([String]), underRule(String), mend(Finding.Check)
    case rejected(String), withdrawn, tooLate
    // Writing
    case preview, previewed, keepForLater, draftKept, quote, closed, formatting, formattingSample
    // Mending
    case edit, editTitle, editHint(minutes: Int), edited(String), history, writtenAt(String)
    case withdraw, withdrawHint
    // Kinds
    case kind(CommentKind), kindOf, answered, answer
    // Reading
    case order(CommentThread.Order), orders, voteFor(Int), voteAgainst(Int), picked, pick, unpick
    case showFilm(String), loadFilm
    // Rating
    case yourRating, noRating, ratingOf(Int), ratingMean(String, count: Int), notRated
    case asksRating, asksQuestions, questionsHere, answeredByExpert, yes, no
    // To oneself
    case answersToMe, noAnswers
}

extension Words {
    /// What the checks found, in sentences for the author: what, under which rule, and what to do.
    func told(_ findings: [Finding], areRefused: Bool, _ rules: HouseRules) -> String {
        var sentences = [self[areRefused ? TalkPhrase.notTaken : .waits]]
        for finding in findings {
            sentences.append(self[.found(finding.check)])
            if !finding.words.isEmpty { sentences.append(self[.foundWords(finding.words)]) }
            if let rule = finding.rule { sentences.append(self[.underRule(title(of: rule, in: rules))]) }
        }
        if let first = findings.first { sentences.append(self[.mend(first.check)]) }
        return sentences.joined(separator: " ")
    }
}
