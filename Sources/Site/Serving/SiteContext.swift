import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What is known of a request beside its head and body.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// From where it comes, as the socket says.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
