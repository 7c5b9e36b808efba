public import Discussion
import Mail
import News
import Store

extension Newsroom {
    /// A word that the browser keeps which asks for a code: the code opens nothing in any other.
    public func askingToken() -> String { token() }

    /// Mails a six-digit code to an address, whether or not an account is behind it.
    ///
    /// The answer is the same in every case, so that it tells nobody who has an account. Where the house makes none for
    /// addresses of which a mailbox has any number, whoever has one with such an address signs in as before, and the
    /// others are told by mail why no code comes.
    /// - Parameters:
    ///   - address: as typed.
    ///   - browser: the asking browser's ``askingToken()``.
    ///   - network: from where it is asked.
    ///   - declining: words the message that no account is made for such an address; nothing is mailed without it.
    ///   - letter: words the message; it is given the code.
    /// - Throws: `invalid(.address, …)`, `tooOften`.
    public func sendCode(
        to address: String, browser: String, network: NetworkKey?, declining: (() -> Letter)? = nil,
        letter: (String) -> Letter
    ) async throws {
        try await sendCode(
            to: try emailAddress(address), for: .signIn, browser: browser, network: network, declining: declining,
            letter: letter)
    }

    func sendCode(
        to email: EmailAddress, for purpose: SignInCode.Purpose, browser: String, network: NetworkKey?,
        declining: (() -> Letter)? = nil, letter: (String) -> Letter
    ) async throws {
        let now = surroundings.now
        let rules = try await database.read { try setting(.addressRules, in: $0) } ?? AddressRules()
        let refusal = rules.refusal(of: email.unredacted)
        // To refuse it here would tell who has an account, or keep out who has one.
        let isForMembers = refusal == .alias && purpose == .signIn
        if let refusal, !isForMembers { throw NewsroomError.invalid(.address, .domain(refusal)) }
        let key = secrets.addressKey(email.lookupText)
        try gate.pass(.signInCodesPerNetwork, from: network, at: now)
        try gate.pass(.signInCodesPerAddress, for: base64URL(key), at: now)
        try gate.pass(.signInCodesPerAddressDaily, for: base64URL(key), at: now)
        let code = sixDigits()
        let row = SignInCodeRow(
            browser: secrets.browserDigest(browser, purpose: purpose.rawValue), purpose: purpose.rawValue,
            addressKey: key, digest: secrets.codeDigest(code, addressKey: key), issuedAt: now)
        let (letter, refusing) = (letter(code), declining?())
        try await database.write { connection in
            try row.save(in: connection)
            let account = try AccountRow.find(addressKey: key, in: connection)?.id
            guard let letter = isForMembers && account == nil ? refusing : letter else { return }
            try enqueue(letter, to: email, kind: "sign-in code", account: account, in: connection)
        }
        mailWaits()
    }

    /// Signs in by a mailed code: the address is verified with it, and an account is made where there was none.
    ///
    /// - Parameters:
    ///   - browser: the ``askingToken()`` of the browser that asked for the code.
    ///   - agent: what the browser says of itself.
    ///   - language: the language that they read here, in which they are written to.
    /// - Returns: the session's token.
    /// - Throws: `invalid(.code, .wrong)` whatever is wrong with it; `tooOften`.
    public func signIn(
        address: String, code: String, browser: String, network: NetworkKey?, agent: String? = nil,
        language: String? = nil
    ) async throws -> String {
        let email = try emailAddress(address)
        let now = surroundings.now
        try passTry(network)
        let key = secrets.addressKey(email.lookupText)
        let token = token()
        let newID = identifier()
        let sealed = try sealedAddress(email, of: newID)
        // A wrong try is written down too, so the outcome is a value: an error would undo the write.
        let outcome: SignInCode.Outcome = try await database.write { connection in
            let outcome = try attempt(code, for: .signIn, addressKey: key, browser: browser, in: connection)
            guard outcome == .accepted else { return outcome }
            let account: String
            if let known = try AccountRow.find(addressKey: key, in: connection) {
                account = known.id
                try AccountRow.verify(id: known.id, at: now, in: connection)
            } else if let barred = try meetErased(subjectKey: key, in: connection) {
                try beginSession(account: barred, token: token, agent: agent, in: connection)
                return .accepted
            } else {
                account = newID
                try AccountRow(
                    id: newID, name: nil, role: AccountRole.reader.rawValue, address: sealed, addressKey: key,
                    verifiedAt: now, createdAt: now
                ).insert(in: connection)
            }
            // The code was read: mail arrives there.
            try MailChoiceRow.resume(account: account, in: connection)
            if let language { try MailChoiceRow.setLanguage(language, of: account, in: connection) }
            try beginSession(account: account, token: token, agent: agent, in: connection)
            return .accepted
        }
        // Why a code is refused would tell whether one was ever mailed to the address.
        guard outcome == .accepted else { throw NewsroomError.invalid(.code, .wrong) }
        return token
    }

    func passTry(_ network: NetworkKey?) throws {
        try gate.pass(.signInTriesPerNetwork, from: network, at: surroundings.now)
    }

    /// Tries a code inside a write, and writes down what came of it.
    ///
    /// A code that was taken ends those that other browsers asked for.
    func attempt(
        _ code: String, for purpose: SignInCode.Purpose, addressKey: [UInt8], browser: String,
        in connection: any Connection
    ) throws -> SignInCode.Outcome {
        let now = surroundings.now
        let digits = String(code.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
        let browserKey = secrets.browserDigest(browser, purpose: purpose.rawValue)
        guard
            let row = try SignInCodeRow.find(browser: browserKey, purpose: purpose.rawValue, in: connection)
        else { return .wrong(triesLeft: 0) }
        var machine = row.machine(purpose)
        let attempt = SignInCode.Attempt(
            codeHash: secrets.codeDigest(digits, addressKey: addressKey), addressKey: addressKey,
            browserKey: browserKey, purpose: purpose)
        let outcome = machine.attempt(attempt, at: Moment(secondsSince1970: now))
        var saved = row
        saved.attempts = machine.failedTries
        saved.usedAt = machine.isUsed ? row.usedAt ?? now : nil
        try saved.save(in: connection)
        if outcome == .accepted {
            try SignInCodeRow.endOthers(
                addressKey: addressKey, purpose: purpose.rawValue, but: browserKey, in: connection)
        }
        return outcome
    }

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
    func machine(_ purpose: SignInCode.Purpose) -> SignInCode {
        SignInCode(
            codeHash: digest, addressKey: addressKey, browserKey: browser, purpose: purpose,
            issuedAt: Moment(secondsSince1970: issuedAt), failedTries: attempts, isUsed: usedAt != nil
        )
    }
}
