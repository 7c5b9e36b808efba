import Discussion

/// What the interface says about accounts: what posting asks for, names, sessions, help.
enum AccountPhrase: Sendable {
    // What posting asks for
    case requirementsMet, requirementsNotMet
    case requirement(Requirements.Requirement, isMet: Bool), mend(Requirements.Requirement)
    case barredUntil(String), barredForGood, mutedUntil(String), warned, underRule(title: String, reason: String)
    case acceptRules, acceptRulesHint, rulesRead, toRequirements
    // The address
    case yourAddress, yourAddressHint, changeAddress, newAddress, changeAddressHint
    case addressChangedSubject(site: String), addressChangedBody(site: String)
    case domain(AddressRules.Refusal)
    // Names
    case commentAs(String), formerNames, calledUntil(name: String, date: String), nameNotBefore(String), nameLimit
    // Sessions
    case sessions, sessionsHint, thisSession, someBrowser, since(String), seen(String), endSession, endOtherSessions
    // One's own data
    case ownDataTitle, ownData, eraseAccount, eraseHint, eraseKeeps, eraseRemoves, eraseSure
    case erasureSetting, erasureKeeps
    // Help
    case help, helpTitle(HelpTopic), helpText(HelpTopic)
    // Settings of the house
    case settings, addressRules, allowedDomains, allowedDomainsHint, blockedDomains, blockedDomainsHint,
        refuseDisposable, refuseAliases, settingsSaved
}

/// What keeps people from posting, as they would ask for it.
enum HelpTopic: String, CaseIterable, Sendable {
    case mailNotArrived, wrongCode, otherBrowser, fullBox, blockedDomain, nameTaken, tooOften, notShown
}
