import Discussion

extension English {
    static func words(for phrase: TalkPhrase) -> String {
        switch phrase {
        case .waits: "This waits for an editor; so far only you see it."
        case .notTaken: "This was not posted; what you wrote is kept."
        case .found(let check): found(check)
        case .foundWords(let words): "It is about: \(words.joined(separator: ", "))."
        case .underRule(let title): "House rule: \(title)."
        case .mend(let check): mend(check)
        case .rejected(let reason): "An editor did not let this in; only you see it. \(reason)"
        case .withdrawn: "Taken back by its author"
        case .tooLate: "The time in which it could be changed is over. You can take it back, or answer it."

        case .preview: "Preview"
        case .previewed: "This is how it would look. It is not posted yet."
        case .keepForLater: "Keep for later"
        case .draftKept: "What you wrote is kept here until you post it."
        case .quote: "Quote"
        case .formatting: "Formatting"
        case .formattingSample:
            """
            *stress*, **more stress**, ~~struck out~~, `code`
            [words that lead to a page](https://example.org/)

            > what somebody said

            - a list
            - of things

            1. first
            2. second

            ```
            several lines
              of code
            ```
            """
        case .closed: "This discussion is closed: it can be read, and takes no more comments."

        case .edit: "Edit"
        case .editTitle: "Edit your comment"
        case .editHint(let minutes):
            "It can be changed for \(minutes) minutes after posting. Earlier words are kept for you and the newsroom."
        case .edited(let time): "edited \(time)"
        case .history: "Earlier words"
        case .writtenAt(let time): "As written \(time)"
        case .withdraw: "Take back"
        case .withdrawHint:
            "The words are deleted for good, earlier versions with them. Where somebody answered, a note stays in their place."

        case .kindOf: "This is"
        case .kind(let kind):
            switch kind {
            case .comment: "A comment"
            case .question: "A question to the newsroom"
            case .correction: "A request for a correction"
            }
        case .answered: "Answered by the newsroom"
        case .answer: "Answer"
        case .orders: "Order"
        case .order(let order):
            switch order {
            case .oldest: "Oldest first"
            case .newest: "Newest first"
            case .best: "Best first"
            case .replied: "Most answered"
            case .picked: "Picked"
            }
        case .voteFor(let count): "Respect \(count)"
        case .voteAgainst(let count): "Not helpful \(count)"
        case .picked: "Picked by the newsroom"
        case .pick: "Pick"
        case .unpick: "Don't pick"
        case .showFilm(let host): "Show the film from \(host)"
        case .loadFilm: "Load it now: its host then learns your address on the network"

        case .yourRating: "Your rating"
        case .noRating: "None"
        case .ratingOf(let value): "\(value) of 5"
        case .ratingMean(let mean, let count): "Rated \(mean) of 5 by \(count == 1 ? "1 reader" : "\(count) readers")"
        case .notRated: "Nobody has rated this yet."
        case .asksRating: "Ratings from 1 to 5, one by each reader"
        case .asksQuestions: "A discussion of questions"
        case .questionsHere: "Ask here: the newsroom and experts answer."
        case .answeredByExpert: "Answered by an expert"
        case .yes: "Yes"
        case .no: "No"

        case .answersToMe: "Answers and mentions"
        case .noAnswers: "Nobody has answered you yet."
        }
    }

    private static func found(_ check: Finding.Check) -> String {
        switch check {
        case .closed: "The discussion is closed."
        case .repeated: "You have posted the same text before."
        case .bannedWords: "It holds words that are not taken here."
        case .suspectWords: "It holds words with which an editor looks first."
        case .links: "It holds more links than are taken without a look."
        case .muted: "For a while an editor looks at everything that you write."
        case .personal: "An editor looks first at what you write; your account page says why."
        case .newcomer: "You are new here: an editor looks at the first comments."
        case .preModeration: "Here an editor looks at everything before it is shown."
        case .learned: "It resembles what editors did not let in."
        case .program: "A program of the newsroom's has an editor look first."
        case .programRefusal: "A program of the newsroom's does not take it."
        case .reports: "Readers have reported it."
        }
    }

    private static func mend(_ check: Finding.Check) -> String {
        switch check {
        case .closed: "Another article on the subject may be open."
        case .repeated: "Say it once, or say something new."
        case .bannedWords: "Say it without these words."
        case .programRefusal: "Say it in another way, or write to the newsroom."
        case .suspectWords, .links, .learned, .program: "You need not do anything; or change it while you can."
        case .muted, .personal, .newcomer, .preModeration, .reports: "You need not do anything."
        }
    }
}
