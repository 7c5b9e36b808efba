/// What an entry of the audit says was done, by the verb under which it is written down.
///
/// Some verbs tell more than themselves: of which site, with what scopes. That stands after a space.
public enum Deed: String, CaseIterable, Sendable {
    // With comments and what readers ask.
    case approve = "approve comments"
    case hold = "hold comments"
    case reject = "reject comments"
    case remove = "remove comments"
    case restore = "restore comments"
    case undo
    case pick = "pick comment"
    case unpick = "unpick comment"
    case grantAppeal = "grant appeal"
    case denyAppeal = "deny appeal"
    case answerLetter = "answer letter"
    case putLetterAside = "put letter aside"
    case moveThread = "move thread"
    case mergeThread = "merge thread"
    case removeKey = "remove key of thread"

    // With people.
    case warn = "warning"
    case mute
    case suspend = "suspension"
    case ban
    case liftWarning = "lift warning"
    case liftMute = "lift mute"
    case liftSuspension = "lift suspension"
    case liftBan = "lift ban"
    case note
    case seeAddress = "see address"
    case findByAddress = "find by address"
    case setMode = "set mode"
    case setRole = "set role"
    case setBadges = "set badges"
    case addStaff = "add staff of"
    case removeStaff = "remove staff of"

    // With articles.
    case publish, drop, correct
    case keepBlocks = "keep"
    case leaveBlocks = "drop block"
    case forgetBlocks = "forget"

    // With what the house has set.
    case set
    case learn
    case setPublication = "set publication"
    case unsetPolicy = "unset policy"
    case unsetRules = "unset house rules"
    case setSignOn = "set sign-on"
    case removeSignOn = "remove sign-on"
    case setProvider = "set identity provider"
    case removeProvider = "remove identity provider"
    case setHook = "set moderation hook"
    case removeHook = "remove moderation hook"
    case addWebhook = "add webhook"
    case removeWebhook = "remove webhook"
    case resumeWebhook = "resume webhook"
    case stopWebhook = "stop webhook"

    // With one's own account.
    case becomeFirstEditor = "become first editor"
    case rename
    case changeAddress = "change address"
    case acceptRules = "accept house rules"
    case makeToken = "make token"
    case revokeToken = "revoke token"
    case signInElsewhere = "sign in on a page of"
    case comeFrom = "come from"
    case cutLink = "cut link to"
    case erase = "erase account"

    /// What deeds are about, by which the audit is looked through.
    public enum Subject: String, CaseIterable, Sendable {
        case comments, people, articles, settings, accounts
    }

    public var subject: Subject {
        switch self {
        case .approve, .hold, .reject, .remove, .restore, .undo, .pick, .unpick, .grantAppeal, .denyAppeal,
            .answerLetter, .putLetterAside, .moveThread, .mergeThread, .removeKey:
            .comments
        case .warn, .mute, .suspend, .ban, .liftWarning, .liftMute, .liftSuspension, .liftBan, .note, .seeAddress,
            .findByAddress, .setMode, .setRole, .setBadges, .addStaff, .removeStaff:
            .people
        case .publish, .drop, .correct, .keepBlocks, .leaveBlocks, .forgetBlocks: .articles
        case .set, .learn, .setPublication, .unsetPolicy, .unsetRules, .setSignOn, .removeSignOn, .setProvider,
            .removeProvider, .setHook, .removeHook, .addWebhook, .removeWebhook, .resumeWebhook, .stopWebhook:
            .settings
        case .becomeFirstEditor, .rename, .changeAddress, .acceptRules, .makeToken, .revokeToken, .signInElsewhere,
            .comeFrom, .cutLink, .erase:
            .accounts
        }
    }

    /// Reads a verb of the audit, with what it tells besides.
    static func read(_ verb: String) -> (deed: Deed, detail: String)? {
        if let deed = Deed(rawValue: verb) { return (deed, "") }
        let deed = allCases.filter { verb.hasPrefix($0.rawValue + " ") }
            .max { $0.rawValue.utf8.count < $1.rawValue.utf8.count }
        return deed.map { ($0, String(verb.dropFirst($0.rawValue.count + 1))) }
    }
}
