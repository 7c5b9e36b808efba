import CCurl
import Foundation

/// Sends a body to a program, and never into the house: the address is checked as ``PageFetcher`` checks it, and no
/// redirect is followed.
struct WebhookPoster: Sendable {
    /// Bytes of an answer that are read; nobody looks at them.
    private static let answerLimit = 65_536
    private static let seconds = 10
    /// How long a program may take to say what it thinks of a comment.
    private static let secondsToAnswer = 2

    let allowsPrivate: Bool

    /// Whether an address is one that can be spoken to, as far as it tells.
    func isAddress(_ address: String) -> Bool { (try? check(address, as: .webhook)) != nil }

    /// Lets an address pass that can be spoken to, as far as it tells: by https outside, or in a private network where
    /// the newsroom allows it.
    /// - Throws: `invalid(field, .malformed)`; `fetch(.refusedAddress)` for what names the house or its network.
    func check(_ address: String, as field: NewsroomError.Field) throws(NewsroomError) {
        guard let host = Self.host(of: address, allowsPrivate) else { throw .invalid(field, .malformed) }
        guard allowsPrivate || ResolvedAddress.canBePublic(host: host) else { throw .fetch(.refusedAddress) }
    }

    /// The host of an address that can be spoken to; to what it resolves is seen when it is.
    private static func host(of address: String, _ allowsPrivate: Bool) -> String? {
        guard address.utf8.count <= 2048, address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty,
            parts.scheme == "https" || allowsPrivate && parts.scheme == "http", parts.user == nil,
            parts.password == nil, parts.fragment == nil
        else { return nil }
        return host
    }

    /// Posts JSON; nothing where it was taken, else why not.
    func post(_ body: [UInt8], to address: String, headers: [(name: String, value: String)]) async -> FetchError? {
        guard Self.host(of: address, allowsPrivate) != nil else { return .notAnAddress }
        return await Waiting.forWebhooks.run {
            // What a program says besides is nobody's business here, however much it is.
            switch transfer(body, address, headers, seconds: Self.seconds, limit: Self.answerLimit, isCut: true) {
            case .success: nil
            case .failure(let error): error
            }
        }
    }

    /// Posts JSON and takes what is answered within two seconds, up to a limit in bytes.
    func ask(
        _ body: [UInt8], at address: String, headers: [(name: String, value: String)], limit: Int
    ) async -> Result<[UInt8], FetchError> {
        guard Self.host(of: address, allowsPrivate) != nil else { return .failure(.notAnAddress) }
        return await Waiting.alone {
            transfer(body, address, headers, seconds: Self.secondsToAnswer, limit: limit, isCut: false)
        }
    }

    /// - Parameter isCut: whether an answer that is too long is one all the same.
    private func transfer(
        _ body: [UInt8], _ address: String, _ headers: [(name: String, value: String)], seconds: Int, limit: Int,
        isCut: Bool
    ) -> Result<[UInt8], FetchError> {
        guard PageFetcher.isReady, let curl = curl_easy_init() else { return .failure(.failed) }
        defer { curl_easy_cleanup(curl) }
        var list: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(list) }
        for header in headers + [("content-type", "application/json"), ("expect", "")] {
            guard let longer = curl_slist_append(list, "\(header.name): \(header.value)") else {
                return .failure(.failed)
            }
            list = longer
        }
        let arrival = Arrival(limit: limit) { [allowsPrivate] in allowsPrivate || $0.isOpen }
        let code = withExtendedLifetime(arrival) {
            prepare(curl, String(decoding: body, as: UTF8.self), address, list, arrival, seconds: seconds)
        }
        if arrival.isRefused { return .failure(.refusedAddress) }
        if arrival.isTooLarge, !isCut { return .failure(.tooLarge(limit: limit)) }
        guard code == CURLE_OK || arrival.isTooLarge else {
            return .failure(PageFetcher.failure(code, seconds: seconds))
        }
        let status = curl_getinfo_long(curl, CURLINFO_RESPONSE_CODE)
        return (200...299).contains(status) ? .success(arrival.bytes) : .failure(.status(status))
    }

    private func prepare(
        _ curl: UnsafeMutableRawPointer, _ body: String, _ address: String,
        _ headers: UnsafeMutablePointer<curl_slist>?, _ arrival: Arrival, seconds: Int
    ) -> CURLcode {
        let context = Unmanaged.passUnretained(arrival).toOpaque()
        let steps: [() -> CURLcode] = [
            { curl_setopt_string(curl, CURLOPT_URL, address) },
            { curl_setopt_string(curl, CURLOPT_PROTOCOLS_STR, allowsPrivate ? "http,https" : "https") },
            { curl_setopt_string(curl, CURLOPT_PROXY, "") },
            { curl_setopt_string(curl, CURLOPT_USERAGENT, "Dateline (a newsroom telling a program)") },
            { curl_setopt_list(curl, CURLOPT_HTTPHEADER, headers) },
            // JSON holds no NUL, so that the text's end is the body's.
            { curl_setopt_string(curl, CURLOPT_COPYPOSTFIELDS, body) },
            { curl_setopt_long(curl, CURLOPT_FOLLOWLOCATION, 0) },
            { curl_setopt_long(curl, CURLOPT_TIMEOUT, seconds) },
            { curl_setopt_long(curl, CURLOPT_NOSIGNAL, 1) },
            { curl_setopt_pointer(curl, CURLOPT_WRITEDATA, context) },
            { curl_setopt_write(curl, takeBytes) },
            { curl_setopt_pointer(curl, CURLOPT_OPENSOCKETDATA, context) },
            { curl_setopt_opensocket(curl, openSocket) },
        ]
        for step in steps {
            let code = step()
            if code != CURLE_OK { return code }
        }
        curl_setopt_quick_exit(curl)
        return curl_easy_perform(curl)
    }
}
