import Foundation
import News
import Reading
import Wire

/// Where reports are taken apart and read: one after another, on threads of their own.
///
/// Reading a long report takes a while. On the threads that serve pages it would keep readers waiting.
struct ReadingRoom: Sendable {
    private let extractor: Extractor
    private let reader: Reader
    private let intake = DispatchQueue(label: "dateline.reading.intake", qos: .utility)
    /// What an editor publishes does not wait for what comes in.
    private let desk = DispatchQueue(label: "dateline.reading.desk")

    init(extractor: Extractor, reader: Reader) {
        self.extractor = extractor
        self.reader = reader
    }

    /// Takes the article off a page and reads it; a day that whoever brings it knows goes before the page's own.
    func read(_ intake: Intake, id: String, published: Moment?, memory: SiteMemory) async -> StoredDocument {
        await on(self.intake) {
            var report = extractor.extract(
                id: id, bytes: intake.readable, contentType: intake.contentType, url: intake.url, memory: memory)
            if let published { report.article.published = published }
            return StoredDocument(report: report, findings: reader.read(report))
        }
    }

    /// The same report with its address: a page that was saved or pasted may say itself where it is from.
    func addressed(_ intake: Intake) async -> Intake {
        guard intake.url == nil else { return intake }
        return await on(self.intake) {
            var intake = intake
            intake.url =
                extractor.extract(
                    id: "", bytes: intake.readable, contentType: intake.contentType
                ).article.url
            return intake
        }
    }

    /// Takes a page apart without reading it, and tells what was decided of each of its blocks.
    func examine(_ intake: Intake, memory: SiteMemory) async -> Examination {
        await on(desk) {
            extractor.examine(
                id: "", bytes: intake.readable, contentType: intake.contentType, url: intake.url, memory: memory)
        }
    }

    /// Reads a report that is an article already.
    func read(_ report: Report) async -> StoredDocument {
        await on(desk) { StoredDocument(report: report, findings: reader.read(report)) }
    }

    private func on<T: Sendable>(_ queue: DispatchQueue, _ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
