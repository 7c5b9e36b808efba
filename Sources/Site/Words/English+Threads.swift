extension English {
    static func words(for phrase: ThreadPhrase) -> String {
        switch phrase {
        case .publications: "Publications"
        case .publicationsHint:
            "Sites that show discussions of this server in their own pages, each with its own rules, staff and look."
        case .noPublications: "There are none yet."
        case .newPublication: "New publication"
        case .publicationID: "Identifier"
        case .publicationIDHint: "Small letters, digits and hyphens; it stands in the code of its pages."
        case .publicationName: "Name"
        case .origins: "Origins whose pages may show its discussions"
        case .originsHint:
            "One a line, as https://news.example. All of them serve the same pages: an old domain goes here too."
        case .accent: "Accent colour"
        case .accentHint: "Six hexadecimal digits; empty for the page's own."
        case .ownRules: "Its own rules, in place of the house's; its readers accept them by themselves"
        case .ownPolicy: "Its own moderation, in place of the house's"
        case .staffOf: "Staff"
        case .staffHint:
            "By the name that others see. They moderate what is said on its pages and nothing else, and their comments there bear the newsroom's mark."
        case .noStaff: "Nobody yet."
        case .addStaff: "Add"
        case .takeAway: "Take away"
        case .threads: "Discussions"
        case .noThreads: "Nobody has spoken on its pages yet."
        case .leadsThere: "What leads there"
        case .pageTitle: "Title"
        case .pageAddress: "Address of the page"
        case .move: "Move"
        case .mergeInto: "Merge into"
        case .merge: "Merge"
        case .mergeHint: "Everything said here moves to the other discussion, and whatever led here leads there."
        case .takeAwayKey(let key): "Take away \(key)"
        case .takeAwayHint:
            "Taken away, it leads nowhere: pages of that name or address get a discussion of their own with the next comment."
        case .claimedTitle(let title): "Whoever spoke first calls the page “\(title)”; it is public with a comment."
        case .embedCode: "Code for its pages"
        case .embedCodeHint:
            "Put it where the discussion is to stand. data-thread is the page's own name and may be left out: then its address leads to the discussion."
        case .emptyAsTheHouse: "Empty: as the house has it"

        case .signInOn(let name): "Sign in to comment on \(name)"
        case .grantHint(let host):
            "The page on \(host) may then show your name, and post what you write there. It never learns your address."
        case .goOn: "Go on"
        case .handedOver: "You are signed in. This window can be closed."
        case .onItsOwnPage: "On a page of its own"
        case .closePanel: "Close"
        case .unanswered: "No answer came. What you wrote is still here: try again."

        case .newComments(let count): plural(count, "new comment", "new comments")

        case .readingNow(let number): "reading now: \(number)"
        case .showsReaders: "Tell readers how many read a discussion at the moment"

        case .pages: "Pages"
        case .goOnReading(let count): "Read on: \(plural(count, "answer", "answers"))"
        case .backToAll: "The whole discussion"
        case .unread: "New"
        case .ignore: "Ignore"
        case .unignore: "Don't ignore"
        case .ignored: "By somebody whom you ignore"
        case .ignoredPeople: "People whom you ignore"
        case .ignoredHint: "Their comments are folded for you alone; they are not told."
        case .inAnswerTo: "This goes on with"
        case .conversationGoesOn: "The conversation goes on"
        case .noPicks: "The newsroom has picked nothing here."
        case .commentsBy(let name): "Comments by \(name)"
        case .commentsIn(let name): "Comments in \(name)"
        case .searchComments: "Search the discussions"
        case .searchWords: "Words"
        case .found(let count): "\(plural(count, "comment", "comments")) found, the newest first"
        case .searchName: "By (a name; may be left empty)"
        case .foundMore: "More than fit a page, the newest first"
        case .foundEarlier: "Earlier ones"
        case .nothingFound: "No comment holds these words."

        case .rulesVersions: "All versions of the rules"
        case .rulesVersion(let number): "Version \(number)"
        case .inForce: "in force"
        case .acceptedRules: "House rules accepted:"
        }
    }
}
