import Crypto
import Foundation

/// A word in a mail that stops such mail without signing in; nobody can make one up.
public struct MailStop: Sendable, Hashable {
    /// The account's identifier, the discussion's where it is about one, and a code made of both under the house's key.
    public let token: String
    let account: String
    /// The discussion of which no more is told; nothing where it is about all mail.
    public let thread: String?

    init(account: String, thread: String?, secrets: Secrets) {
        self.account = account
        self.thread = thread
        token = "\(account).\(thread ?? "all").\(secrets.mailStopCode(account: account, thread: thread))"
    }

    /// Reads a word back; nothing where the house did not make it.
    init?(_ token: String, secrets: Secrets) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 3, token.utf8.count <= 200 else { return nil }
        let thread = parts[1] == "all" ? nil : parts[1]
        guard secrets.isMailStopCode(parts[2], account: parts[0], thread: thread) else { return nil }
        account = parts[0]
        self.thread = thread
        self.token = token
    }
}

extension Secrets {
    fileprivate func mailStopCode(account: String, thread: String?) -> String {
        base64URL(mailStopBytes(account, thread))
    }

    fileprivate func isMailStopCode(_ code: String, account: String, thread: String?) -> Bool {
        let wanted = Array(mailStopCode(account: account, thread: thread).utf8)
        let given = Array(code.utf8)
        guard wanted.count == given.count else { return false }
        var difference: UInt8 = 0
        for index in wanted.indices { difference |= wanted[index] ^ given[index] }
        return difference == 0
    }

    private func mailStopBytes(_ account: String, _ thread: String?) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(for: Data("stop mail \(account) \(thread ?? "")".utf8), using: mail)
                .prefix(18))
    }
}
