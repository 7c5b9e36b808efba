import Discussion
import Hummingbird
import Markup
import Newsroom

/// The page of a thread from which something was done, to which whoever did it comes back.
extension ThreadPart {
    /// The field by which a form names it.
    var field: Markup { "<input type=\"hidden\" name=\"at\" value=\"\(name)\">" }
}

extension SiteAddress {
    /// The address of a form that leads back to a part of a thread.
    func link(from part: ThreadPart) -> Address { link(query: [("at", part.name)]) }
}

extension Visit {
    /// The part of a thread that the address names as the one from which it was opened.
    var origin: ThreadPart? { request.query["at"].flatMap { ThreadPart($0) } }
}
