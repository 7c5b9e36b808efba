import CCurl
import Foundation

/// Fetches pages for the desk, and never from inside the house.
///
/// Only `http` and `https`; the address is checked after its name was resolved and before the socket is opened, on
/// every hop, so that neither a redirect nor a changing name leads into a private network.
public struct PageFetcher: Sendable {
    /// A page as it was fetched.
    public struct Page: Sendable {
        public var bytes: [UInt8]
        public var contentType: String?
        /// Where it was found after redirects.
        public var url: String
    }

    private let limit: Int
    private let seconds: Int
    private let hops: Int
    let allowsPrivate: Bool
    /// Whether a socket may be opened to an address; asked of every one of every hop.
    private let allows: @Sendable (ResolvedAddress) -> Bool

    /// - Parameters:
    ///   - limit: bytes of a page, 10 MB.
    ///   - seconds: for a page with all its redirects, 10.
    ///   - hops: redirects that are followed, 5.
    ///   - allowsPrivate: whether private networks and this machine may be fetched from.
    public init(limit: Int = 10 * 1024 * 1024, seconds: Int = 10, hops: Int = 5, allowsPrivate: Bool = false) {
        self.init(limit: limit, seconds: seconds, hops: hops, allowsPrivate: allowsPrivate) { $0.isOpen }
    }

    /// - Parameter allows: whether a socket may be opened to an address, where private ones are not all allowed.
    init(
        limit: Int = 10 * 1024 * 1024, seconds: Int = 10, hops: Int = 5, allowsPrivate: Bool = false,
        allows: @escaping @Sendable (ResolvedAddress) -> Bool
    ) {
        self.limit = limit
        self.seconds = seconds
        self.hops = hops
        self.allowsPrivate = allowsPrivate
        self.allows = { allowsPrivate || allows($0) }
    }

    /// Fetches a page; the calling task waits while another thread works.
    ///
    /// - Throws: `NewsroomError.fetch`.
    public func fetch(_ url: String) async throws -> Page { try await fetch(url, posting: nil) }

    /// Posts a form and gives what comes back; the same bounds hold.
    func post(_ form: Form, to url: String) async throws -> Page { try await fetch(url, posting: form) }

    /// A form as it is posted.
    struct Form: Sendable {
        /// Names and values, encoded for an address.
        var body: String
        var headers: [(name: String, value: String)] = []
    }

