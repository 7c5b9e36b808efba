public import Discussion
import Mail
import News
import Store

extension Newsroom {
    /// Mails a six-digit code to an address, whether or not an account is behind it.
    ///
    /// The answer is the same in every case, so that it tells nobody who has an account.
    /// - Parameters:
    ///   - address: as typed.
    ///   - network: from where it is asked.
    ///   - letter: words the message; it is given the code.
    /// - Throws: `invalid(.address, .malformed)`, `tooOften`.
    public func sendCode(to address: String, network: NetworkKey?, letter: (String) -> Letter) async throws {
        let email = try emailAddress(address)
        let now = surroundings.now
        let key = secrets.addressKey(email.lookupText)
        try gate.pass(.signInCodesPerNetwork, for: network?.description ?? "unknown", at: now)
        try gate.pass(.signInCodesPerAddress, for: base64URL(key), at: now)
        try gate.pass(.signInCodesPerAddressDaily, for: base64URL(key), at: now)
        let code = sixDigits()
        let digest = secrets.codeDigest(code, addressKey: key)
        let letter = letter(code)
        try await database.write { connection in
            try SignInCodeRow(addressKey: key, digest: digest, issuedAt: now).save(in: connection)
            try enqueue(letter, to: email, kind: "sign-in code", in: connection)
        }
        mailWaits()
    }

    /// Signs in by a mailed code: the address is verified with it, and an account is made where there was none.
    ///
    /// - Returns: the session's token.
    /// - Throws: `invalid(.code, .wrong)` whatever is wrong with it; `tooOften`.
    public func signIn(address: String, code: String, network: NetworkKey?) async throws -> String {
        let email = try emailAddress(address)
        let now = surroundings.now
        try gate.pass(.signInTriesPerNetwork, for: network?.description ?? "unknown", at: now)
        let key = secrets.addressKey(email.lookupText)
        let digits = String(code.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
        let digest = secrets.codeDigest(digits, addressKey: key)
        let sealed = try secrets.seal(Array(email.unredacted.utf8), for: Self.addressPurpose)
        let token = token()
        let newID = identifier()
        // A wrong try is written down too, so the outcome is a value: an error would undo the write.
        let outcome: SignInCode.Outcome = try await database.write { connection in
            guard let row = try SignInCodeRow.find(addressKey: key, in: connection) else { return .wrong(triesLeft: 0) }
            var machine = row.machine
            let outcome = machine.attempt(codeHash: digest, addressKey: key, at: Moment(secondsSince1970: now))
            var saved = row
            saved.attempts = machine.failedTries
            saved.usedAt = machine.isUsed ? row.usedAt ?? now : nil
            try saved.save(in: connection)
            guard outcome == .accepted else { return outcome }
            let account: String
            if let known = try AccountRow.find(addressKey: key, in: connection) {
                account = known.id
                try AccountRow.verify(id: known.id, at: now, in: connection)
            } else {
                account = newID
                try AccountRow(
                    id: newID, name: nil, role: AccountRole.reader.rawValue, address: sealed, addressKey: key,
                    verifiedAt: now,
                    createdAt: now
                ).insert(in: connection)
            }
            try beginSession(account: account, token: token, in: connection)
            return .accepted
        }
        // Why a code is refused would tell whether one was ever mailed to the address.
        guard outcome == .accepted else { throw NewsroomError.invalid(.code, .wrong) }
        return token
    }

    /// Chooses the name that others see; a name that is kept costs nothing.
    public func rename(_ viewer: Viewer, to name: String) async throws {
        guard name != viewer.name else { return }
        let now = surroundings.now
        let audit = identifier()
        let reserved = [settings.name, "admin", "administrator", "moderator", "editor", "newsroom", "staff"]
        let articles = try await database.write { connection in
            let staff = viewer.isStaff ? [] : try AccountRow.staffNames(in: connection)
            let name = try displayName(name, reserved: viewer.isStaff ? [] : reserved + staff)
            // Only a name that is taken counts: whoever looks for a free one may try.
            try gate.pass(.namesPerAccount, for: viewer.id, at: now)
            try AccountRow.rename(id: viewer.id, to: name, in: connection)
            try AuditRow.insert(
                id: audit, at: now, account: viewer.id, verb: "rename", object: viewer.id, in: connection)
            return try CommentRow.articles(by: viewer.id, in: connection)
        }
        changed(Set(articles.map { .article($0) }))
    }

    func displayName(_ text: String, reserved: [String]) throws -> String {
        do {
            return try DisplayName(text, reserved: ReservedNames(reserved)).text
        } catch {
            let fault: NewsroomError.Fault =
                switch error {
                case .tooShort(_, let minimum): .tooShort(minimum: minimum)
                case .tooLong(let length, let maximum): .tooLong(limit: maximum, length: length)
                case .forbidden: .forbiddenCharacters
                case .address, .link: .looksLikeAddress
                case .impersonates: .taken
                }
            throw NewsroomError.invalid(.name, fault)
        }
    }

    static let addressPurpose = "account address"

    func emailAddress(_ text: String) throws -> EmailAddress {
        do {
            return try EmailAddress(text.trimmed)
        } catch {
            throw NewsroomError.invalid(.address, .malformed)
        }
    }

    private func sixDigits() -> String {
        // 2^32 is so much larger than a million that no digit is noticeably likelier than another.
        let number = surroundings.random(4).reduce(0) { $0 << 8 | Int($1) } % 1_000_000
        return padded(number, 6)
    }
}

extension EmailAddress {
    /// The address as it is looked up: providers do not tell capitals apart.
    var lookupText: String { unredacted.lowercased() }
}

extension SignInCodeRow {
    /// The row as the machine that decides.
    var machine: SignInCode {
        SignInCode(
            codeHash: digest, addressKey: addressKey, issuedAt: Moment(secondsSince1970: issuedAt),
            failedTries: attempts,
            isUsed: usedAt != nil
        )
    }
}
