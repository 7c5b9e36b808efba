import Discussion
import Hummingbird
import Newsroom

extension Site {
    /// The settings of the discussion, for whoever may set them.
    func addSettings(to router: Router<SiteContext>) {
        for address: SiteAddress in [.deskPolicy, .deskRules, .deskLearn] {
            router.get(RouterPath(address.path)) { request, context in
                try await visit(request, context).redirect(to: .deskSettings)
            }
        }
        router.get(RouterPath(SiteAddress.deskSettings.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(SettingsPage(settings: try await newsroom.discussionSettings(for: visit.signedIn())))
        }
        router.get(RouterPath(SiteAddress.deskAudit.path)) { request, context in
            let visit = try await visit(request, context)
            return visit.page(try await auditPage(visit.query, for: visit.signedIn()))
        }
        post(.deskSettings, to: router) { form, viewer, typed in
            typed.addresses = AddressRules(
                allowed: form.lines("allowed"), blocked: form.lines("blocked"),
                refusesDisposable: form["disposable"] != nil, refusesAliases: form["aliases"] != nil)
            try await newsroom.setAddressRules(typed.addresses, by: viewer)
        }
        post(.deskPolicy, to: router) { form, viewer, typed in
            typed.policy = try form.policy()
            try await newsroom.setPolicy(typed.policy, by: viewer)
        }
        post(.deskRules, to: router) { form, viewer, typed in
            typed.rules.rules = form.houseRules()
            try await newsroom.setHouseRules(typed.rules.rules, asksAnew: form["anew"] != nil, by: viewer)
        }
        post(.deskLearn, to: router) { _, viewer, _ in try await newsroom.learn(by: viewer) }
    }

    /// The audit where an address or a form says: about what, by whom, and after which entry.
    func auditPage(_ fields: FormFields, for viewer: Viewer) async throws -> AuditPage {
        let audit = try await newsroom.audit(AuditFilter { fields[$0] }, after: fields["after"], for: viewer)
        return AuditPage(audit: audit, after: fields["after"])
    }

    /// A form of the settings' page; what was not taken comes back as it was typed.
    private func post(
        _ address: SiteAddress, to router: Router<SiteContext>,
        _ act: @escaping @Sendable (FormFields, Viewer, inout DiscussionSettings) async throws -> Void
    ) {
        router.post(RouterPath(address.path)) { request, context in
            let visit = try await visit(request, context)
            let viewer = try visit.signedIn()
            let form = try await form(visit)
            var typed = try await newsroom.discussionSettings(for: viewer)
            do {
                try await act(form, viewer, &typed)
                let settings = try await newsroom.discussionSettings(for: viewer)
                return visit.page(SettingsPage(settings: settings, isSaved: true))
            } catch {
                let fault = try fault(error, visit.words)
                return visit.page(SettingsPage(settings: typed, problem: fault.text), status: fault.status)
            }
        }
    }
}

extension FormFields {
    /// A field's lines, blank ones left out and without spaces at their ends.
    func lines(_ name: String) -> [String] {
        text(name).split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
    }

    /// How strict a place is, as it was typed.
    func policy() throws -> ModerationPolicy {
        func number(_ name: String) throws -> Int {
            guard let value = Int(trimmed(text(name)[...])) else {
                throw NewsroomError.invalid(.policy, .malformed)
            }
            return value
        }
        var policy = ModerationPolicy()
        policy.mode = ModerationPolicy.Mode(rawValue: text("mode")) ?? .post
        policy.newcomerComments = try number("newcomers")
        policy.bannedWords = lines("banned")
        policy.suspectWords = lines("suspect")
        policy.links = try number("links")
        policy.minimumLength = try self["shortest"].map { _ in try number("shortest") } ?? policy.minimumLength
        policy.maximumLength = try number("length")
        policy.isClosed = self["closed"] != nil
        policy.editWindow = min(1_000_000, try number("window")) * 60
        policy.reportThreshold = try number("reports")
        policy.closesAfterDays = try number("closes")
        policy.usesChecker = self["checker"] != nil
        policy.showsReaders = self["readers"] != nil
        policy.imageHosts = lines("images")
        policy.playerHosts = lines("players")
        return policy
    }

    /// House rules as they are typed: `id | title | text`, one a line.
    func houseRules() -> [HouseRules.Rule] {
        lines("rules").map { line in
            let parts = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map { trimmed($0) }
            let part = { (index: Int) in parts.count > index && !parts[index].isEmpty ? parts[index] : nil }
            return HouseRules.Rule(id: parts[0], title: part(1), text: part(2))
        }
    }

    private func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
