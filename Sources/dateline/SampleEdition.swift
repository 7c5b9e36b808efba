import Foundation
import Newsroom

/// A sample edition for an empty newsroom: reports that come in by the same door as any other.
enum SampleEdition {
    private struct Item: Decodable {
        var file: String
        var published: String
        var standfirst: String
        var section: String
        var provider: String?
        var story: String?
    }

    /// Takes in and publishes every report of the sample, where nothing was published before.
    static func fill(_ newsroom: Newsroom) async throws {
        guard try await newsroom.front().articles.isEmpty else { return }
        let folder = Bundle.module.bundleURL.appending(path: "Sample")
        let items = try JSONDecoder().decode(
            [Item].self, from: Data(contentsOf: folder.appending(path: "edition.json")))
        Output.say("Filling the data folder with a sample edition of \(items.count) reports …")
        for item in items {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: item.file)))
            let intake = Intake(
                source: .sample, bytes: bytes, contentType: "text/plain; charset=utf-8", published: item.published)
            let id = try await newsroom.receive(intake, by: nil)
            let draft = try await newsroom.draft(id, for: nil)
            var edits = draft.edits
            edits.standfirst = item.standfirst
            edits.section = item.section
            edits.provider = item.provider ?? edits.provider
            edits.newStory = item.story ?? ""
            _ = try await newsroom.publish(id, edits, over: draft.article.version, by: nil)
        }
    }
}
