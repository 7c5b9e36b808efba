import ArgumentParser
import Foundation
import Newsroom
import Store

/// `dateline export`: all that is kept, as lines of JSON.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Writes all that is kept as lines of JSON: articles, record, discussion, people, decisions, settings.",
        discussion: """
            A line is a row of a table. Addresses stay sealed with the key `dateline.key`, which is moved apart. Sessions, \
            codes and waiting mail are left out. The server must be stopped. `dateline import dateline FILE` puts it back.
            """
    )

    @Option(help: "The data folder (data).") var data = "data"

    func run() async throws {
        Output.ignoreClosedPipes()
        do {
            let folder = try DataFolder(path: data)
            let lock = try folder.lock()
            defer { withExtendedLifetime(lock) {} }
            let database = try await SQLiteDatabase(path: folder.file("dateline.db"))
            _ = try await WholeExport.write(database) { try Output.write($0 + [0x0A]) }
            try await database.close()
        } catch let error as DataFolderError {
            throw Stop(error.description)
        } catch let error as StoreError {
            throw Stop(error.description)
        }
    }
}