    private func fetch(_ url: String, posting form: Form?) async throws -> Page {
        let url = url.trimmed
        guard url.utf8.count <= 2048, url.lowercased().hasPrefix("http://") || url.lowercased().hasPrefix("https://"),
            !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }), URLComponents(string: url)?.user == nil
        else { throw NewsroomError.fetch(.notAnAddress) }
        let result = await Waiting.forAnswers.run { transfer(url, form) }
        switch result {
        case .success(let page): return page
        case .failure(let error): throw NewsroomError.fetch(error)
        }
    }

    /// libcurl's own preparation, once in a process.
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func transfer(_ url: String, _ form: Form?) -> Result<Page, FetchError> {
        guard Self.isReady, let curl = curl_easy_init() else { return .failure(.failed) }
        defer { curl_easy_cleanup(curl) }
        var list: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(list) }
        for header in form?.headers ?? [] {
            guard let longer = curl_slist_append(list, "\(header.name): \(header.value)") else {
                return .failure(.failed)
            }
            list = longer
        }
        let arrival = Arrival(limit: limit, allows: allows)
        let code = withExtendedLifetime(arrival) { prepare(curl, url, form.map { ($0.body, list) }, arrival) }
        if arrival.isRefused { return .failure(.refusedAddress) }
        if arrival.isTooLarge { return .failure(.tooLarge(limit: limit)) }
        guard code == CURLE_OK else { return .failure(Self.failure(code, seconds: seconds)) }
        let status = curl_getinfo_long(curl, CURLINFO_RESPONSE_CODE)
        guard status == 200 else { return .failure(.status(status)) }
        let type = curl_getinfo_string(curl, CURLINFO_CONTENT_TYPE).map { String(cString: $0) }
        let final = curl_getinfo_string(curl, CURLINFO_EFFECTIVE_URL).map { String(cString: $0) } ?? url
        return .success(Page(bytes: arrival.bytes, contentType: type, url: final))
    }

    /// Sets the options and performs the transfer, up to the first step that fails.
    private func prepare(
        _ curl: UnsafeMutableRawPointer, _ url: String,
        _ form: (body: String, headers: UnsafeMutablePointer<curl_slist>?)?, _ arrival: Arrival
    ) -> CURLcode {
        let context = Unmanaged.passUnretained(arrival).toOpaque()
        let posting: [() -> CURLcode] =
            form.map { form in
                [
                    { curl_setopt_list(curl, CURLOPT_HTTPHEADER, form.headers) },
                    { curl_setopt_string(curl, CURLOPT_COPYPOSTFIELDS, form.body) },
                ]
            } ?? []
        let steps: [() -> CURLcode] = [
            { curl_setopt_string(curl, CURLOPT_URL, url) },
            { curl_setopt_string(curl, CURLOPT_PROTOCOLS_STR, "http,https") },
            { curl_setopt_string(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https") },
            // No proxy of the environment's: it would resolve names itself, past the check.
            { curl_setopt_string(curl, CURLOPT_PROXY, "") },
            { curl_setopt_string(curl, CURLOPT_USERAGENT, "Dateline (a newsroom reading a page for its editor)") },
            { curl_setopt_string(curl, CURLOPT_ACCEPT_ENCODING, "") },
            { curl_setopt_long(curl, CURLOPT_FOLLOWLOCATION, hops > 0 ? 1 : 0) },
            { curl_setopt_long(curl, CURLOPT_MAXREDIRS, hops) },
            { curl_setopt_long(curl, CURLOPT_TIMEOUT, seconds) },
            { curl_setopt_long(curl, CURLOPT_NOSIGNAL, 1) },
            { curl_setopt_pointer(curl, CURLOPT_WRITEDATA, context) },
            { curl_setopt_write(curl, takeBytes) },
            { curl_setopt_pointer(curl, CURLOPT_OPENSOCKETDATA, context) },
            { curl_setopt_opensocket(curl, openSocket) },
        ]
        for step in steps + posting {
            let code = step()
            if code != CURLE_OK { return code }
        }
        return curl_easy_perform(curl)
    }

    /// Why a transfer failed that took at most so many seconds.
    static func failure(_ code: CURLcode, seconds: Int) -> FetchError {
        switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .notAnAddress
        case CURLE_COULDNT_RESOLVE_HOST: .notFound
        case CURLE_COULDNT_CONNECT, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR: .unreachable
        case CURLE_OPERATION_TIMEDOUT: .tooSlow(seconds: seconds)
        case CURLE_TOO_MANY_REDIRECTS: .tooManyRedirects
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION: .insecure
        default: .failed
        }
    }
}

/// What has arrived; used by one thread, the transfer's.
final class Arrival {
    let limit: Int
    let allows: (ResolvedAddress) -> Bool
    var bytes: [UInt8] = []
    var isTooLarge = false
    var isRefused = false

    init(limit: Int, allows: @escaping (ResolvedAddress) -> Bool) {
        self.limit = limit
        self.allows = allows
    }
}

/// Takes what has arrived, up to the limit.
func takeBytes(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let context else { return 0 }
    let arrival = Unmanaged<Arrival>.fromOpaque(context).takeUnretainedValue()
    guard arrival.bytes.count + size * count <= arrival.limit else {
        arrival.isTooLarge = true
        return 0
    }
    arrival.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: size * count))
    return size * count
}

/// Opens a socket to an address that was resolved, where it is allowed.
func openSocket(
    _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let context, let address else { return curl_socket_refused() }
    let arrival = Unmanaged<Arrival>.fromOpaque(context).takeUnretainedValue()
    guard arrival.allows(withUnsafePointer(to: &address.pointee.addr) { ResolvedAddress($0) }) else {
        arrival.isRefused = true
        return curl_socket_refused()
    }
    return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
}
