import Discussion
import Markup

/// The ways from one part of the moderators' desk to the others.
enum DeskTrail {
    static func markup(_ words: Words) -> Markup {
        """
        <p class="kicker"><a href="\(SiteAddress.desk.link)">\(words[.desk])</a> · <a href="\(SiteAddress.queue(.pending).link)">\(words[.moderation])</a> · \
        <a href="\(SiteAddress.people.link)">\(words[.people])</a> · <a href="\(SiteAddress.places.link)">\(words[.places])</a></p>
        """
    }
}
