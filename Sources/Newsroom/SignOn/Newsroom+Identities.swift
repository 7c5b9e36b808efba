import Discussion
import Mail
import Store

/// The accounts of people whom other sites vouch for.
extension Newsroom {
    func subjectKey(of claims: TokenClaims, at provider: IdentityProvider) -> [UInt8] {
        secrets.identityKey(provider: provider.name, subject: claims.subject ?? "")
    }

    /// The account of whoever a proven token tells of, inside a write: the one that they had, or a new one.
    ///
    /// An account that was there by its address is theirs only where the provider has proven the address, the house
    /// believes it, and the address was proven here as well. Whoever works here is let in by nobody else's word.
    /// - Returns: the account, and the name that it could not have.
    func admit(
        _ claims: TokenClaims, of provider: IdentityProvider, in connection: any Connection
    ) throws -> (account: String, refusedName: (name: String, fault: NewsroomError.Fault)?) {
        let now = surroundings.now
        let subject = subjectKey(of: claims, at: provider)
        let id: String
        if let barred = try meetErased(subjectKey: subject, in: connection) {
            return (barred, nil)
        } else if let known = try IdentityRow.account(subjectKey: subject, in: connection) {
            id = known
        } else {
            id = try accountOfNewcomer(claims, of: provider, in: connection)
            try IdentityRow.insert(
                subjectKey: subject, provider: provider.name, account: id, at: now, in: connection)
            try AuditRow.insert(
                id: identifier(), at: now, account: id, verb: "come from \(provider.name)", object: id, in: connection)
        }
        guard let row = try AccountRow.find(id: id, in: connection) else { throw NewsroomError.notFound }
        guard row.role == AccountRole.reader.rawValue,
            try SectionModeratorRow.sections(of: id, in: connection).isEmpty,
            try PublicationStaffRow.publications(of: id, in: connection).isEmpty
        else { throw NewsroomError.signOn(.staff) }
        guard row.name == nil, try !PersonalRows.isErased(id, in: connection), let name = claims.name?.trimmed,
            !name.isEmpty
        else {
            return (id, nil)
        }
        do {
            try takeName(name, account: id, reserved: houseNames, isLimited: false, in: connection)
            return (id, nil)
        } catch NewsroomError.invalid(.name, let fault) {
            return (id, (String(name.prefix(200)), fault))
        }
    }

    private func accountOfNewcomer(
        _ claims: TokenClaims, of provider: IdentityProvider, in connection: any Connection
    ) throws -> String {
        let (id, now) = (identifier(), surroundings.now)
        var (sealed, key) = ([UInt8](), surroundings.random(32))
        if let (address, isForMembers) = try provenAddress(claims, of: provider, in: connection) {
            let addressKey = secrets.addressKey(address.lookupText)
            if let known = try AccountRow.find(addressKey: addressKey, in: connection) {
                // Somebody gave that address and did not prove it: nothing leads from them to whoever did elsewhere.
                // A link that was cut is not made again behind its owner's back.
                let isCut = try IdentityRow.account(subjectKey: cutKey(provider.name, known.id), in: connection) != nil
                if known.verifiedAt != nil, !isCut { return known.id }
            } else if let barred = try meetErased(subjectKey: addressKey, in: connection) {
                return barred
            } else if !isForMembers {
                (sealed, key) = (try sealedAddress(address, of: id), addressKey)
            }
        }
        try AccountRow(
            id: id, name: nil, role: AccountRole.reader.rawValue, address: sealed, addressKey: key, verifiedAt: now,
            createdAt: now
        ).insert(in: connection)
        return id
    }

    /// The address that a provider has proven, where the house believes it and takes addresses of that domain; and
    /// whether it leads to an account that is there and makes none.
    private func provenAddress(
        _ claims: TokenClaims, of provider: IdentityProvider, in connection: any Connection
    ) throws -> (EmailAddress, isForMembers: Bool)? {
        guard provider.trustsAddresses, claims.isAddressVerified, let text = claims.address,
            let address = try? EmailAddress(text.trimmed)
        else { return nil }
        let rules = try setting(.addressRules, in: connection) ?? AddressRules()
        let refusal = rules.refusal(of: address.unredacted)
        return refusal == nil || refusal == .alias ? (address, refusal == .alias) : nil
    }
}
