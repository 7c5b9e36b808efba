extension JSONWriter {
    /// One document as the contract has it: the report and, where it was read, what was found in it.
    ///
    /// - Parameter more: writes members of the caller's own, after those of the contract.
    public mutating func document(
        _ report: Report, _ findings: Findings? = nil, more: (inout JSONWriter) -> Void = { _ in }
    ) {
        object {
            $0.member("id", report.id)
            $0.member("text", report.text)
            $0.key("article")
            $0.article(report.article)
            if let findings { $0.members(of: findings) }
            more(&$0)
        }
    }

    /// A stretch of bytes as a member of the object being written.
    public mutating func member(_ name: StaticString, _ range: ByteRange) {
        key(name)
        object {
            $0.member("start", range.start)
            $0.member("end", range.end)
        }
    }

    /// `start` and `end` as members of the object being written.
    mutating func members(of span: Span) {
        member("start", span.start)
        member("end", span.end)
    }

    mutating func span(_ span: Span?) {
        guard let span else { return null() }
        object { $0.members(of: span) }
    }

    private mutating func article(_ article: Article) {
        object {
            $0.member("headline", article.headline)
            $0.member("section", article.section)
            $0.member("byline", article.byline)
            $0.member("provider", article.provider)
            $0.key("dateline")
            if let dateline = article.dateline {
                $0.object {
                    $0.member("text", dateline.text)
                    $0.member("place", dateline.place)
                    $0.member("date", dateline.date)
                }
            } else {
                $0.null()
            }
            $0.member("published", article.published?.description)
            $0.member("modified", article.modified?.description)
            $0.member("language", article.language)
            $0.member("url", article.url)
            $0.member("site", article.site)
            $0.member("standfirst", article.standfirst)
            $0.member("sectionPath", article.sectionPath)
            $0.member("credits", article.credits) { json, credit in json.object { $0.members(of: credit) } }
            $0.member("notes", article.notes) { json, note in
                json.object {
                    $0.member("kind", note.kind.rawValue)
                    $0.member("text", note.text)
                }
            }
            $0.member("blocks", article.blocks) { json, block in
                json.object {
                    $0.member("kind", block.kind.rawValue)
                    $0.members(of: block.span)
                    if let reason = block.reason { $0.member("reason", reason) }
                    if let confidence = block.confidence { $0.member("confidence", confidence) }
                    if let source = block.source { $0.member("source", source) }
                }
            }
            $0.member("pictures", article.pictures) { json, picture in
                json.object {
                    $0.member("url", picture.url)
                    $0.member("caption", picture.caption)
                    $0.member("credit", picture.credit)
                    $0.member("credits", picture.credits)
                    $0.member("alt", picture.alt)
                    $0.member("date", picture.date)
                    if let width = picture.width { $0.member("width", width) }
                    if let height = picture.height { $0.member("height", height) }
                }
            }
            // An ordinary article has no such member.
            if let refusal = article.refusal {
                $0.key("refusal")
                $0.object {
                    $0.member("kind", refusal.kind.rawValue)
                    $0.member("reason", refusal.reason)
                }
            }
        }
    }

    private mutating func members(of credit: Contributor) {
        member("name", credit.name)
        member("role", credit.role.rawValue)
        member("person", credit.isPerson)
        member("agency", credit.agency)
        member("place", credit.place)
    }
}
