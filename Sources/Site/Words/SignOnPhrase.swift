import Discussion

/// What the interface says about coming in by the word of another site.
enum SignOnPhrase: Sendable {
    // At the desk
    case signOn, signOnHint, signOnSettings, algorithm, algorithmOf(SignatureAlgorithm), publicKey, publicKeyHint
    case issuer, issuerHint, audience, audienceHint, trustsAddresses, trustsAddressesHint
    case makeNewSecret, secretStands, signOnSecret, signOnSecretOnce, signOnIsOff, takeSignOnAway, signOnUse
    // To the reader
    case comingFrom(String), comingFromHint(String), goOnSigningIn, cameWithNothing(String)
    case signedInAs(String), signedInWithoutName, nameRefused(String), nameNotHad, backTo(String), noAddress,
        giveAddress
    // Why not
    case refusal(TokenRefusal)
}
