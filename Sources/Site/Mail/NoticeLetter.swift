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

    /// One thing that is told.
    struct Item {
        var sentences: [String]
        /// The words of a comment, or of the newsroom.
        var quote: String?
        var links: [(label: String, address: String)]
    }

    /// How much of a comment stands in a letter, in code points.
    private static let quoted = 600

    var letter: Letter {
        let items = bundle.notices.map(item)
        return Letter(subject: subject, body: text(items), html: String(decoding: html(items).bytes, as: UTF8.self))
    }

    private var subject: String {
        let text: String
        if let only = bundle.notices.first, bundle.notices.count == 1 {
            text = words[.subject(only.kind, who: who(only), site: settings.name)]
        } else {
            text = words[.subjects(bundle.notices.count, site: settings.name)]
        }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control && $0.value >> 1 != 0x1014 }
                    .prefix(200)))
    }

    private func who(_ notice: Notice) -> String { notice.comment?.author ?? words[.someone] }

    private func item(_ notice: Notice) -> Item {
        let headline = notice.thread?.title ?? ""
        let place = notice.thread.map { thread in
            absolute(thread.site.path) + (notice.comment.map { "#comment-" + $0.id } ?? "")
        }
        switch notice.kind {
        case .reply, .mention, .answer:
            return Item(
                sentences: [words[.told(notice.kind, who: who(notice), headline: headline)]], quote: quote(notice),
                links: place.map { [(words[.goRead], $0)] } ?? [])
        case .decision: return decision(notice, headline)
        case .sanction: return sanction(notice)
        case .lifted: return told(notice, [])
        case .appeal:
            return told(notice, [words[notice.isGranted ? .granted(notice.answer) : .denied(notice.answer)]])
        case .letter:
            return told(notice, [], quote: notice.answer, link: (words[.goRead], absolute(SiteAddress.letters.path)))
        case .webhook:
            return Item(
                sentences: [words[.told(.webhook, who: "", headline: notice.webhook)]], quote: nil,
                links: [(words[.webhooks], absolute(SiteAddress.webhooks.path))])
        case .waiting:
            return Item(
                sentences: [words[.told(.waiting, who: who(notice), headline: headline)]], quote: quote(notice),
                links: [(words[.goQueue], absolute(SiteAddress.queue(.pending).path))])
        }
    }

    private func told(
        _ notice: Notice, _ more: [String], quote: String? = nil, link: (label: String, address: String)? = nil
    ) -> Item {
        Item(
            sentences: [words[.told(notice.kind, who: who(notice), headline: "")]] + more, quote: quote,
            links: [link ?? (words[.goAccount], absolute(SiteAddress.account.path))])
    }

    private func decision(_ notice: Notice, _ headline: String) -> Item {
        guard let comment = notice.comment else { return told(notice, []) }
        let decision: CommentDecision =
            switch comment.state {
            case .published: .letIn
            case .pending: .held
            case .rejected: .rejected
            case .removed, .withdrawn: .removed
            }
        var sentences = [words[.decided(decision, headline: headline)]]
        let isAgainst = comment.state == .rejected || comment.state == .removed
        if isAgainst || comment.state == .pending {
            sentences += comment.rule.map { [words[.rule(words.title(of: $0, in: bundle.rules))]] } ?? []
            sentences += comment.reason.map { [words[.reason($0)]] } ?? []
        }
        let link =
            isAgainst
            ? (words[.goAppeal] as String, absolute(SiteAddress.appeal(comment: comment.id).path))
            : (words[.goAccount], absolute(SiteAddress.account.path))
        return Item(sentences: sentences, quote: quote(notice), links: [link])
    }

    private func sanction(_ notice: Notice) -> Item {
        guard let sanction = notice.sanction else { return told(notice, []) }
        let view = SanctionView(sanction: sanction, rules: bundle.rules)
        return Item(
            sentences: [
                view.told(words), words[.rule(words.title(of: sanction.rule, in: bundle.rules))],
                words[.reason(sanction.reason)],
            ],
            quote: nil,
            links: [(words[.goAppeal], absolute(SiteAddress.sanctionAppeal(sanction.id).path))])
    }

    private func quote(_ notice: Notice) -> String? {
        guard let source = notice.comment?.text?.source else { return nil }
        let scalars = source.unicodeScalars
        guard scalars.count > Self.quoted else { return source }
        return String(String.UnicodeScalarView(scalars.prefix(Self.quoted))) + " …"
    }

    private func absolute(_ path: String) -> String {
        settings.address + (path.hasPrefix("/") ? path : "/" + path)
    }

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
