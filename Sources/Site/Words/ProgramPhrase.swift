import Discussion

/// What the interface says about programs: their tokens, what they are told by themselves, and what they are told when a call is none.
enum ProgramPhrase: Sendable {
    // Tokens
    case tokens, tokensHint, allTokens, noTokens, newToken, tokenName, tokenNameHint, scopes, scope(TokenScope)
    case makeToken, tokenMade, tokenOnce, neverUsed, lastUsed(String), lastsUntil(String), revoke, document
    // Webhooks
    case webhooks, webhooksHint, noWebhooks, newWebhook, webhookAddress, webhookAddressHint, webhookEvents
    case webhookEvent(WebhookEvent), ofWhat, everything, addWebhook, removeWebhook, resumeWebhook, stoppedWebhook(
        String), secretMade, secretOnce
    case webhookForm, webhookFormOf(WebhookForm), chat(WebhookEvent, CommentState, who: String, headline: String)
    case deliveries(waiting: Int, sent: Int, failed: Int), lastError(String)
    // Programs that are asked
    case hooks, hooksHint, noHooks, newHook, hookWithoutSecret, everythingElse
    // Calls
    case malformed(String), notJSON, unknownToken, scopeMissing(TokenScope), foreignOrigin, noSuchVerb, cursorGone
}
