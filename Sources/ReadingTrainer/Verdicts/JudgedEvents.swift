import Foundation
import News
import Reading

/// What somebody who read the report said of an event that was read from it.
enum Verdict: String {
    case right = "R", wrong = "W", doubtful = "D"
}

/// Events judged by eye: a table of the report's id, the event's fingerprint and the verdict.
///
/// The table holds no words of the reports: a fingerprint is the FNV-1a hash, 64 bits in hexadecimal, of the event's
/// type, modality, stance, words, actors, recipients and sentence, parted by U+001F.
struct JudgedEvents {
    private var verdicts: [String: [String: Verdict]] = [:]
    private(set) var count = 0

    init(_ table: String) {
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t").map(String.init)
            guard cells.count == 3, let verdict = Verdict(rawValue: cells[2]) else { continue }
            if verdicts[cells[0], default: [:]].updateValue(verdict, forKey: cells[1]) == nil { count += 1 }
        }
    }

    /// The ids of all reports in which events were judged.
    var reports: Set<String> { Set(verdicts.keys) }

    func verdict(on mention: Mention, in report: String, text: Scalars) -> Verdict? {
        verdicts[report]?[Self.fingerprint(mention, text: text)]
    }

    private static func fingerprint(_ mention: Mention, text: Scalars) -> String {
        let roles = [mention.actors, mention.recipients].map { roles in
            roles.map { text[$0.span] }.joined(separator: "|")
        }
        let parts =
            [mention.type?.rawValue ?? "", mention.modality.rawValue, mention.stance.rawValue, text[mention.trigger]]
            + roles + [text[mention.span]]
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in parts.joined(separator: "\u{1F}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}

/// A text by its code points.
struct Scalars {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    subscript(span: Span) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[span.start..<span.end])
        return String(text)
    }
}
