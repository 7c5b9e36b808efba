/// Rewrites a page of ours for an archive: its links lead to files, and what leads nowhere there is left out.
///
/// Only the site's own markup is read, in which every attribute is quoted and every `<` of a text is escaped. One pass,
/// linear in the page's length.
struct ArchivedMarkup {
    /// Where a local address leads in the archive; nothing where it is not in it.
    let lead: (String) -> String?

    func rewritten(_ page: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(page.count)
        var at = 0
        while at < page.count {
            guard page[at] == UInt8(ascii: "<") else {
                out.append(page[at])
                at += 1
                continue
            }
            let end = Self.endOfTag(page, at)
            let tag = page[at..<end]
            let name = tag.dropFirst().prefix { $0 != 0x20 && $0 != UInt8(ascii: ">") }
            switch String(decoding: name, as: UTF8.self) {
            case "form": at = Self.end(of: "</form>", in: page, after: end)
            case "script": at = Self.end(of: "</script>", in: page, after: end)
            case "a":
                if let kept = mended(tag) {
                    out += kept
                    at = end
                } else {
                    at = Self.end(of: "</a>", in: page, after: end)
                }
            case "link":
                out += mended(tag) ?? []
                at = end
            default:
                out += tag
                at = end
            }
        }
        return out
    }

    /// A tag whose address leads on, or nothing where it leads nowhere.
    private func mended(_ tag: ArraySlice<UInt8>) -> [UInt8]? {
        let mark = Array(" href=\"".utf8)
        guard let start = tag.firstRange(of: mark)?.upperBound,
            let end = tag[start...].firstIndex(of: UInt8(ascii: "\"")), tag[start] == UInt8(ascii: "/")
        else { return Array(tag) }
        let address = String(decoding: tag[start..<end], as: UTF8.self)
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let link = lead(String(parts[0])) else { return nil }
        // A link that has a place on the page of its own leads there.
        let place = link.contains("#") || parts.count == 1 ? "" : "#\(parts[1])"
        return Array(tag[..<start]) + Array((link + place).utf8) + Array(tag[end...])
    }

    private static func endOfTag(_ page: [UInt8], _ start: Int) -> Int {
        var isQuoted = false
        var at = start
        while at < page.count {
            if page[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
            at += 1
            if page[at - 1] == UInt8(ascii: ">"), !isQuoted { break }
        }
        return at
    }

    private static func end(of mark: String, in page: [UInt8], after start: Int) -> Int {
        page[start...].firstRange(of: Array(mark.utf8))?.upperBound ?? page.count
    }
}
