import News

/// The words with which newspapers begin what they say of a report: that it was corrected, clarified or updated.
enum NoteLabel {
    private static let openings = PhraseTable<Note.Kind>([
        (
            .correction,
            [
                "correction:", "corrections:", "correction -", "correction,", "correction (", "correction appended",
                "this article has been corrected", "this story has been corrected", "this article was corrected",
                "this story was corrected", "an earlier version of this", "a previous version of this",
                "an earlier version said", "korrektur:", "korrektur -", "correctif", "rectificatif", "erratum",
                "fe de errores", "corrección:", "errata:", "rettelse:", "berichtigung:", "in einer früheren version",
                "this article was amended on", "this piece was amended on",
            ]
        ),
        (
            .clarification,
            ["clarification:", "clarification -", "this article has been clarified", "klarstellung:", "précision :"]
        ),
        (
            .update,
            [
                "this story has been updated", "this article has been updated", "this post has been updated",
                "this article was updated", "this story was updated", "this piece has been updated",
                "this report has been updated", "this is a developing story", "this is a breaking news story",
                "this article was originally published", "this story was originally published",
                "this article was first published", "this story was first published", "update:", "update -", "update (",
                "updated:", "aktualisierung:", "actualización:", "mise à jour :", "oppdatering:",
            ]
        ),
        (
            .editor,
            [
                "editor's note:", "editors' note:", "editors note:", "editor's note -", "anmerkung der redaktion",
                "anm. d. red", "note de la rédaction", "nota del editor", "nota de la redacción",
                "hinweis der redaktion",
            ]
        ),
    ])

    /// What sort of note begins so; nothing where it is none.
    static func kind(of key: Key) -> Note.Kind? {
        guard let first = key.bytes.firstIndex(where: \.isWord), first < 4 else { return nil }
        return openings.meaning(in: key, at: first)
    }
}
