import Discussion

extension English {
    static func words(for phrase: SignOnPhrase) -> String {
        switch phrase {
        case .signOn: "Accounts of its own"
        case .signOnHint: "Readers who are signed in at the publication can write here without signing in again."
        case .signOnSettings: "How it signs its readers in"
        case .algorithm: "How its tokens are signed"
        case .algorithmOf(.hs256): "HS256: a secret that both sides know"
        case .algorithmOf(.rs256): "RS256: an RSA key of the publication's"
        case .algorithmOf(.es256): "ES256: a P-256 key of the publication's"
        case .algorithmOf(.edDSA): "EdDSA: an Ed25519 key of the publication's"
        case .publicKey: "Public key"
        case .publicKeyHint: "PEM, or a JSON Web Key; not needed for HS256, where the secret is made here"
        case .issuer: "Issuer"
        case .issuerHint: "What stands in the tokens as iss, to the letter"
        case .audience: "Audience"
        case .audienceHint: "What stands in the tokens as aud, to the letter"
        case .trustsAddresses: "Believe its proven addresses"
        case .trustsAddressesHint:
            "Where a token says email_verified, whoever has an account here under that address comes into it. Without this, people of the publication always have accounts of their own."
        case .makeNewSecret: "Make a new secret; the old one is no longer taken"
        case .secretStands: "A secret was made. It is kept sealed and cannot be shown again."
        case .signOnSecret: "The secret with which its tokens are signed"
        case .signOnSecretOnce: "Copy it now: it is shown this once. Its letters, as they stand here, are the key."
        case .signOnIsOff: "No token of this publication is taken yet."
        case .takeSignOnAway: "Take no tokens any more"
        case .signOnUse: "Where its readers are sent to sign in"

        case .providers: "Ways of signing in"
        case .providersHint:
            "By OpenID Connect, whoever has an account with a provider signs in by it, without a mailed code. Nobody comes to the desk that way."
        case .noProviders: "There are none: everybody signs in by a mailed code."
        case .newProvider: "Another provider"
        case .changeProvider: "Change"
        case .providerID: "Identifier"
        case .providerIDHint:
            "Small letters, digits and hyphens; it stands in the address to which the provider sends back."
        case .providerName: "Name"
        case .providerNameHint: "On the button: Sign in by …"
        case .providerIssuer: "Issuer"
        case .providerIssuerHint:
            "As in the provider's own description, to the letter; it is fetched and compared when you save."
        case .client: "Client ID"
        case .clientSecret: "Client secret"
        case .clientSecretHint: "Empty where the provider gave none, or to keep the one that is set"
        case .returnAddress: "Address to tell the provider (redirect URI)"
        case .trustsProvider: "Believe its proven addresses"
        case .trustsProviderHint:
            "Where it says email_verified, whoever has an account here under that address comes into it."
        case .removeProvider: "Take away"

        case .otherwise: "Or without a code"
        case .signInBy(let name): "Sign in by \(name)"
        case .comingFrom(let name): "Sign in from \(name)"
        case .comingFromHint(let name):
            "\(name) tells us who you are there, and you comment here under that account. Go on only if you come from there just now."
        case .goOnSigningIn: "Go on and sign in"
        case .cameWithNothing(let name): "Nothing came with you from \(name). Go back there, and sign in from its page."
        case .signedInAs(let name): "You are signed in as \(name)."
        case .signedInWithoutName: "You are signed in. Choose the name that others see."
        case .nameRefused(let name):
            "You are signed in, but the name “\(name)” can't be had here. Choose another, under which you comment here."
        case .nameNotHad:
            "It is chosen once. Names that somebody has here, or that look like theirs, can't be had."
        case .backTo(let name): "Back to \(name)"
        case .noAddress: "We have no e-mail address of yours: the site that you came from vouches for you."
        case .vouchingSites: "Sites that sign you in"
        case .vouchingHint: "Whoever is signed in there as you can come in here as you."
        case .cutLink: "Cut the link"
        case .cutLinkHint:
            "If you cut a link, you come in by a code to your address, and that site would sign in somebody new."
        case .cutLinkNeedsAddress:
            "To cut a link, first give an address above: without one you could not come in again."
        case .cutLinkHeld: "Links can't be cut while your account is muted or suspended."
        case .giveAddress: "Give an address, to hear of answers and to sign in without that site"
        case .refusal(let refusal): words(for: refusal)
        }
    }

    private static func words(for refusal: TokenRefusal) -> String {
        switch refusal {
        case .malformed: "What your site said of you can't be read. Sign in there again; if it stays so, tell the site."
        case .algorithm:
            "What your site said of you is signed in another way than was agreed. The site's operators must mend that."
        case .signature:
            "What your site said of you is not signed by its key. The site's operators must mend that."
        case .issuer: "What was said of you comes from another site than was agreed (iss)."
        case .audience: "What your site said of you is meant for others (aud)."
        case .subject: "Your site did not say who you are (sub)."
        case .endless: "What your site said of you has no end (exp), and is not taken."
        case .expired: "That sign-in has run out. Go back to your site, and sign in from there again."
        case .tooLong: "What your site said of you lasts longer than ten minutes, and is not taken."
        case .tooEarly: "What your site said of you does not hold yet: one of the clocks is wrong."
        case .unnumbered: "What your site said of you has no number (jti), and is not taken."
        case .used: "That sign-in was used before. Go back to your site, and sign in from there again."
        case .nonce: "The answer belongs to another sign-in. Begin again."
        case .state: "This sign-in was begun in another browser, was used before, or has run out. Begin again."
        case .provider: "The site did not say who you are. Try again, or sign in by a mailed code."
        case .unknown: "No site of that name signs anybody in here."
        case .staff: "Whoever works here signs in by a mailed code."
        }
    }
}
