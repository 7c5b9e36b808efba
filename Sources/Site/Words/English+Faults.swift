import Newsroom

/// What is wrong with what was typed or asked for, in English.
extension English {
    private static func field(_ field: NewsroomError.Field) -> String {
        switch field {
        case .address: "The e-mail address"
        case .code: "The code"
        case .name: "The name"
        case .comment: "The comment"
        case .reason: "The reason"
        case .decision: "The decision"
        case .headline: "The headline"
        case .standfirst: "The standfirst"
        case .section: "The section"
        case .byline: "The byline"
        case .provider: "The provider"
        case .caption: "The caption"
        case .credit: "The credit"
        case .body: "The body"
        case .published: "The date"
        case .report: "The report"
        case .story: "The story"
        case .rules: "The version of the house rules"
        case .domains: "The list of domains"
        case .appeal: "What you ask"
        case .days: "The number of days"
        case .policy: "A number of the settings"
        case .announcement: "The announcement"
        case .letter: "The letter"
        case .correction: "The correction"
        case .target: "What it is about"
        case .publication: "The publication"
        case .origins: "One of the origins"
        case .accent: "The accent colour"
        case .thread: "The discussion's page"
        case .token: "The token's name"
        case .webhook: "The webhook's address"
        case .events: "What it is told"
        case .scopes: "What the token may do"
        case .publicKey: "The public key"
        case .issuer: "The issuer"
        case .audience: "The audience"
        case .signOn: "The sign-in"
        case .client: "The client ID"
        case .rating: "The rating"
        case .badge: "The badge"
        case .identityProvider: "The provider's identifier or name"
        case .callKey: "The Idempotency-Key"
        }
    }

    static func invalid(_ field: NewsroomError.Field, _ fault: NewsroomError.Fault) -> String {
        let what = Self.field(field)
        switch (field, fault) {
        case (.published, .malformed): return "The date must be written as 2020-03-17 or 2020-03-17T18:40."
        case (.address, .malformed): return "The e-mail address must be written as name@example.org."
        case (.domains, .wrong): return "With these domains you could not sign in yourself. Allow your own first."
        case (.rules, .missing): return "Choose the house rule on which this rests."
        case (.days, .malformed): return "It lasts 1 to 365 days."
        case (.appeal, .taken): return "You have asked about this decision before; the answer is on your account page."
        case (.rules, .wrong): return "The house rules have changed meanwhile. Read them again."
        case (.webhook, .malformed): return "The webhook's address must be one of https, without a name or a password."
        case (.webhook, .tooMany(let limit)): return "There are \(limit) webhooks. Take one of them away first."
        case (.callKey, .taken):
            return "Another call bore this Idempotency-Key within a day. Give each new comment a key of its own."
        case (.token, .tooMany(let limit)): return "You have \(limit) tokens. End one of them first."
        case (.rating, .taken):
            return "You have rated this before. Take that comment back first to give another rating."
        case (.rating, .wrong):
            return
                "Nothing is rated here, or not in this way: a rating is 1 to 5 and stands beside a comment that answers no other."
        case (.badge, .tooMany(let limit)): return "A person has at most \(limit) badges."
        case (.identityProvider, .tooMany(let limit)):
            return "There are \(limit) providers. Take one of them away first."
        case (.issuer, .malformed): return "The issuer must be an address of https, without a question mark."
        case (.publicKey, .malformed):
            return
                "That is no public key of the chosen algorithm. RSA keys have at least 2048 bits; a private key is never pasted here."
        case (.story, .missing): return "The chosen story no longer exists. Choose another, or open a new one."
        default: break
        }
        switch fault {
        case .missing: return "\(what) is missing."
        case .malformed: return "\(what) can't be understood."
        case .tooShort(let minimum): return "\(what) must have at least \(minimum) characters."
        case .tooLong(let limit, let length): return "\(what) has \(length) characters; at most \(limit) are taken."
        case .taken: return "\(what) belongs to somebody else, or looks as if it did. Choose another."
        case .forbiddenCharacters:
            return "\(what) holds characters that can't be seen. Type it anew rather than pasting it."
        case .token(let refusal): return words(for: SignOnPhrase.refusal(refusal))
        case .looksLikeAddress: return "\(what) must not be an address."
        case .tooMany(let limit): return "There are as many as there can be: \(limit)."
        case .wrong where field == .thread:
            return "There is no such other discussion of this publication, or the address is none of its own."
        case .notBefore, .domain, .wrong:
            return "\(what) is wrong or no longer valid. After ten minutes, five tries or one use a new one is needed."
        }
    }

    static func fetch(_ error: FetchError) -> String {
        switch error {
        case .notAnAddress: "That is no address of a page: it must begin with http:// or https://."
        case .refusedAddress: "The address leads to a private network, which is not fetched from."
        case .notFound: "There is no server of that name."
        case .unreachable: "The server does not answer."
        case .tooSlow(let seconds): "The server took longer than \(seconds) seconds."
        case .tooLarge(let limit): "The page is larger than \(limit / 1_048_576) MB."
        case .tooManyRedirects: "The address leads in circles."
        case .status(let code): "The server answered \(code) instead of the page."
        case .insecure: "The server's certificate can't be trusted."
        case .failed: "The page could not be fetched."
        }
    }
}
