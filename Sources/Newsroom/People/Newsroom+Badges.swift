public import Discussion
import Store

extension Newsroom {
    /// Sets what stands beside somebody's name from now on, where they have spoken as well; none takes it away.
    ///
    /// - Throws: `invalid(.badge, …)` where the desk's own words are no such words, or there are too many.
    public func setBadges(_ badges: [Badge], of account: String, by viewer: Viewer) async throws {
        try permit(viewer, .giveBadge)
        var checked: [Badge] = []
        for badge in badges where !checked.contains(badge) {
            guard let label = badge.label else {
                checked.append(badge)
                continue
            }
            // The letters of a name, and no more of them: what stands beside a name must be as plain as it.
            do {
                let other = Badge.other(try DisplayName(label).text)
                if !checked.contains(other) { checked.append(other) }
            } catch { throw NewsroomError.invalid(.badge, .malformed) }
        }
        guard checked.count <= Badge.limit else { throw NewsroomError.invalid(.badge, .tooMany(limit: Badge.limit)) }
        let text = checked.map(\.line).joined(separator: "\n")
        let isExpert = checked.contains(.expert)
        let changes = try await database.write { connection in
            guard let row = try AccountRow.find(id: account, in: connection), row.name != nil else {
                throw NewsroomError.notFound
            }
            try BadgeRow.set(text, isExpert: isExpert, of: account, in: connection)
            try AuditRow.insert(
                id: identifier(), at: surroundings.now, account: viewer.id, verb: "set badges", object: account,
                reason: text.split(separator: "\n").joined(separator: ", "), in: connection)
            return try self.changes(whereSpoke: account, in: connection)
        }
        changed(changes)
    }
}
