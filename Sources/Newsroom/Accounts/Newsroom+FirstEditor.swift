import Discussion
import Mail
import Store

extension Newsroom {
    /// How long a one-time link opens, in seconds: a day.
    public static let editorLinkLifetime = 86_400

    /// Makes the one-time link by which the first editor comes in, while none has proven an address.
    ///
    /// Until then each start of the server gives a new link: whoever mistyped the address is not locked out.
    /// - Returns: the token for the link, or nothing where an editor exists; an older unused link no longer opens.
    public func makeEditorLink() async throws -> String? {
        let token = token()
        let digest = secrets.tokenDigest(token)
        let now = surroundings.now
        return try await database.write { connection in
            guard try !AccountRow.hasEditor(in: connection) else { return nil }
            try EditorLinkRow.replaceAll(
                digest: digest, at: now, expiring: now + Self.editorLinkLifetime, in: connection)
            return token
        }
    }

    /// Whether the link still opens.
    public func isOpen(editorLink token: String) async throws -> Bool {
        let digest = secrets.tokenDigest(token)
        let now = surroundings.now
        return try await database.read { try EditorLinkRow.isOpen(digest: digest, at: now, in: $0) }
    }

    /// Signs the first editor in and uses the link up.
    ///
    /// The account may do all that the desk can. Its address is not verified by this: before it comments, it signs
    /// in once by a mailed code, as everybody does.
    /// - Returns: the session's token.
    public func signIn(
        editorLink token: String, name: String, address: String, agent: String? = nil
    ) async throws -> String {
        let email = try emailAddress(address)
        let digest = secrets.tokenDigest(token)
        let key = secrets.addressKey(email.lookupText)
        let now = surroundings.now
        let session = self.token()
        let newID = identifier()
        let sealed = try sealedAddress(email, of: newID)
        let audit = identifier()
        try await database.write { connection in
            guard try EditorLinkRow.use(digest: digest, at: now, in: connection) else { throw NewsroomError.notFound }
            // An address that was mistyped before must not leave somebody else at the desk.
            try AccountRow.demoteUnverified(in: connection)
            let account: String
            if let known = try AccountRow.find(addressKey: key, in: connection) {
                account = known.id
                try AccountRow.setRole(id: account, to: AccountRole.admin.rawValue, in: connection)
            } else {
                account = newID
                try AccountRow(
                    id: account, name: nil, role: AccountRole.admin.rawValue, address: sealed, addressKey: key,
                    verifiedAt: nil, createdAt: now
                ).insert(in: connection)
            }
            try takeName(name, account: account, reserved: [], isLimited: false, in: connection)
            try AuditRow.insert(
                id: audit, at: now, account: account, verb: "become first editor", object: account, in: connection)
            try beginSession(account: account, token: session, agent: agent, in: connection)
        }
        return session
    }
}
