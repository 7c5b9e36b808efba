import Newsroom
import ServiceLifecycle

/// Announces new comments to readers who wait for them, until the server stops.
struct Announcements: Service, CustomStringConvertible {
    let newsroom: Newsroom

    /// The service's group tells its services by their descriptions: a newsroom's own would hold all its tables.
    let description = "Announcements"

    func run() async throws {
        await cancelWhenGracefulShutdown { await newsroom.announceArrivals() }
    }
}
