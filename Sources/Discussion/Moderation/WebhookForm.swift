/// In which form a program is told what happens.
public enum WebhookForm: String, CaseIterable, Sendable {
    /// All that is known of it, signed, for a program that reads it.
    case events
    /// A line for people, as Slack, Mattermost, Rocket.Chat and others take it.
    case chat
}
