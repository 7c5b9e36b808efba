import CCurl
import Synchronization

/// Tells a transfer on another thread to stop.
final class Interruption: Sendable {
    private let flag = Atomic(false)

    var isRaised: Bool { flag.load(ordering: .relaxed) }

    func raise() { flag.store(true, ordering: .relaxed) }
}

/// One message on its way through libcurl. Blocks its thread.
struct SMTPTransfer {
    private let settings: SMTPSettings
    private let envelope: Envelope
    private let interruption: Interruption

    init(_ settings: SMTPSettings, _ envelope: Envelope, _ interruption: Interruption) {
        self.settings = settings
        self.envelope = envelope
        self.interruption = interruption
    }

    /// libcurl's own preparation, once in a process.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Sends the message and returns why it could not be sent, if so.
    func perform() -> TransportError? {
        guard Self.isReady, let curl = curl_easy_init() else { return TransportError(.other) }
        defer { curl_easy_cleanup(curl) }
        guard let recipients = curl_slist_append(nil, envelope.recipient.unredacted) else {
            return TransportError(.other)
        }
        defer { curl_slist_free_all(recipients) }
        let code = envelope.message.withUnsafeBufferPointer { bytes in
            // The transfer ends before the closure does, so it never outlives what it points to.
            var upload = curl_upload(bytes: bytes.baseAddress, count: bytes.count, taken: 0)
            return withUnsafeMutablePointer(to: &upload) { upload in
                withExtendedLifetime(interruption) {
                    let code = prepare(curl, recipients, upload)
                    return code == CURLE_OK ? curl_easy_perform(curl) : code
                }
            }
        }
        return code == CURLE_OK ? nil : failure(code, answer: curl_getinfo_long(curl, CURLINFO_RESPONSE_CODE))
    }

    /// Sets the options, up to the first that libcurl refuses: a message isn't sent with half of them.
    private func prepare(
        _ curl: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>,
        _ upload: UnsafeMutablePointer<curl_upload>
    ) -> CURLcode {
        let scheme = settings.security == .implicitTLS ? "smtps" : "smtp"
        let greeting = settings.greeting ?? envelope.sender.host
        let tls =
            switch settings.security {
            case .implicitTLS, .startTLS: CURLUSESSL_ALL
            case .opportunisticTLS: CURLUSESSL_TRY
            case .none: CURLUSESSL_NONE
            }
        let context = Unmanaged.passUnretained(interruption).toOpaque()
        let steps: [() -> CURLcode] = [
            { curl_setopt_string(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps") },
            { curl_setopt_string(curl, CURLOPT_URL, "\(scheme)://\(settings.host):\(settings.port)/\(greeting)") },
            // No proxy of the environment's: mail goes where the settings say.
            { curl_setopt_string(curl, CURLOPT_PROXY, "") },
            { curl_setopt_long(curl, CURLOPT_USE_SSL, Int(tls.rawValue)) },
            { settings.trustedCertificates.map { curl_setopt_string(curl, CURLOPT_CAINFO, $0) } ?? CURLE_OK },
            { settings.credentials.map { curl_setopt_string(curl, CURLOPT_USERNAME, $0.user) } ?? CURLE_OK },
            { settings.credentials.map { curl_setopt_string(curl, CURLOPT_PASSWORD, $0.password) } ?? CURLE_OK },
            { curl_setopt_string(curl, CURLOPT_MAIL_FROM, envelope.sender.unredacted) },
            { curl_setopt_list(curl, CURLOPT_MAIL_RCPT, recipients) },
            { curl_setopt_long(curl, CURLOPT_CONNECTTIMEOUT, min(20, settings.timeout)) },
            { curl_setopt_long(curl, CURLOPT_TIMEOUT, settings.timeout) },
            // A transfer that is broken off still says goodbye, and libcurl would wait two minutes for the answer.
            { curl_setopt_long(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.timeout) },
            // Signals would reach the whole process.
            { curl_setopt_long(curl, CURLOPT_NOSIGNAL, 1) },
            { curl_setopt_pointer(curl, CURLOPT_XFERINFODATA, context) },
            { curl_setopt_progress(curl, isInterrupted) },
            { curl_setopt_upload(curl, upload) },
        ]
        for step in steps {
            let code = step()
            if code != CURLE_OK { return code }
        }
        return CURLE_OK
    }

    private func failure(_ code: CURLcode, answer: Int) -> TransportError {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_PROXY:
            return TransportError(.cannotReach, code: Int(code.rawValue))
        case CURLE_OPERATION_TIMEDOUT:
            return TransportError(.timedOut, code: Int(code.rawValue))
        case CURLE_ABORTED_BY_CALLBACK:
            return TransportError(.interrupted)
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
            return TransportError(.notSecure, code: Int(code.rawValue))
        case CURLE_LOGIN_DENIED:
            return TransportError(.loginRefused, code: answer > 0 ? answer : nil)
        default:
            switch answer {
            // The server wants a login or TLS first: nothing about this message.
            case 530, 534, 535, 538: return TransportError(.loginRefused, code: answer)
            case 400...599: return TransportError(.refused, code: answer)
            default: return TransportError(.other, code: Int(code.rawValue))
            }
        }
    }
}

/// libcurl's question whether to go on; the context is the transfer's ``Interruption``.
private func isInterrupted(
    context: UnsafeMutableRawPointer?, expectedIn: curl_off_t, in: curl_off_t, expectedOut: curl_off_t, out: curl_off_t
) -> Int32 {
    guard let context else { return 0 }
    // The transfer keeps the object alive while libcurl holds its address.
    return Unmanaged<Interruption>.fromOpaque(context).takeUnretainedValue().isRaised ? 1 : 0
}
