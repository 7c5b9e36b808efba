import Discussion

extension English {
    static func words(for phrase: AccountPhrase) -> String {
        switch phrase {
        case .requirementsMet: "Your account meets the requirements: you can comment."
        case .requirementsNotMet: "You can't comment yet. This is missing:"
        case .requirement(let requirement, let isMet): name(of: requirement, isMet)
        case .mend(let requirement): mend(requirement)
        case .barredUntil(let time):
            "An editor has suspended your account until \(time). You can read, and ask for another look."
        case .barredForGood:
            "An editor has banned your account from commenting. You can read, and ask for another look."
        case .mutedUntil(let time): "Until \(time) an editor looks at what you write before it is shown."
        case .warned: "An editor has warned you."
        case .underRule(let title, let reason): "Rule: \(title). \(reason)"
        case .acceptRules: "I have read the house rules and accept them"
        case .acceptRulesHint: "You are asked once, and again when the rules change."
        case .rulesRead: "Read the house rules"
        case .toRequirements: "What is missing, and help"

        case .yourAddress: "Your address"
        case .yourAddressHint: "Only you see it here. It is in no page that others can open."
        case .changeAddress: "Change the address"
        case .newAddress: "New e-mail address"
        case .changeAddressHint:
            "We mail a code to the new address. Enter it in this browser; all other sessions end then."
        case .addressChangedSubject(let site): "Your address at \(site) was changed"
        case .addressChangedBody(let site):
            """
            Somebody who was signed in to your account at \(site) has given it another e-mail address. This address no longer opens it.

            If that was not you, write to the newsroom.
            """
        case .domain(let refusal): refused(refusal)

        case .commentAs(let name): "You comment as \(name)."
        case .formerNames: "Earlier names"
        case .calledUntil(let name, let date): "\(name), until \(date)"
        case .nameNotBefore(let time): "The name was changed often lately. It can be changed again from \(time)."
        case .nameLimit:
            "It can be changed twice within thirty days. Earlier names are kept, and nobody else gets them for half a year."

        case .sessions: "Where you are signed in"
        case .sessionsHint: "End what you don't know, or what you no longer use."
        case .thisSession: "this one"
        case .someBrowser: "A browser"
        case .since(let time): "since \(time)"
        case .seen(let time): "last used \(time)"
        case .endSession: "End"
        case .endOtherSessions: "End all others"

        case .ownDataTitle: "Your data"
        case .ownData: "Download all that we keep of you (JSON)"
        case .eraseAccount: "Erase the account"
        case .eraseHint:
            "Your name, address, sessions, drafts and letters are deleted for good, and what others wrote no longer names you. Nobody can give them back. If you are muted or suspended, a digest of your address is kept until that ends."
        case .eraseKeeps: "Your published comments stay, under no name. Take back first what you do not want to stay."
        case .eraseRemoves:
            "Your comments are deleted with the account; where somebody answered, a note stays in their place."
        case .eraseSure: "I am sure"
        case .erasureSetting: "When somebody erases their account"
        case .erasureKeeps: "Published comments stay, under no name; otherwise they are deleted with the account"

        case .help: "When posting does not work"
        case .helpTitle(let topic): title(of: topic)
        case .helpText(let topic): text(of: topic)

        case .settings: "Settings of the discussion"
        case .addressRules: "Addresses"
        case .allowedDomains: "Only these domains"
        case .allowedDomainsHint: "One a line; empty for all. What lies within a domain belongs to it."
        case .blockedDomains: "Not these domains"
        case .blockedDomainsHint: "One a line"
        case .refuseAliases: "Refuse addresses with a tag after +, or with more than three dots before the @"
        case .refuseDisposable: "Refuse addresses that are given out for minutes"
        case .settingsSaved: "Saved."
        }
    }

    private static func name(of requirement: Requirements.Requirement, _ isMet: Bool) -> String {
        switch requirement {
        case .verified:
            isMet
                ? "Your e-mail address is verified, or another site vouches for you."
                : "Your e-mail address is not verified yet."
        case .named: isMet ? "You have chosen a name." : "You have not chosen a name yet."
        case .rulesAccepted:
            isMet ? "You have accepted the house rules." : "You have not accepted the house rules in force yet."
        case .notBarred: isMet ? "Your account is not suspended." : "Your account is suspended."
        }
    }

    private static func mend(_ requirement: Requirements.Requirement) -> String {
        switch requirement {
        case .verified: "Verify your address to comment: sign out, and sign in with a code that we mail to it."
        case .named: "Choose a name to comment under."
        case .rulesAccepted: "Read the house rules and accept them."
        case .notBarred: "Your account is suspended. Its page tells why, until when, and how to ask for another look."
        }
    }

    private static func refused(_ refusal: AddressRules.Refusal) -> String {
        switch refusal {
        case .blocked: "Addresses of this provider are not taken here. Use one of another provider."
        case .notAllowed: "Only addresses of certain domains are taken here. Ask the newsroom which."
        case .alias: "Give the mailbox's own address, without a tag after + and without further dots."
        case .disposable:
            "This provider gives out addresses for minutes, which are not taken. Use an address that stays yours."
        }
    }

    private static func title(of topic: HelpTopic) -> String {
        switch topic {
        case .mailNotArrived: "The message with the code has not arrived"
        case .wrongCode: "The code is called wrong"
        case .otherBrowser: "The code was asked for in another browser"
        case .fullBox: "Your mailbox is full"
        case .blockedDomain: "Addresses of your provider are not taken"
        case .nameTaken: "The name is taken, though nobody seems to have it"
        case .tooOften: "You are told to wait"
        case .notShown: "Your comment is not shown"
        }
    }

    private static func text(of topic: HelpTopic) -> String {
        switch topic {
        case .mailNotArrived:
            "Wait five minutes, look in the folder for unwanted mail, and see that the address is typed as it is. Then ask for a new code; three are sent within a quarter of an hour."
        case .wrongCode:
            "A code has six digits, holds for ten minutes and for five tries, and only the newest that this browser asked for counts. Ask for a new one."
        case .otherBrowser:
            "A code opens only the browser that asked for it, so that nobody who reads it elsewhere can use it. Ask for one in the browser in which you want to comment, with cookies of this site allowed."
        case .fullBox: "Your provider sends our message back. Make room, then ask for a new code."
        case .blockedDomain:
            "Some providers give addresses to anybody for minutes; the newsroom may have blocked others. Use an address that stays yours. It is shown to nobody."
        case .nameTaken:
            "Names are compared as the eye compares them: case, accents, spaces and letters that look alike do not count. A name that somebody gave up is kept for half a year."
        case .tooOften:
            "A few comments in five minutes are enough for anybody; the message says how long to wait. What you wrote is kept."
        case .notShown:
            "It may wait for an editor: you see it, others do not yet. Your account page says which rule held it back, and what you can do."
        }
    }
}
