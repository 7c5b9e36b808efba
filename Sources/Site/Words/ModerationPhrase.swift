import Discussion

/// What the interface says about moderation: reports, queues, people, appeals, settings, numbers.
enum ModerationPhrase: Sendable {
    // For readers
    case report, reportTitle, reportHint, reported, whichRule, noteToDesk
    case askAgain, askAgainHint, asked(String), granted(String), denied(String), waitsForAnswer
    // Queues
    case moderation, queue(ModerationQueue), queueEmpty(ModerationQueue), action(CommentAction), choose, chooseAll,
        chooseEvery
    case reasonToAuthor, ruleBehind, noRule, done(Int), passedOver(Int), undo, undone(Int), reportedUnder(
        rule: String, note: String)
    case keyboardHint, nextPage, heldBecause, removedBecause(String)
    // Appeals
    case grant, deny, answerToAuthor, theirWords
    // People
    case person, personSince(String), notes, addNote, noteHint, sanctions, impose, sanction(Sanction.Kind), days, lift,
        lifted
    case until(String), showAddress, showAddressHint, theirComments, theAddress(String)
    case role, roleHint, roleName(AccountRole), moderatesSections
    case badges, badgesHint, badgeExpert, badgeSubscriber, otherBadges
    // Places
    case place, mode, modeName(ModerationPolicy.Mode), asTheHouse, openness, isOpen, isClosed, announcement
    // Settings
    case policy, newcomerComments, bannedWords, suspectWords, wordsHint, links, minimumLength, maximumLength,
        editWindow,
        reportThreshold,
        closesAfterDays, closesAll, usesChecker, imageHosts, imageHostsHint, playerHosts, playerHostsHint,
        houseRulesHint, askAnew
    case checker, checkerState(accepted: Int, refused: Int), checkerIdle(Int), learnNow, speaksAgainst, speaksFor
    case audit
    // Numbers
    case transparency, transparencyIntroduction(from: String, to: String), posted, held, takenBack, reports, appeals,
        appealsGranted, appealsDenied, byRule, ofDesk
}
