import ArgumentParser
import Foundation
import Logging
import Mail
import Newsroom
import Reading
import ServiceLifecycle
import Site
import Store
import UnixSignals

/// `dateline serve`: the newsroom's server.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the newspaper, the desk and the discussion.",
        discussion: """
            Settings come from these options, then from the environment, then from the file that --config names:

            \(Setting.allCases.map { "  \($0.rawValue)  (\($0.variable))" }.joined(separator: "\n"))
            """
    )

    @Option(help: "The address to listen on (127.0.0.1).") var host: String?
    @Option(help: "The port to listen on (8080).") var port: Int?
    @Option(help: "The data folder (data).") var data: String?
    @Option(help: "A JSON file of settings.") var config: String?
    @Flag(help: "Fill an empty data folder with a sample edition first.") var sample = false

    func run() async throws {
        do {
            try await serve()
        } catch let error as ConfigurationError {
            throw ValidationError(error.description)
        } catch let error as DataFolderError {
            throw Stop(error.description)
        } catch let error as BackupFolderError {
            throw Stop(error.description)
        } catch let error as StoreError {
            throw Stop(error.description)
        } catch let error as SecretFileError {
            throw Stop(error.description)
        } catch let error as PlaceTable.Fault {
            throw Stop(error.description)
        }
    }

    private func serve() async throws {
        var given: [Setting: String] = [:]
        given[.serverHost] = host
        given[.serverPort] = port.map { String($0) }
        given[.dataFolder] = data
        let settings = try await ServerSettings(
            given: given, file: config, environment: ProcessInfo.processInfo.environment)
        let logger = Self.logger(settings.logLevel)
        let folder = try DataFolder(path: settings.folder)
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        let isNew = !FileManager.default.fileExists(atPath: folder.file("dateline.db"))
        let secrets = Secrets(secret: try SecretFile.secret(at: folder.file("dateline.key"), isNew: isNew))
        let database = try await SQLiteDatabase(path: folder.file("dateline.db"))
        let delivery = DeliveryService(
            database: database, transport: Self.transport(settings, folder), sealing: secrets.mailSealing,
            sender: settings.newsroom.sender, logger: logger)
        let cache = PageCache()
        let places = try Self.places(folder)
        let newsroom = Newsroom(
            settings: settings.newsroom, database: database, reader: try Reader(adding: places),
            secrets: secrets,
            fetcher: PageFetcher(allowsPrivate: settings.fetchesPrivate), reservedSections: SiteAddress.reserved,
            changed: { cache.drop($0) },
            mailWaits: { delivery.wake() })
        if sample { try await SampleEdition.fill(newsroom) }
        try await newsroom.keepNames()
        try await newsroom.bindAddresses()
        let link = try await newsroom.makeEditorLink()
        let site = try Site(newsroom: newsroom, cache: cache, trustedProxies: settings.proxies, logger: logger)
        let server = try site.application(host: settings.host, port: settings.port) { port in
            Self.announce(settings, port: port, editorLink: link)
        }
        let backups = Backups(
            database: database, folder: try settings.backups.map { try BackupFolder(path: $0) }, logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: delivery, successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(
                        service: Housekeeping(newsroom: newsroom, logger: logger),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(
                        service: Courier(newsroom: newsroom, logger: logger),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(
                        service: WebhookDelivery(newsroom: newsroom, logger: logger),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(service: backups, successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(service: server, successTerminationBehavior: .gracefullyShutdownGroup),
                    // The last to begin is the first to end: the server waits for streams that are still open.
                    .init(
                        service: Announcements(newsroom: newsroom),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch {
            try? await database.close()
            throw Self.worded(error, settings)
        }
        try await database.close()
    }

    private static func logger(_ level: Logger.Level) -> Logger {
        var logger = Logger(label: "dateline") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }

    /// The places that the newsroom adds to the gazetteer: `places.csv` in the data folder, where there is one.
    private static func places(_ folder: DataFolder) throws -> PlaceTable? {
        let file = folder.file("places.csv")
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return try PlaceTable(csv: String(contentsOfFile: file, encoding: .utf8))
    }

    private static func transport(_ settings: ServerSettings, _ folder: DataFolder) -> any Transport {
        if let smtp = settings.smtp { return SMTPTransport(settings: smtp) }
        return FileTransport(folder: folder.file("mail")) { path in
            Output.say("No mail server is set: a message was written to \(path)")
        }
    }

    private static func announce(_ settings: ServerSettings, port: Int, editorLink: String?) {
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        Output.say(
            "\(settings.newsroom.name) is served on http://\(host):\(port)/, the desk is on http://\(host):\(port)/desk"
        )
        if let editorLink {
            // Readers come by https where the site's address says so, and so must whoever opens the link: its cookie
            // travels by https alone.
            let site = settings.newsroom.address
            let base = site.hasPrefix("https://") ? site : "http://\(host):\(port)"
            Output.say("Sign in as the first editor, once: \(base)/sign-in/editor?link=\(editorLink)")
        }
    }

    /// A port that is taken is the error that people meet: it gets its own words.
    private static func worded(_ error: any Error, _ settings: ServerSettings) -> any Error {
        let text = "\(error)"
        guard text.contains("EADDRINUSE") || text.contains("Address already in use") else { return error }
        return Stop(
            "Port \(settings.port) on \(settings.host) is taken by another program. Choose another with --port.")
    }
}

/// The end of a command that could not do its work, in one sentence.
struct Stop: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
