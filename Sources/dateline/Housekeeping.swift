import Logging
import Newsroom
import ServiceLifecycle

/// Tidies the newsroom at the start and once a day, until the server stops.
struct Housekeeping: Service, CustomStringConvertible {
    let newsroom: Newsroom
    let logger: Logger

    /// The service's group tells its services by their descriptions: a newsroom's own would hold all its tables.
    let description = "Housekeeping"

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await newsroom.tidy()
                } catch {
                    logger.error("The newsroom could not be tidied.", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(86_400))
            }
        }
    }
}
