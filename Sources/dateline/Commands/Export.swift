import ArgumentParser
import Foundation
import Newsroom
import Reading
import Site
import Store

/// `dateline export`: all that is kept, as lines of JSON, or all that is public, as pages.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Writes all that is kept as lines of JSON, or all that is public as pages that need no server.",
        discussion: """
            A line is a row of a table: articles, record, discussion, people, decisions, settings. Addresses stay sealed with the key `dateline.key`, which is moved apart. Sessions, \
            codes and waiting mail are left out. The server must be stopped. `dateline import dateline FILE` puts it back.

            With --archive the public pages are written into a new folder instead: front, sections, stories, articles \
            with their discussions, people's comments, corrections, transparency. They open from a disk and from any \
            web server.
            """
    )

    @Option(help: "The data folder (data).") var data: String?
    @Option(help: "Write the public pages into this folder, which must not be there yet or be empty.")
    var archive: String?
    @Option(help: "A JSON file of settings, for the pages' name and language.") var config: String?

    func run() async throws {
        Output.ignoreClosedPipes()
        do {
            var given: [Setting: String] = [:]
            given[.dataFolder] = data
            let settings = try await ServerSettings(
                given: given, file: config, environment: ProcessInfo.processInfo.environment)
            let folder = try DataFolder(path: settings.folder)
            let lock = try folder.lock()
            defer { withExtendedLifetime(lock) {} }
            let database = try await SQLiteDatabase(path: folder.file("dateline.db"))
            if let archive {
                try await write(settings, folder, database, into: archive)
            } else {
                _ = try await WholeExport.write(database) { try Output.write($0 + [0x0A]) }
            }
            try await database.close()
        } catch let error as ConfigurationError {
            throw ValidationError(error.description)
        } catch let error as SecretFileError {
            throw Stop(error.description)
        } catch let error as DataFolderError {
            throw Stop(error.description)
        } catch let error as StoreError {
            throw Stop(error.description)
        }
    }

    /// Writes the public house into a folder of its own.
    private func write(
        _ settings: ServerSettings, _ folder: DataFolder, _ database: SQLiteDatabase, into path: String
    ) async throws {
        let files = FileManager.default
        let base = URL(filePath: path, directoryHint: .isDirectory)
        if let found = try? files.contentsOfDirectory(atPath: base.path), !found.isEmpty {
            throw Stop("The folder \(path) is not empty: name a new one.")
        }
        let secrets = Secrets(secret: try SecretFile.secret(at: folder.file("dateline.key"), isNew: false))
        let newsroom = Newsroom(
            settings: settings.newsroom, database: database, reader: try Reader(), secrets: secrets)
        let count: Int
        do {
            count = try await Archive(newsroom: newsroom).write { file, bytes in
                let place = base.appending(path: file)
                try files.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: place)
            }
        } catch let error as CocoaError {
            throw Stop("The archive could not be written: \(error.localizedDescription)")
        }
        Output.say("Wrote \(count) files into \(path)")
    }
}
