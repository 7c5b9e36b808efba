import Discussion
import Newsroom

/// What somebody is told, in sentences, with the places where more is read: the same in a letter and on a page.
struct NoticeWording {
    let rules: HouseRules
    let words: Words
    /// What stands before a path; empty on the site's own pages.
    let site: String

    /// One thing that is told.
    struct Item {
        var sentences: [String]
        /// The words of a comment, or of the newsroom.
        var quote: String?
        var links: [(label: String, address: String)]
    }

    /// How much of a comment is told, in code points.
    private static let quoted = 600

    func who(_ notice: Notice) -> String { notice.comment?.author ?? words[.someone] }

    /// What others call themselves or their pages, within a sentence of ours.
    private func apart(_ text: String) -> String { text.isEmpty ? "" : text.setApart }

    func item(_ notice: Notice) -> Item {
        let headline = apart(notice.thread?.title ?? "")
        let who = apart(who(notice))
        let place = notice.thread.map { thread in
            absolute((notice.comment.map { .conversation($0.id) } ?? thread.site).path)
        }
        switch notice.kind {
        case .reply, .mention, .answer:
            return Item(
                sentences: [words[.told(notice.kind, who: who, headline: headline)]], quote: quote(notice),
                links: place.map { [(words[.goRead], $0)] } ?? [])
        case .decision: return decision(notice, headline)
        case .sanction: return sanction(notice)
        case .lifted: return told(notice, [])
        case .appeal:
            return told(
                notice, [words[notice.isGranted ? .granted(apart(notice.answer)) : .denied(apart(notice.answer))]])
        case .letter:
            return told(notice, [], quote: notice.answer, link: (words[.goRead], absolute(SiteAddress.letters.path)))
        case .webhook, .hook:
            let isHook = notice.kind == .hook
            return Item(
                sentences: [words[.told(notice.kind, who: "", headline: apart(notice.webhook))]], quote: nil,
                links: [
                    isHook
                        ? (words[.hooks], absolute(SiteAddress.moderationHooks.path))
                        : (words[.webhooks], absolute(SiteAddress.webhooks.path))
                ])
        case .waiting:
            return Item(
                sentences: [words[.waits(notice.matter, who: who, headline: headline)]], quote: quote(notice),
                links: [(words[.goQueue], absolute(notice.matter.address.path))])
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
            sentences += comment.rule.map { [words[.rule(apart(words.title(of: $0, in: rules)))]] } ?? []
            sentences += comment.reason.map { [words[.reason(apart($0))]] } ?? []
        }
        let link =
            isAgainst
            ? (words[.goAppeal] as String, absolute(SiteAddress.appeal(comment: comment.id).path))
            : (words[.goAccount], absolute(SiteAddress.account.path))
        return Item(sentences: sentences, quote: quote(notice), links: [link])
    }

    private func sanction(_ notice: Notice) -> Item {
        guard let sanction = notice.sanction else { return told(notice, []) }
        let view = SanctionView(sanction: sanction, rules: rules)
        return Item(
            sentences: [
                view.told(words), words[.rule(apart(words.title(of: sanction.rule, in: rules)))],
                words[.reason(apart(sanction.reason))],
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

    func absolute(_ path: String) -> String { site + (path.hasPrefix("/") ? path : "/" + path) }
}

extension String {
    /// The text as it stands in a sentence of another direction without turning it: between first strong isolate and
    /// its end (UAX 9), and without signs of its own that would end that early.
    var setApart: String {
        let plain = unicodeScalars.filter {
            !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
        }
        return "\u{2068}\(String(String.UnicodeScalarView(plain)))\u{2069}"
    }
}
