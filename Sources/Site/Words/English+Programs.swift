import Discussion

extension English {
    static func words(for phrase: ProgramPhrase) -> String {
        switch phrase {
        case .tokens: "Tokens for programs"
        case .tokensHint:
            "A program that bears a token acts for you, as far as the token's scopes go. Tokens end with your other sessions, and when your address changes."
        case .allTokens: "Everybody's tokens"
        case .noTokens: "There are none."
        case .newToken: "New token"
        case .tokenName: "Name of the token"
        case .tokenNameHint: "What it is for, so that you know it again"
        case .scopes: "What it may do"
        case .scope(.read): "Read: see what you see"
        case .scope(.write): "Write: comment, mend, take back, vote, report"
        case .scope(.moderate): "Moderate: see your queues and decide"
        case .makeToken: "Make the token"
        case .tokenMade: "The token"
        case .tokenOnce: "Copy it now: it is shown this once, and kept in a form from which nobody can tell it."
        case .neverUsed: "never used"
        case .lastUsed(let time): "last used \(time)"
        case .lastsUntil(let date): "until \(date)"
        case .revoke: "End the token"
        case .document: "Description of the API"

        case .webhooks: "Webhooks"
        case .webhooksHint:
            "Programs that are told what happens: signed, tried again within a day where they do not answer, and never sent on to another address."
        case .noWebhooks: "There are none."
        case .newWebhook: "New webhook"
        case .webhookAddress: "Address"
        case .webhookAddressHint: "Of https, on the public internet"
        case .webhookEvents: "What it is told"
        case .webhookEvent(.posted): "A comment was written"
        case .webhookEvent(.approved): "The desk let one in"
        case .webhookEvent(.rejected): "The desk refused one, or took it out"
        case .webhookEvent(.reported): "A reader reported one"
        case .webhookEvent(.correctionRequested): "A correction is asked for"
        case .webhookForm: "What it gets"
        case .webhookFormOf(.events): "Signed events, for a program"
        case .webhookFormOf(.chat): "A line for a chat: Slack, Mattermost, Rocket.Chat"
        case .chat(let event, let state, let who, let headline): chat(event, state, who, headline)
        case .ofWhat: "Of which discussions"
        case .everything: "All that are held here"
        case .addWebhook: "Add"
        case .removeWebhook: "Take away"
        case .resumeWebhook: "Switch on again"
        case .stoppedWebhook(let time):
            "Switched off on \(time): nothing was taken any more. What happened since then it is not told."
        case .secretMade: "The secret with which it is signed"
        case .secretOnce: "Copy it now: it is shown this once."
        case .deliveries(let waiting, let sent, let failed):
            "\(sent) taken this week, \(waiting) waiting, \(failed) given up"
        case .lastError(let error): "last error: \(error)"

        case .hooks: "Moderation hooks"
        case .hooksHint:
            "A program of your own that is asked about a comment before it is public, and lets it pass, holds it or refuses it under a house rule. It has two seconds; without an answer an editor looks first. What the house's own checks found holds all the same, and what the desk writes is asked of nobody."
        case .noHooks: "No program is asked."
        case .newHook: "Ask a program"
        case .hookWithoutSecret:
            "It came from another house without its secret. Set it again below and give the program the new one: until then comments wait for an editor."
        case .everythingElse: "All that have none of their own"

        case .malformed(let place): "The call is not as the description has it, at \(place)."
        case .notJSON: "The call must bring JSON, with Content-Type: application/json."
        case .unknownToken: "The token is none of ours, has run out or was ended."
        case .scopeMissing(let scope): "The token was not made for this: it lacks the scope “\(scope.rawValue)”."
        case .foreignOrigin: "Pages of this origin may not ask for this."
        case .noSuchVerb: "There is no such method here."
        case .cursorGone: "What the cursor named is no longer there. Begin anew."
        }
    }

    private static func chat(
        _ event: WebhookEvent, _ state: CommentState, _ who: String, _ headline: String
    ) -> String {
        switch (event, state) {
        case (.posted, .published): "\(who) commented on “\(headline)”"
        case (.posted, .pending): "A comment by \(who) on “\(headline)” waits for an editor"
        case (.posted, _): "\(who) commented on “\(headline)”; it is not shown any more"
        case (.approved, _): "The desk let in a comment by \(who) on “\(headline)”"
        case (.rejected, _): "The desk refused or took out a comment by \(who) on “\(headline)”"
        case (.reported, _): "A reader reported a comment by \(who) on “\(headline)”"
        case (.correctionRequested, _): "\(who) asks for a correction of “\(headline)”"
        }
    }
}
