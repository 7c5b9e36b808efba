import Logging
import Newsroom
import ServiceLifecycle
import Site

/// Writes what people are to be told as letters, as it falls due, until the server stops.
struct Courier: Service, CustomStringConvertible {
    /// Seconds between two looks.
    private static let interval = 5

    let newsroom: Newsroom
    let logger: Logger

    /// The service's group tells its services by their descriptions: a newsroom's own would hold all its tables.
    let description = "Courier"

    func run() async throws {
        let settings = newsroom.settings
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    while try await newsroom.sendNotices(wording: { Site.noticeLetter($0, settings: settings) }) > 0 {}
                } catch {
                    logger.error("Notices could not be sent.", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(Self.interval))
            }
        }
    }
}
