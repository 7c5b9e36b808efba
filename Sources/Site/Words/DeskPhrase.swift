import Discussion
import Newsroom

/// What the interface says at the desk about people, places and what was done.
enum DeskPhrase: Sendable {
    // What was done
    case deed(Deed), subject(Deed.Subject), allDeeds, theProgram, ofBatch(Int), undoBatch(Int), setting(
        HouseSetting)
    case doneBy(String), doneTo(String), showAll, nothingDone, doneToThem
    // Places
    case places, placesHint, stories, discussionsWithOwn, nothingSet, sectionOf(String), storyOf(String), threadOf(
        String)
    case closesAfter(days: Int)
    // People
    case people, searchPeople, searchPeopleHint, find, peopleOf(PeopleList.Group), nobodyFound
    case findByAddress, findByAddressHint, whyAddress, nobodyWithAddress, hasNoName
    // A person's own mode
    case ownMode, ownModeHint, ownModeName(ModerationPolicy.Mode?), ownModeTag(ModerationPolicy.Mode), whyMode
    case looksFirst, looksFirstHint, isTrusted
    // Queues
    case filter, everywhere, fromHere, onlyBy(String), onlyTheirs, isNewHere, measures(Int), heldUntil(
        Sanction.Kind, until: String?)
    // What was not taken
    case refused, refusedHint, refusedBy(Finding.Check)
    // Discussions of a publication
    case searchThreads, searchThreadsHint, noThreadFound, mergeIntoHint
    case previousPage
}
