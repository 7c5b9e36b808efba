import Foundation
public import News

/// A version of an article as it is kept: its words and what was read in them.
public struct StoredDocument: Codable, Sendable, Hashable {
    public var report: Report
    public var findings: Findings

    public init(report: Report, findings: Findings) {
        self.report = report
        self.findings = findings
    }

    func encoded() throws -> String { try encodedJSON(self) }

    init(stored: String) throws {
        self = try decodedJSON(StoredDocument.self, from: stored)
    }
}

/// JSON whose members stand in a fixed order, so that the same value is the same text.
func encodedJSON(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

func decodedJSON<T: Decodable>(_ type: T.Type, from text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
}
