import Logging
import Newsroom
import ServiceLifecycle
import Site

/// Tells programs what happens, as it falls due, until the server stops.
struct WebhookDelivery: Service, CustomStringConvertible {
    /// Seconds between two looks.
    private static let interval = 2

    let newsroom: Newsroom
    let logger: Logger

    /// The service's group tells its services by their descriptions: a newsroom's own would hold all its tables.
    let description = "WebhookDelivery"

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let settings = newsroom.settings
                    while try await newsroom.sendWebhooks(wording: { Site.chatLine($0, settings: settings) }) > 0 {}
                } catch {
                    logger.error("Programs could not be told.", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(Self.interval))
            }
        }
    }
}
