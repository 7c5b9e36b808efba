extension English {
    static func words(for phrase: KindPhrase) -> String {
        switch phrase {
        case .askCorrection: "Something wrong? Ask for a correction"
        case .askCorrectionHint:
            "Choose the sentence or the entry of the record that is wrong, and say what is right and how you know. Your request stands in the discussion, and the newsroom answers it."
        case .whichSentence: "A sentence"
        case .whichEntry: "An entry of the record"
        case .whatIsWrong: "What is wrong, and how do you know?"
        case .pointsAt: "It is about:"
        case .sendRequest: "Send the request"
        case .correct: "Correct"
        case .correctHint:
            "The note stands at the article and in the list of corrections. The article's words are mended at the desk; an entry of the record can be taken out here."
        case .correctionNote: "Note of the correction"
        case .correctionNoteHint: "What was wrong and what is right, for everybody"
        case .withdrawEntry: "Take the entry out of the record"
        case .answerInThread: "Answer in the discussion"

        case .corrections: "Corrections"
        case .correctionsIntroduction: "What we got wrong, the newest first."
        case .noCorrections: "Nothing was corrected yet."
        case .entryWithdrawn: "taken out of the record"
        case .askedFor: "as a reader asked"

        case .letters: "Write to the newsroom"
        case .lettersIntroduction:
            "A letter is between you and the newsroom: nobody else sees it. The answer stands here, and we mail it to you."
        case .yourLetter: "Your letter"
        case .letterAbout(let headline): "About “\(headline)”"
        case .send: "Send"
        case .sent: "Sent. The newsroom will read it."
        case .yourLetters: "What you have written"
        case .answerOfNewsroom: "The newsroom's answer"
        case .notAnsweredYet: "Not answered yet"
        case .deskLetters: "Letters"
        case .noLetters: "No letter waits."
        case .answerLetter: "Answer"
        case .putAside: "Put aside"
        case .settled: "Put aside without an answer"
        }
    }
}
