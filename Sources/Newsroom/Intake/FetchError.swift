/// Why a page could not be fetched.
public enum FetchError: Error, Hashable, Sendable {
    /// It is no address of http or https.
    case notAnAddress
    /// It leads into a private network, to this machine, or to no host on the public internet.
    case refusedAddress
    /// No server of that name.
    case notFound
    case unreachable
    case tooSlow(seconds: Int)
    case tooLarge(limit: Int)
    case tooManyRedirects
    /// What the server answered in place of the page.
    case status(Int)
    /// The connection could not be made safe.
    case insecure
    case failed
}
