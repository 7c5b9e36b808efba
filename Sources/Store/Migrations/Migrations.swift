/// The whole history of the schema.
package enum Migrations {
    /// Every migration in the order of its number, which is its place here.
    package static let all: [Migration] = [
        .createOutbox, .accounts, .articles, .discussion, .siteChoices, .people, .talk, .moderation, .votes, .kinds,
        .publications, .embedding, .arrivals, .reading,
        .notices, .letters, .moderators, .moving, .apiTokens, .webhooks, .signOn, .openID, .calls,
        .rulesAcceptance, .noticesRead, .badges, .hooks, .ratings, .provenance, .commentFeeds, .webhookForms, .finding,
        .refusals,
    ]
}
