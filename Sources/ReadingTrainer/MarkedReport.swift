import Foundation
import News
import Reading

/// A report with its entities as annotators marked them.
struct MarkedReport: Decodable {
    struct Mark: Decodable {
        var start: Int
        var end: Int
        var type: String
    }
    var id: String
    var text: String
    var entities: [Mark]

    /// Which of ``EntityTag``'s kinds the set's types are.
    static let kinds = [
        "Person": 0, "Organization": 1, "Location": 2, "NORP": 3, "Facility": 4, "Misc": 5, "Product": 5,
    ]

    /// The reports of one part of the English Worldwide Newswire set.
    static func read(_ part: String, in folder: String) throws -> [MarkedReport] {
        let file = try Data(contentsOf: URL(filePath: "\(folder)/entities/worldwide-newswire/\(part).jsonl"))
        return try file.split(separator: 0x0A).map { try JSONDecoder().decode(MarkedReport.self, from: Data($0)) }
    }

    /// The reports, and with them copies of some as headlines, teletypes and careless feeds set them.
    static func varied(_ reports: [MarkedReport], _ random: inout SeededRandom) -> [MarkedReport] {
        var all = reports
        for report in reports {
            let chance = Int.random(in: 0..<100, using: &random)
            if chance < 42 { all.append(report.set(Setting.allCases[1 + chance % 3])) }
        }
        return all
    }

    /// The same report set otherwise.
    func set(_ setting: Setting) -> MarkedReport {
        var copy = self
        copy.text = setting.apply(text)
        return copy
    }

    /// The kind of each entity by the tokens that it holds, "the" left out; those that no tokens make are left out.
    func ranges(_ analysis: Analysis) -> [(range: Range<Int>, kind: Int)] {
        entities.compactMap { mark in
            guard let kind = Self.kinds[mark.type] else { return nil }
            var range = analysis.tokens(in: Span(start: mark.start, end: mark.end))
            if range.count > 1, analysis.lowered[range.lowerBound] == "the" { range = range.dropFirst() }
            if range.count > 1, ["'s", "’s"].contains(analysis.words[range.upperBound - 1]) {
                range = range.dropLast()
            }
            return range.isEmpty ? nil : (range, kind)
        }
    }
}

/// How a report's letters are set.
enum Setting: CaseIterable {
    case asIs, capitals, small, title

    /// The text so set; letters beyond Latin-1 stay, so that every position stays.
    func apply(_ text: String) -> String {
        guard self != .asIs else { return text }
        var result = String.UnicodeScalarView()
        var inWord = false
        for scalar in text.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic
            switch self {
            case .asIs: result.append(scalar)
            case .capitals: result.append(Self.upper(scalar))
            case .small: result.append(Self.lower(scalar))
            case .title: result.append(inWord ? scalar : Self.upper(scalar))
            }
            inWord = isLetter || scalar == "'" || scalar == "’" || scalar == "."
        }
        return String(result)
    }

    private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: Unicode.Scalar(scalar.value - 0x20) ?? scalar
        default: scalar
        }
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(scalar.value + 0x20) ?? scalar
        default: scalar
        }
    }
}
