import Markup
import Newsroom

/// Links and forms that stand on this site's pages, and in pages of somebody else's.
extension Frame {
    /// The address of a page: whole, where it is told to somebody else's page.
    func link(_ address: SiteAddress, to place: String? = nil) -> Address {
        let own = place.map { address.link(to: $0) } ?? address.link
        return embedding == nil ? own : Address(settings.address + own.text) ?? own
    }

    /// A link.
    ///
    /// In a page of somebody else's the script opens in place what it can; what it cannot, and what is not to be opened
    /// there, gets a window of its own.
    func anchor(
        _ address: SiteAddress, to place: String? = nil, isFollowed: Bool = true, current: String? = nil,
        inPlace: Bool = true, _ label: Markup
    ) -> Markup {
        let verb = inPlace ? verb(for: address) : nil
        let leaves = embedding != nil && verb == nil
        let rel = [isFollowed ? nil : "nofollow", leaves ? "noopener" : nil].compactMap { $0 }
        return """
            <a href="\(link(address, to: place))"\(Attribute("rel", rel.isEmpty ? nil : rel.joined(separator: " ")))\
            \(Attribute("aria-current", current))\(Attribute("data-do", verb))\(Attribute("target", leaves ? "_blank" : nil))>\(label)</a>
            """
    }

    /// Where a form is sent.
    func destination(_ address: SiteAddress) -> Address {
        guard let embedding else { return address.link }
        // What begins a conversation is said where the page leads, to a thread that may not be there yet.
        if case .discussionComments = address { return link(.embedded(embedding.id, "/comments")) }
        return link(.embedded(embedding.id, address.path))
    }

    /// The identifier of a part of a form: in a page of somebody else's several forms are open at once.
    func id(_ name: String, in form: SiteAddress) -> String {
        embedding == nil ? name : name + form.path.replacing("/", with: "-")
    }

    /// What the script of an embedded discussion does with a link.
    private func verb(for address: SiteAddress) -> String? {
        guard embedding != nil else { return nil }
        return switch address {
        case .reply, .quote: viewer == nil ? "sign-in" : "open"
        case .discussion, .discussionOrder, .threadPage, .conversation, .conversationPage, .author: "open"
        case .edit, .withdrawal, .report, .history, .appeal: "open"
        default: nil
        }
    }
}
