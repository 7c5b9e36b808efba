/// What the interface says about publications, embedded discussions, new comments, and reading what others say.
enum ThreadPhrase: Sendable {
    // Publications
    case publications, publicationsHint, noPublications, newPublication, publicationID, publicationIDHint
    case publicationName, origins, originsHint, accent, accentHint
    case ownPolicy, ownRules, staffOf, staffHint, noStaff, addStaff, takeAway
    case threads, noThreads, leadsThere, pageTitle, pageAddress, move, mergeInto, merge, mergeHint
    case takeAwayKey(String), takeAwayHint, claimedTitle(String)
    case embedCode, embedCodeHint, emptyAsTheHouse
    // Embedded
    case signInOn(String), grantHint(host: String), goOn, handedOver, onItsOwnPage
    // Live
    case newComments(Int), readingNow(String), showsReaders
    // Reading
    case pages, goOnReading(Int), backToAll, unread
    case ignore, unignore, ignored, ignoredPeople, ignoredHint
    case commentsBy(String), commentsIn(String), searchComments, searchWords, found(Int), nothingFound
}
