/// Whether a page is HTML or plain text.
enum PageKind: Sendable {
    case html, plain

    /// - Parameters:
    ///   - bytes: What was fetched; its beginning is looked at.
    ///   - contentType: What the server called it.
    init(_ bytes: [UInt8], contentType: String?) {
        let type = contentType.map { Key($0.prefix { $0 != ";" }).string.trimmed } ?? ""
        // Every other byte of UTF-16 is none in ASCII; without them the tags of both are the same.
        let start = bytes.prefix(4_096).filter { $0 != 0 }.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
        let head = Key(start, limit: 4_096)
        // A server's warnings or a stray style may stand before the document type.
        let begins =
            ["<!doctype html", "<html", "<head", "<?xml"].contains { head.bytes.starts(with: $0.utf8) }
            || (head.bytes.first == 0x3C
                && ["<!doctype html", "<html"].contains { head.string.firstOccurrence(of: $0) != nil })
        if begins || type == "text/html" || type == "application/xhtml+xml" {
            self = .html
        } else if type.hasPrefix("text/plain") || head.bytes.first != 0x3C {
            self = .plain
        } else {
            let tags = [
                "<body", "<div", "<p>", "<p ", "<article", "<!--", "<script", "<meta", "<title", "<h1", "<main",
                "<table",
            ]
            self = tags.contains { head.bytes.starts(with: $0.utf8) } ? .html : .plain
        }
    }
}
