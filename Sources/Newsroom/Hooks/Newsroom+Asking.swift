import Discussion
import Store

/// Asking a program of the newsroom's own before a comment is public.
extension Newsroom {
    /// What a program is to be asked about a comment; nothing where there is none, where the desk writes, or where the
    /// house's own checks do not take it anyhow.
    /// - Parameter thread: where it is to stand; nothing where nobody has spoken there yet.
    func question(
        about comment: HookQuestion.Submitted, by viewer: Viewer, thread: ThreadRow?, place: ThreadPlace,
        in connection: any Connection
    ) throws -> HookQuestion? {
        guard !viewer.isStaff, let hook = try ModerationHookRow.find(for: place.publication?.id, in: connection)
        else { return nil }
        if let thread {
            let outcome = try screened(
                comment.text, as: comment.kind, by: viewer, changing: comment.isEdit ? comment.id : nil,
                rules: try rules(of: thread, in: connection), thread: thread, in: connection)
            if case .refused = outcome { return nil }
        }
        return HookQuestion(hook, about: comment, in: place, at: surroundings.now, site: settings.address)
    }

    /// What the program says; an editor looks first where it says nothing in time, or what is no answer.
    func verdict(on question: HookQuestion?) async throws -> HookVerdict? {
        guard let question else { return nil }
        let hook = question.hook
        guard hookHealth.begin(hook.id, at: surroundings.now) else { return .hold(rule: nil) }
        var error: String? = "secret"
        defer { hookHealth.end(hook.id, error: error, at: surroundings.now) }
        guard let secret = try? secrets.open(hook.secret, for: Self.hookPurpose(hook.id)) else {
            return .hold(rule: nil)
        }
        let headers = WebhookSignature.headers(
            id: identifier(), at: surroundings.now, body: question.body, secret: secret)
        switch await poster.ask(question.body, at: hook.address, headers: headers, limit: HookAnswer.limit) {
        case .failure(let failure):
            error = "\(failure)"
            return .hold(rule: nil)
        case .success(let bytes):
            guard let answer = HookAnswer(bytes) else {
                error = "noAnswer"
                return .hold(rule: nil)
            }
            error = nil
            return answer.verdict(under: try await houseRules(of: question.publication))
        }
    }

    static func hookPurpose(_ hook: String) -> String { "moderation hook \(hook)" }
}
