import Foundation
import News
import Reading
import Wire

/// Where reports are taken apart and read: one after another, on threads of their own.
///
/// Reading a long report takes a while. On the threads that serve pages it would keep readers waiting.
struct ReadingRoom: Sendable {
    private let extractor: Extractor
    private let reader: LazyReader
    /// Where the newspaper is at home.
    private let home: String?
    private let intake = DispatchQueue(label: "dateline.reading.intake", qos: .utility)
    /// What an editor publishes does not wait for what comes in.
    private let desk = DispatchQueue(label: "dateline.reading.desk")

    init(extractor: Extractor, reader: LazyReader, home: String?) {
        self.extractor = extractor
        self.reader = reader
        self.home = home
    }

    /// Takes the article off a page that comes in.
    func extract(_ page: Intake, id: String, memory: SiteMemory = SiteMemory()) async -> Report {
        await on(intake) {
            extractor.extract(
                id: id, bytes: page.readable, contentType: page.contentType, url: page.url, memory: memory)
        }
    }

    /// Takes a page apart for an editor, and tells what was decided of each of its blocks.
    func examine(_ page: Intake, id: String, memory: SiteMemory) async -> Examination {
        await on(desk) {
            extractor.examine(
                id: id, bytes: page.readable, contentType: page.contentType, url: page.url, memory: memory)
        }
    }

    /// Reads a report.
    ///
    /// - Parameter waits: whether it comes in, and waits behind those that came before it.
    /// - Throws: where the models cannot be loaded.
    func read(_ report: Report, waits: Bool = false) async throws -> StoredDocument {
        try await on(waits ? intake : desk) {
            Result { StoredDocument(report: report, findings: try reader.get().read(report, place: home)) }
        }.get()
    }

    private func on<T: Sendable>(_ queue: DispatchQueue, _ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
