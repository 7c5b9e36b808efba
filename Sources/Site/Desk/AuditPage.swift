import Markup
import Newsroom

/// What was done last, by whom, to what, and why.
struct AuditPage: Page {
    let sections: [Section]
    let entries: [AuditEntry]

    var canonical: SiteAddress { .deskAudit }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.audit] }

    func content(_ frame: Frame) -> Markup {
        """
        <h1>\(frame.words[.audit])</h1><div class="scroll"><table class="statements"><tbody>
        \(entries.markup { entry in
            "<tr><th scope=\"row\">\(frame.words.time(entry.at))</th><td><bdi>\(entry.actor)</bdi></td><td lang=\"en\">\(entry.verb)</td><td>\(entry.object)</td><td dir=\"auto\">\(entry.reason)</td></tr>\n"
        })</tbody></table></div>
        """
    }
}
