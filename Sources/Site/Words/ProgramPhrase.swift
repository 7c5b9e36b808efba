import Discussion

/// What the interface says about programs: their tokens, and what they are told when a call is none.
enum ProgramPhrase: Sendable {
    // Tokens
    case tokens, tokensHint, allTokens, noTokens, newToken, tokenName, tokenNameHint, scopes, scope(TokenScope)
    case makeToken, tokenMade, tokenOnce, neverUsed, lastUsed(String), lastsUntil(String), revoke, document
    // Calls
    case malformed(String), notJSON, unknownToken, scopeMissing(TokenScope), foreignOrigin, noSuchVerb, cursorGone
}
