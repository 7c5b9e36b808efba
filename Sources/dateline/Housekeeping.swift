import Logging
import Newsroom
import ServiceLifecycle

/// Tidies the newsroom at the start and once a day, until the server stops.
struct Housekeeping: Service {
    let newsroom: Newsroom
    let logger: Logger

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
