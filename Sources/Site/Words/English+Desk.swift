import Discussion
import Newsroom

extension English {
    static func words(for phrase: DeskPhrase) -> String {
        switch phrase {
        case .deed(let deed): name(of: deed)
        case .subject(let subject):
            switch subject {
            case .comments: "Comments"
            case .people: "People"
            case .articles: "Articles"
            case .settings: "Settings"
            case .accounts: "Readers' own accounts"
            }
        case .allDeeds: "Everything"
        case .theProgram: "The program"
        case .ofBatch(let count): plural(count, "comment", "comments")
        case .undoBatch(let count): "Undo for \(plural(count, "comment", "comments"))"
        case .setting(let setting):
            switch setting {
            case .policy: "moderation"
            case .rules: "house rules"
            case .addressRules: "addresses that are taken"
            case .checker: "what was learned"
            case .erasure: "what becomes of comments of those who go"
            }
        case .doneBy(let name): "Done by \(name)"
        case .doneTo(let name): "Done to \(name)"
        case .showAll: "Show everything"
        case .nothingDone: "Nothing of this kind was done."
        case .doneToThem: "What was done about them"

        case .places: "Places"
        case .placesHint:
            "What is set for a section holds for its articles, what is set for a story for all its articles; the narrowest place that says something wins."
        case .stories: "Stories"
        case .discussionsWithOwn: "Discussions with settings of their own"
        case .nothingSet: "As the house has it"
        case .sectionOf(let name): "Section: \(name)"
        case .storyOf(let title): "Story: \(title)"
        case .threadOf(let title): "Discussion: \(title)"
        case .closesAfter(let days):
            days == 0 ? "never closes by itself" : "closes after \(plural(days, "day", "days"))"

        case .people: "People"
        case .searchPeople: "Name"
        case .searchPeopleHint: "A part of it is enough; names that were given up are found too."
        case .find: "Find"
        case .peopleOf(let group):
            switch group {
            case .newest: "Newest"
            case .staff: "Who works here"
            case .muted: "Muted"
            case .suspended: "Suspended"
            case .banned: "Banned"
            case .ownMode: "With a mode of their own"
            }
        case .nobodyFound: "Nobody."
        case .findByAddress: "Find by e-mail address"
        case .findByAddressHint:
            "The whole address, as it is typed to sign in. Your reason is written down in the audit, the address is not."
        case .whyAddress: "Why you look"
        case .nobodyWithAddress:
            "Nobody has signed in with this address. Whoever is to work here signs in once; then they are found here."
        case .hasNoName: "No name yet"

        case .ownMode: "When an editor looks at what they write"
        case .ownModeHint:
            "It holds everywhere until it is changed, and the person reads it on their account's page with your reason."
        case .ownModeName(let mode):
            switch mode {
            case nil: "As set where they write"
            case .pre: "Before publication, each comment"
            case .newcomers: "Before publication, while they are new"
            case .post: "After publication, also where others wait: trusted"
            }
        case .ownModeTag(let mode):
            switch mode {
            case .pre: "each comment waits"
            case .newcomers: "waits while new"
            case .post: "trusted"
            }
        case .whyMode: "Reason, told to the person"
        case .looksFirst: "An editor looks at each of your comments before it is shown."
        case .isTrusted: "The newsroom trusts you: your comments wait neither as somebody new nor where all wait."
        case .looksFirstHint: "If you think that this is wrong, write to the newsroom."

        case .filter: "Show"
        case .everywhere: "Everywhere"
        case .fromHere: "Where"
        case .onlyBy(let name): "Only what \(name) wrote"
        case .onlyTheirs: "Only theirs"
        case .isNewHere: "new here"
        case .measures(let count): "earlier measures: \(count)"
        case .heldUntil(let kind, let until):
            switch kind {
            case .warning: "warned"
            case .mute: "muted" + (until.map { " until \($0)" } ?? "")
            case .suspension: "suspended" + (until.map { " until \($0)" } ?? "")
            case .ban: "banned"
            }

        case .refused: "Not taken at all"
        case .refusedHint:
            "How often a check refused a text before it was posted. Neither the text nor its author is kept."
        case .refusedBy(let check):
            switch check {
            case .closed: "The discussion is closed"
            case .repeated: "The same text again"
            case .bannedWords: "Words that are not taken"
            case .programRefusal: "A program of the newsroom's"
            default: check.rawValue
            }

        case .searchThreads: "Title or address"
        case .searchThreadsHint: "A part of the title, or of an address or name that leads to the discussion."
        case .noThreadFound: "No discussion has these words in its title or address."
        case .mergeIntoHint: "The address or the name of its page"
        case .previousPage: "Back"
        }
    }

    private static func name(of deed: Deed) -> String {
        switch deed {
        case .approve: "Let in"
        case .hold: "Held"
        case .reject: "Not let in"
        case .remove: "Removed"
        case .restore: "Restored"
        case .undo: "Took a decision back"
        case .pick: "Picked a comment"
        case .unpick: "No longer picked a comment"
        case .grantAppeal: "Granted another look"
        case .denyAppeal: "Let a decision stand"
        case .answerLetter: "Answered a letter"
        case .putLetterAside: "Put a letter aside"
        case .moveThread: "Moved a discussion"
        case .mergeThread: "Merged a discussion into another"
        case .removeKey: "Took away what led to a discussion"
        case .warn: "Warned"
        case .mute: "Muted"
        case .suspend: "Suspended"
        case .ban: "Banned"
        case .liftWarning: "Took a warning back"
        case .liftMute: "Lifted a mute"
        case .liftSuspension: "Lifted a suspension"
        case .liftBan: "Lifted a ban"
        case .note: "Noted something about"
        case .seeAddress: "Looked at the address of"
        case .findByAddress: "Looked for somebody by address"
        case .setMode: "Set when an editor looks at what they write"
        case .setRole: "Gave a place in the house"
        case .setBadges: "Set badges"
        case .addStaff: "Added to the staff of a publication"
        case .removeStaff: "Took away from the staff of a publication"
        case .publish: "Published"
        case .drop: "Dropped"
        case .correct: "Corrected"
        case .keepBlocks: "Kept a kind of block"
        case .leaveBlocks: "Left out a kind of block"
        case .forgetBlocks: "Forgot a decision about a block"
        case .set: "Set"
        case .learn: "Had the program learn"
        case .setPublication: "Set a publication"
        case .unsetPolicy: "Took away a publication's own moderation"
        case .unsetRules: "Took away a publication's own rules"
        case .setSignOn: "Set a publication's sign-on"
        case .removeSignOn: "Took away a publication's sign-on"
        case .setProvider: "Set a provider to sign in by"
        case .removeProvider: "Took away a provider to sign in by"
        case .setHook: "Set a moderation hook"
        case .removeHook: "Took away a moderation hook"
        case .addWebhook: "Added a webhook"
        case .removeWebhook: "Took away a webhook"
        case .resumeWebhook: "Switched a webhook on"
        case .stopWebhook: "Switched a webhook off"
        case .becomeFirstEditor: "Came in as the first editor"
        case .rename: "Took a name"
        case .changeAddress: "Changed the address"
        case .acceptRules: "Accepted house rules"
        case .makeToken: "Made a program's token"
        case .revokeToken: "Ended a program's token"
        case .signInElsewhere: "Signed in on a page of a publication"
        case .comeFrom: "Came by another site's word"
        case .cutLink: "Cut the link to another site"
        case .erase: "Erased the account"
        }
    }
}
