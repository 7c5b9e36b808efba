public import Discussion
public import Hummingbird
public import Logging
public import Newsroom

/// The newspaper as the web sees it: pages, desk, feeds.
public struct Site: Sendable {
    let newsroom: Newsroom
    let cache: PageCache
    let assets: Assets
    let cookies: Cookies
    let logger: Logger
    let trustedProxies: [NetworkRange]

    /// - Parameters:
    ///   - cache: where finished pages are kept; the newsroom must tell it what changed.
    ///   - trustedProxies: addresses of proxies whose `X-Forwarded-For` is believed.
    /// - Throws: where the style sheet can't be read.
    public init(newsroom: Newsroom, cache: PageCache, trustedProxies: [NetworkRange] = [], logger: Logger) throws {
        self.newsroom = newsroom
        self.cache = cache
        self.logger = logger
        self.trustedProxies = trustedProxies
        assets = try Assets()
        cookies = Cookies(isSecure: newsroom.settings.address.hasPrefix("https://"))
    }

    /// Every address of the site, and who answers there.
    /// - Throws: where the API's description can't be written.
    func router() throws -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        addReading(to: router)
        addSignIn(to: router)
        addSignOn(to: router)
        addSignOnSettings(to: router)
        addOpenID(to: router)
        addProviders(to: router)
        addAccount(to: router)
        addDiscussion(to: router)
        addReports(to: router)
        addDesk(to: router)
        addSettings(to: router)
        addModeration(to: router)
        addMail(to: router)
        addLetters(to: router)
        addErasure(to: router)
        addCorrections(to: router)
        addPublications(to: router)
        addLive(to: router)
        addReadingOthers(to: router)
        addCommentFeeds(to: router)
        addEmbedding(to: router)
        addEmbedSignIn(to: router)
        addTokens(to: router)
        addWebhooks(to: router)
        addHooks(to: router)
        try addAPI(to: router)
        return router
    }

    /// The server; `isListening` is called once with the port that was taken.
    /// - Throws: where the API's description can't be written.
    public func application(
        host: String, port: Int, isListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        Application(
            responder: SiteResponder(site: self, router: try router().buildResponder()),
            // Whoever says nothing for a minute makes room for others.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), backlog: 1024),
            onServerRunning: { channel in isListening(channel.localAddress?.port ?? port) },
            logger: logger
        )
    }
}
