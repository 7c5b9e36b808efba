import Discussion

/// What the interface says about coming in by the word of another site.
enum SignOnPhrase: Sendable {
    // At the desk
    case signOn, signOnHint, signOnSettings, algorithm, algorithmOf(SignatureAlgorithm), publicKey, publicKeyHint
    case issuer, issuerHint, audience, audienceHint, trustsAddresses, trustsAddressesHint
    case makeNewSecret, secretStands, signOnSecret, signOnSecretOnce, signOnIsOff, takeSignOnAway, signOnUse
    // Providers of OpenID Connect
    case providers, providersHint, noProviders, newProvider, changeProvider, providerID, providerIDHint, providerName
    case providerNameHint, providerIssuer, providerIssuerHint, client, clientSecret, clientSecretHint, returnAddress
    case trustsProvider, trustsProviderHint, removeProvider
    // To the reader
    case otherwise, signInBy(String)
    case comingFrom(String), comingFromHint(String), goOnSigningIn, cameWithNothing(String)
    case signedInAs(String), signedInWithoutName, nameRefused(String), nameNotHad, backTo(String), noAddress,
        giveAddress
    // Sites that vouch, on the account's page
    case vouchingSites, vouchingHint, cutLink, cutLinkHint, cutLinkNeedsAddress, cutLinkHeld
    // Why not
    case refusal(TokenRefusal)
}
