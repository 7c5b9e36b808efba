import Foundation

/// The part of an address that is made from words: `coalition-leaves-qaim`.
enum Slug {
    /// Letters and digits in lower case, joined by hyphens; at most 60 characters, cut between words.
    ///
    /// Latin letters lose their marks; words of other scripts stay as they are, since addresses may hold them.
    static func make(_ words: String, fallback: String) -> String {
        let folded = words.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .replacingOccurrences(of: "'", with: "").replacingOccurrences(of: "’", with: "")
        var slug = ""
        for word in folded.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
            let next = slug.isEmpty ? String(word.prefix(60)) : slug + "-" + word
            if next.count > 60 { break }
            slug = next
        }
        return slug.isEmpty ? fallback : slug
    }
}
