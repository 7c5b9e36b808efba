import Logging
import Newsroom
import ServiceLifecycle
import Site
import Synchronization

/// Tells programs what happens, as it falls due, until the server stops; each at its own pace, so that one that is slow
/// to answer keeps no other waiting.
final class WebhookDelivery: Service, CustomStringConvertible {
    /// Seconds between two looks.
    private static let interval = 2

    private let newsroom: Newsroom
    private let logger: Logger
    /// The webhooks that are being told something.
    private let busy = Mutex<Set<String>>([])

    /// The service's group tells its services by their descriptions: a newsroom's own would hold all its tables.
    let description = "WebhookDelivery"

    init(newsroom: Newsroom, logger: Logger) {
        self.newsroom = newsroom
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                while !Task.isCancelled {
                    await self.attempt {
                        for webhook in try await self.newsroom.dueWebhooks()
                        where self.busy.withLock({ $0.insert(webhook).inserted }) {
                            group.addTask {
                                await self.attempt { try await self.tell(webhook) }
                                self.busy.withLock { _ = $0.remove(webhook) }
                            }
                        }
                    }
                    try? await Task.sleep(for: .seconds(Self.interval))
                }
            }
        }
    }

    private func tell(_ webhook: String) async throws {
        let settings = newsroom.settings
        try await newsroom.deliver(to: webhook) { Site.chatLine($0, settings: settings) }
    }

    private func attempt(_ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            logger.error("Programs could not be told.", metadata: ["error": "\(error)"])
        }
    }
}
