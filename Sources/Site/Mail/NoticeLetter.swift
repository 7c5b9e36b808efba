import Discussion
import Markup
public import Newsroom

/// A letter that tells somebody what came about, as text and as HTML of the same words.
///
/// Nothing in it is loaded from anywhere, and a link only leads to a page: whatever follows links changes nothing.
struct NoticeLetter {
    let bundle: NoticeBundle
    let words: Words
    let settings: Settings

    private typealias Item = NoticeWording.Item

    private var wording: NoticeWording {
        NoticeWording(rules: bundle.rules, words: words, site: settings.address)
    }

    var letter: Letter {
        let items = bundle.notices.map(wording.item)
        return Letter(subject: subject, body: text(items), html: String(decoding: html(items).bytes, as: UTF8.self))
    }

    private var subject: String {
        let text: String
        if let only = bundle.notices.first, bundle.notices.count == 1 {
            text =
                only.kind == .waiting
                ? "\(words[.waitsSubject(only.matter)]) · \(settings.name)"
                : words[.subject(only.kind, who: wording.who(only), site: settings.name)]
        } else {
            text = words[.subjects(bundle.notices.count, site: settings.name)]
        }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control && $0.value >> 1 != 0x1014 }
                    .prefix(200)))
    }

    private func absolute(_ path: String) -> String { wording.absolute(path) }

    /// What stops the mail, and where its pace is set.
    private var stops: [(label: String, address: String)] {
        var seen: Set<String> = []
        let threads = bundle.notices.compactMap { notice -> (String, String)? in
            guard let thread = notice.thread, let stop = bundle.stops[thread.id], seen.insert(thread.id).inserted
            else { return nil }
            return (words[.stopThread(headline: thread.title)], absolute(SiteAddress.mailStop(stop.token).path))
        }
        return threads + [
            (words[.stopAll], absolute(SiteAddress.mailStop(bundle.stop.token).path)),
            (words[.changePace], absolute(SiteAddress.account.path) + "#mail"),
        ]
    }
}

// The same words twice.
extension NoticeLetter {
    private func text(_ items: [Item]) -> String {
        let told = items.map { item in
            var parts = [item.sentences.joined(separator: "\n")]
            if let quote = item.quote, !quote.isEmpty {
                parts.append(
                    quote.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }.joined(
                        separator: "\n"))
            }
            parts += item.links.map { "\($0.label): \($0.address)" }
            return parts.joined(separator: "\n\n")
        }
        let foot = stops.map { "\($0.label): \($0.address)" }.joined(separator: "\n")
        return (told + ["-- \n\(foot)"]).joined(separator: "\n\n") + "\n"
    }

    private func html(_ items: [Item]) -> Markup {
        """
        <!doctype html>
        <html lang="\(words.language.rawValue)" dir="\(words.language.direction)">
        <head><meta charset="utf-8"><title>\(subject)</title></head>
        <body>
        \(items.markup { item in
            """
            \(item.sentences.markup { "<p>\($0)</p>\n" })\
            \(item.quote.map { "<blockquote dir=\"auto\">\(quoted($0))</blockquote>\n" as Markup })\
            \(item.links.markup { "<p><a href=\"\(link($0.address))\">\($0.label)</a></p>\n" })<hr>

            """
        })\
        \(stops.markup { "<p><small><a href=\"\(link($0.address))\">\($0.label)</a></small></p>\n" })</body>
        </html>

        """
    }

    private func quoted(_ text: String) -> Markup {
        text.split(separator: "\n", omittingEmptySubsequences: false).markup(separator: "<br>") { "\(String($0))" }
    }

    private func link(_ address: String) -> Address { Address(address) ?? SiteAddress.front.link }
}

extension Site {
    /// Words what somebody is told by mail, in the language that they chose, else the newsroom's.
    public static func noticeLetter(_ bundle: NoticeBundle, settings: Settings) -> Letter {
        let language =
            Language(rawValue: bundle.language) ?? Language(rawValue: settings.language) ?? .english
        return NoticeLetter(bundle: bundle, words: Words(language: language, zone: settings.zone), settings: settings)
            .letter
    }
}
