import Discussion

extension English {
    static func words(for phrase: ModerationPhrase) -> String {
        switch phrase {
        case .report: "Report"
        case .reportTitle: "Report this comment"
        case .reportHint: "An editor looks at it. Who reports is not told to anybody."
        case .reported: "Thank you: an editor will look at it."
        case .whichRule: "Which house rule does it break?"
        case .noteToDesk: "What the editor should know"
        case .askAgain: "Ask for another look"
        case .askAgainHint:
            "Tell the newsroom why the decision should be looked at again. You can ask once about each decision."
        case .asked(let words): "You asked: \(words)"
        case .granted(let answer): "Granted. \(answer)"
        case .denied(let answer): "The decision stands. \(answer)"
        case .waitsForAnswer: "The newsroom has not answered yet."

        case .moderation: "Moderation"
        case .queue(let queue): name(of: queue)
        case .queueEmpty(let queue): queue == .appeals ? "Nobody asks for another look." : "Nothing lies here."
        case .action(let action): name(of: action)
        case .choose: "Choose"
        case .chooseEvery: "All on this page"
        case .chooseAll: "What is chosen"
        case .reasonToAuthor: "Reason, told to the author"
        case .ruleBehind: "House rule"
        case .noRule: "None"
        case .done(let count): "Done with \(count == 1 ? "1 comment" : "\(count) comments")."
        case .passedOver(let count): "\(count) stood where this could not be done."
        case .undo: "Undo"
        case .undone(let count): "Taken back for \(count == 1 ? "1 comment" : "\(count) comments")."
        case .reportedUnder(let rule, let note): "Reported: \(rule)\(note.isEmpty ? "" : ". \(note)")"
        case .keyboardHint:
            "Tab leads from box to box and Space chooses. With the browser's key for shortcuts (Alt, or Alt and Shift): A lets in, R rejects, D removes, H holds, U undoes, E chooses all on the page."
        case .nextPage: "Further"
        case .heldBecause: "Held because:"
        case .removedBecause(let reason): "Decided: \(reason)"

        case .grant: "Grant"
        case .deny: "Let the decision stand"
        case .answerToAuthor: "Answer"
        case .theirWords: "They write"

        case .person: "Person"
        case .personSince(let time): "Account since \(time)"
        case .notes: "Notes of the desk"
        case .addNote: "Note"
        case .noteHint: "Only the desk sees it, and the person in the download of their own data, without your name."
        case .sanctions: "Measures"
        case .impose: "Decide"
        case .sanction(let kind): name(of: kind)
        case .days: "Days, for what ends by itself"
        case .lift: "Lift"
        case .lifted: "lifted"
        case .until(let time): "until \(time)"
        case .showAddress: "Show the address"
        case .showAddressHint: "Your reason is written down in the audit before it is shown."
        case .theirComments: "Comments"
        case .theAddress(let address): "The address is \(address)"

        case .role: "Role"
        case .roleHint: "It holds from the next click on. Whoever works at the desk moderates everywhere."
        case .roleName(let role):
            switch role {
            case .reader: "Reader"
            case .editor: "Editor"
            case .admin: "Administrator"
            }
        case .moderatesSections: "A reader who moderates the discussions of"

        case .badges: "Badges"
        case .badgesHint: "What stands beside the name, for everybody, wherever the person has spoken."
        case .badgeExpert: "Expert"
        case .badgeSubscriber: "Subscriber"
        case .otherBadges: "In your own words, one a line"

        case .place: "Moderation here"
        case .mode: "When an editor looks"
        case .modeName(let mode): name(of: mode)
        case .asTheHouse: "As set for what is wider"
        case .openness: "Comments"
        case .isOpen: "Open"
        case .isClosed: "Closed"
        case .announcement: "Announcement above the discussion"

        case .policy: "Moderation"
        case .newcomerComments: "Comments after which nobody is new"
        case .bannedWords: "Words that are not taken"
        case .suspectWords: "Words with which an editor looks first"
        case .wordsHint:
            "One word or phrase a line; a star at the end stands for any ending. Case, accents and letters that look alike do not count."
        case .links: "Links without a look"
        case .minimumLength: "Shortest comment, in letters and other signs that are seen"
        case .maximumLength: "Longest comment, in characters"
        case .editWindow: "Minutes in which a comment can be edited"
        case .reportThreshold: "Reports that hide a comment until an editor has looked; 0 for none"
        case .closesAfterDays: "Days after which a discussion closes; 0 for never"
        case .imageHosts: "Hosts whose pictures are shown in comments"
        case .imageHostsHint:
            "One host a line, whole: pictures.example.org. Empty, and links to pictures stay links. Each host learns which readers' addresses load its pictures."
        case .playerHosts: "Hosts whose films are shown in comments"
        case .playerHostsHint:
            "One a line: youtube.com, vimeo.com, dailymotion.com, or the whole host of a PeerTube. A film is loaded when a reader asks for it, and its host learns that reader's address."
        case .closesAll: "Take no comments, but where a discussion is set open by itself"
        case .usesChecker: "Hold what resembles what the desk did not let in"
        case .houseRulesHint:
            "Each rule: its id, its title and its text, separated by |, one rule a line. Empty title and text take the program's own words."
        case .askAnew: "Ask everybody to accept them again"
        case .checker: "What was learned from your decisions"
        case .checkerState(let accepted, let refused):
            "Learned from \(accepted) comments that were let in and \(refused) that were not."
        case .checkerIdle(let count): "At least \(count) of each kind are needed before anything is concluded."
        case .learnNow: "Learn now"
        case .speaksAgainst: "Speaks against a comment"
        case .speaksFor: "Speaks for it"
        case .audit: "Audit"

        case .transparency: "Moderation in numbers"
        case .transparencyIntroduction(let from, let to):
            "What was decided in this discussion from \(from) to \(to). Counted from the log each time."
        case .posted: "Comments posted"
        case .held: "Held back by a check or by reports"
        case .takenBack: "Decisions of the newsroom taken back"
        case .reports: "Reports by readers"
        case .appeals: "Decisions that were asked about"
        case .appealsGranted: "of these granted"
        case .appealsDenied: "of these denied"
        case .byRule: "Not let in or removed, by house rule"
        case .ofDesk: "Decisions of the newsroom"
        }
    }

    private static func name(of queue: ModerationQueue) -> String {
        switch queue {
        case .questions: "Questions"
        case .corrections: "Correction requests"
        case .reported: "Reported"
        case .pending: "Waiting"
        case .unreviewed: "Not looked at"
        case .approved: "Let in"
        case .rejected: "Not let in"
        case .appeals: "Asked again"
        }
    }

    private static func name(of action: CommentAction) -> String {
        switch action {
        case .approve: "Let in"
        case .hold: "Hold"
        case .reject: "Reject"
        case .remove: "Remove"
        case .restore: "Restore"
        case .withdraw: "Take back"
        }
    }

    private static func name(of kind: Sanction.Kind) -> String {
        switch kind {
        case .warning: "Warning"
        case .mute: "Look first at what they write"
        case .suspension: "Suspension"
        case .ban: "Ban"
        }
    }

    private static func name(of mode: ModerationPolicy.Mode) -> String {
        switch mode {
        case .post: "After publication"
        case .newcomers: "Before publication, for newcomers"
        case .pre: "Before publication, for everybody"
        }
    }
}
