/// What the interface says about letters and corrections.
enum KindPhrase: Sendable {
    // Requests for a correction
    case askCorrection, askCorrectionHint, whichSentence, whichEntry, whatIsWrong, pointsAt, sendRequest
    case correct, correctHint, correctionNote, correctionNoteHint, withdrawEntry, answerInThread
    // What was corrected
    case corrections, correctionsIntroduction, noCorrections, entryWithdrawn, askedFor
    // Letters
    case letters, lettersIntroduction, yourLetter, letterAbout(String), send, sent, yourLetters, answerOfNewsroom
    case notAnsweredYet, deskLetters, noLetters, answerLetter, putAside, settled
}
