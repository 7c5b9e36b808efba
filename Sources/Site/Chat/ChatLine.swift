import Discussion
import Markup
public import Newsroom

/// A line that tells a chat what happened: what, where it is read or decided, and the words last, so that nothing of the
/// house's follows what a reader wrote.
struct ChatLine {
    /// How much of a comment is told, in code points.
    private static let quoted = 200

    let event: ChatEvent
    let words: Words
    let settings: Settings

    var text: String {
        let who = event.author ?? words[.someone]
        var line: String = words[.chat(event.event, event.state, who: who, headline: event.thread.title)]
        if event.event == .reported, !event.reports.isEmpty {
            line += ": " + event.reports.map { words.title(of: $0, in: event.rules) }.joined(separator: ", ")
        }
        line += " · " + settings.address + place
        return line + (quote.map { " · “\($0)”" } ?? "")
    }

    /// Where it is read, or where the desk finds it.
    private var place: String {
        let queue: ModerationQueue? =
            switch (event.event, event.state) {
            case (.reported, .published): .reported
            case (.correctionRequested, .published): .corrections
            case (_, .pending): .pending
            case (_, .rejected), (_, .removed): .rejected
            case (_, .published), (_, .withdrawn): nil
            }
        return queue.map { SiteAddress.queue($0).path } ?? event.thread.site.link(to: "comment-" + event.comment).text
    }

    private var quote: String? {
        guard let scalars = event.words?.unicodeScalars else { return nil }
        let cut = String(String.UnicodeScalarView(scalars.prefix(Self.quoted)))
        var words = cut.split(whereSeparator: \.isWhitespace)
        guard scalars.count > Self.quoted else { return words.joined(separator: " ") }
        if words.count > 1 { words.removeLast() }
        return words.joined(separator: " ") + " …"
    }
}

extension Site {
    /// Words what a chat is told, in the newsroom's language.
    public static func chatLine(_ event: ChatEvent, settings: Settings) -> String {
        let language = Language(rawValue: settings.language) ?? .english
        return ChatLine(event: event, words: Words(language: language, zone: settings.zone), settings: settings).text
    }
}
