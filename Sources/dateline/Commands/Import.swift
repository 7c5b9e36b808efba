import ArgumentParser
import Discussion
import Foundation
import Moving
import Newsroom
import Store

/// `dateline import`: takes in a discussion that was held elsewhere, or a whole export of Dateline's own.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes in a discussion from Disqus, WordPress, Isso, Remark42 or Coral, or Dateline's own export.",
        discussion: """
            Give Disqus' XML, WordPress' export (WXR), Isso's database, Remark42's backup (unpacked), or a folder with \
            Coral's stories.json, users.json and comments.json. The server must be stopped. Nothing is taken twice: an \
            import that was broken off is started again, and a later export adds what is new.

            `dateline import dateline FILE` puts an export of `dateline export` into an empty data folder; \
            with --merge it is put in beside what is there, which stays as it is. Names that look like somebody's who \
            is here, or like the house's, get a word behind them.
            """
    )

    enum Source: String, ExpressibleByArgument, CaseIterable { case disqus, wordpress, isso, remark42, coral, dateline }

    @Argument(help: "Where it comes from: \(Source.allCases.map(\.rawValue).joined(separator: ", ")).") var source:
        Source
    @Argument(help: "The file, or Coral's folder.") var file: String
    @Option(help: "The publication whose discussion it becomes; set up at the desk.") var publication: String?
    @Option(help: "Where Isso's pages stand: https://blog.example.") var origin: String?
    @Option(help: "The data folder (data).") var data: String?
    @Option(help: "A JSON file of settings, for the house's name, which nobody bears.") var config: String?
    @Flag(help: "Put Dateline's own export in beside what is there.") var merge = false
    @Flag(help: "Only tell what would be taken.") var dryRun = false

    func validate() throws {
        if source != .dateline, publication == nil { throw ValidationError("Name the --publication.") }
        if source == .isso, origin == nil { throw ValidationError("Name the --origin of Isso's pages.") }
        if merge, source != .dateline { throw ValidationError("--merge is for Dateline's own export.") }
    }

    func run() async throws {
        do {
            var given: [Setting: String] = [:]
            given[.dataFolder] = data
            let settings = try await ServerSettings(
                given: given, file: config, environment: ProcessInfo.processInfo.environment)
            let folder = try DataFolder(path: settings.folder)
            let lock = try folder.lock()
            defer { withExtendedLifetime(lock) {} }
            let database = try await SQLiteDatabase(path: folder.file("dateline.db"))
            do {
                try await take(into: database, reserved: Newsroom.houseNames(of: settings.newsroom.name))
            } catch {
                try? await database.close()
                throw error
            }
            try await database.close()
        } catch let error as ConfigurationError {
            throw ValidationError(error.description)
        } catch let error as DataFolderError {
            throw Stop(error.description)
        } catch let error as StoreError {
            throw Stop(error.description)
        } catch let error as MovingError {
            throw Stop(error.description)
        } catch let error as WholeExportError {
            throw Stop(error.description)
        } catch NewsroomError.notFound {
            throw Stop("There is no publication “\(publication ?? "")”. Set it up at the desk first.")
        }
    }

    private func take(into database: SQLiteDatabase, reserved: [String]) async throws {
        if source == .dateline {
            guard let handle = FileHandle(forReadingAtPath: file) else { throw Stop("\(file) can't be read.") }
            var reader = LineReader(handle)
            let count = try await WholeExport.read(into: database, isMerging: merge) {
                guard let line = try reader.next() else { return nil }
                guard case .bytes(let bytes) = line else { throw Stop("A line of \(file) is longer than any row.") }
                return bytes
            }
            Output.say("\(count) rows were put back.")
            let hooks = try await database.read { connection in
                try ModerationHookRow.all(in: connection).count(where: \.secret.isEmpty)
            }
            if hooks > 0 {
                Output.say(
                    "\(hooks) moderation hooks came without their secrets: until they are set again at the desk, what they would be asked about waits for an editor."
                )
            }
            return Output.say(
                "Webhooks, programs' tokens, sessions, codes and waiting mail do not move: set webhooks and tokens up again."
            )
        }
        let moved = try discussion()
        let taking = DiscussionImport(
            into: database, publication: publication ?? "", from: source.rawValue, reserved: reserved,
            now: Int(Date().timeIntervalSince1970))
        let total = moved.comments.count
        let report = try await taking.take(moved, isDryRun: dryRun) { done in
            FileHandle.standardError.write(Data("\(done) of \(total) comments\n".utf8))
        }
        for name in report.renamed { Output.say("Not under that name: \(name.theirs), but \(name.shown)") }
        for reason in report.passedOver { Output.say("Not taken: \(reason)") }
        Output.say(
            "\(dryRun ? "Would take" : "Took") \(report.comments) comments by \(report.authors) authors in \(report.threads) threads; \(report.known) were here already; \(report.renamed.count) names could not stay as they are."
        )
    }

    private func discussion() throws -> MovedDiscussion {
        switch source {
        case .disqus: return try DiscussionReader.Source.disqus.read(bytes(file))
        case .wordpress: return try DiscussionReader.Source.wordpress.read(bytes(file))
        case .remark42: return try DiscussionReader.Source.remark42.read(bytes(file))
        case .coral:
            return try Coral.read(
                stories: bytes(file + "/stories.json"), users: bytes(file + "/users.json"),
                comments: bytes(file + "/comments.json"))
        case .isso: return try isso()
        case .dateline: return MovedDiscussion()
        }
    }

    private func isso() throws -> MovedDiscussion {
        let database = try ForeignDatabase(path: file)
        let threads = try database.rows("SELECT id, uri, title FROM threads ORDER BY id").map {
            Isso.Thread(
                id: try $0.int("id"), path: try $0.text("uri"), title: try $0.optionalText("title") ?? "")
        }
        let comments = try database.rows(
            "SELECT id, tid, parent, created, mode, text, author FROM comments ORDER BY id"
        ).map {
            Isso.Comment(
                id: try $0.int("id"), thread: try $0.int("tid"), parent: try $0.optionalInt("parent"),
                created: try $0.real("created"), mode: try $0.int("mode"), text: try $0.text("text"),
                author: try $0.optionalText("author") ?? "")
        }
        return Isso.discussion(threads: threads, comments: comments, origin: origin ?? "")
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw Stop("\(path) can't be read.") }
        return [UInt8](data)
    }
}
