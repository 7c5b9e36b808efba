import Fuzzing
import News
import Wire

/// Takes the article off a damaged page and looks after what comes out.
struct ExtractionTrial {
    /// What is wrong with it, if anything is.
    let flaw: String?

    init(_ page: DamagedPage) {
        let address = "https://www.paper.example/2020/03/17/report"
        let extractor = Extractor()
        let examination = extractor.examine(
            id: "1", bytes: page.bytes, contentType: page.contentType, url: address)
        let report = extractor.extract(id: "1", bytes: page.bytes, contentType: page.contentType, url: address)
        flaw =
            report == examination.report
            ? Self.flaw(in: examination) : "it is taken apart in another way when it is asked why"
    }

    private static func flaw(in examination: Examination) -> String? {
        let report = examination.report
        let length = report.text.unicodeScalars.count
        var end = 0
        for block in report.article.blocks {
            guard block.span.start >= end, block.span.end >= block.span.start, block.span.end <= length else {
                return "a block lies outside the text, or in another: \(block.span)"
            }
            end = block.span.end
            if let flaw = flaw(in: block.source, block.confidence, examination) { return flaw }
        }
        for decision in examination.decisions {
            if decision.fingerprint.isEmpty { return "a block has no fingerprint" }
            if let flaw = flaw(in: decision.source, decision.confidence, examination) { return flaw }
        }
        return nil
    }

    private static func flaw(in source: ByteRange?, _ confidence: Double?, _ examination: Examination) -> String? {
        if let confidence, !(0...1).contains(confidence) { return "a block is sure by \(confidence)" }
        guard let source else { return nil }
        guard source.start >= 0, source.end <= examination.source.count else { return "a source lies outside the page" }
        let isWhole = [source.start, source.end].allSatisfy { offset in
            offset == examination.source.count || examination.source[offset] & 0xC0 != 0x80
        }
        return isWhole ? nil : "a source cuts a character"
    }
}
