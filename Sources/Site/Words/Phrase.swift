import News
import Newsroom
import Record
import Wire

/// Everything that the interface says, without its words: each language words all of them, or does not compile.
enum Phrase: Sendable {
    // Frame
    case skipToContent, sections, runningStories, signIn, signOut, account, desk, frontPage, houseRules, privacy, feed
    case madeWith
    // Front and sections
    case nothingPublished, nothingPublishedHint, noStories
    case comments(Int), reports(Int)
    // Article
    case updated, by, with, says, figure, count, countChecked(reported: String, held: String)
    case checkAgrees, checkFewer, checkMore, checkIncomparable
    case knowMore, latestInRecord, theCount, follow, followHint, readStory, asOf(String)
    case reportItself
    // Story
    case timeline, keyFigures, articlesInStory, storySince(String), eventsHeld(Int), expected, expectedBy(String)
    case sourcesAndWords, noEvents, proposedNotice, countsClaimed, support(Int)
    // Discussion
    case discussion, invitation, disclaimer, addressPromise, requirements, yourComment, yourReply, post, reply, remove,
        replyTo(String)
    case signInToComment, removed(String), reasonForRemoval, reasonHint, staff, someone,
        permalink
    case noComments, commentFormat
    // Signing in
    case address, addressHint, sendCode, codeSent, code, codeHint, enterCode, name, nameHint, save, editorWelcome,
        editorWelcomeHint
    case comeIn, linkClosed
    // Account
    case yourAccount, myComments, noCommentsYet
    // Mail
    case codeSubject(site: String), codeBody(site: String, code: String)
    case noAccountSubject(site: String), noAccountBody(site: String)
    // Desk
    case inbox, inboxEmpty, takeIn, pasteText, pasteHint, orFile, orAddress, reportDate, reportDateHint, receive,
        publishedLately
    case andMore(Int)
    case theReport, whatItSays, nothingRead, headline, standfirst, section, byline, bylineHint, provider, publishedOn,
        publishedHint
    case caption, credit, bodyText, bodyHint, story, noStory, newStory, newStoryHint, publish, publishAgain, drop, view,
        fieldsOfArticle, toFields
    case legend, legendTime, legendPlace, legendWho, legendNumber, legendSays
    case claimWhen, claimWhere, claimWho, claimToWhom, claimSays, claimCounts, claimHow
    // How a report was taken apart
    case keptAndLeftOut, decisionsHoldFor(site: String), saysItsSite, decisionsHoldForReport
    case printedStands
    case keepSuch, leaveSuchOut, forget, decidedSoFar, alwaysKept, alwaysLeftOut
    case blockKind(Block.Kind), reason(Reason), noReport(Refusal.Kind)
    case statements, statementOf, statementValue, statementSource, believed
    case statementField(Statement.Field), statementKind(Statement.Source.Kind)
    // Rules and privacy
    case rule(id: String, isTitle: Bool), rulesIntroduction, privacyParagraphs
    // Errors
    case problem, notFound, notFoundHint, notPermitted, mustSignIn, tooOften(minutes: Int),
        tooLarge(limit: Int)
    case changedMeanwhile, badForm, unreadableForm, goneWrong, invalid(NewsroomError.Field, NewsroomError.Fault), fetch(
        FetchError)
    // The record's terms
    case eventType(EventType), eventMode(EventMode), standing(Standing), modality(Mention.Modality), measure(
        Count.Measure)
    case wherePrecision(WherePrecision), qualified(String, Quantity.Qualifier), sourceKind(Attribution.SourceKind)
    case withdrawalAnnounced, alsoTold(Int)
    case dateGuessed, inWeekOf(String), inMonth(String), inYear(String), between(String, String)
    case furniture(Reason?)
}
