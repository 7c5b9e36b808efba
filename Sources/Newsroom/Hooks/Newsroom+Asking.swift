import Discussion
import Store

/// What a program said of a comment, and which.
struct AskedVerdict: Sendable {
    var hook: String
    var verdict: HookVerdict
}

/// Asking a program of the newsroom's own before a comment is public.
extension Newsroom {
    /// What a program is to be asked about a comment; nothing where there is none, where the desk writes, or where the
    /// house's own checks do not take it anyhow.
    /// - Parameters:
    ///   - rules: what holds where it is to stand.
    ///   - place: where that is; without an identifier where nobody has spoken yet.
    func question(
        about comment: HookQuestion.Submitted, by viewer: Viewer, under rules: PlaceRules, in place: ThreadPlace,
        _ connection: any Connection
    ) throws -> HookQuestion? {
        guard !viewer.isStaff, let hook = try ModerationHookRow.find(for: place.publication?.id, in: connection)
        else { return nil }
        let outcome = try screened(
            comment.text, by: viewer, changing: comment.isEdit ? comment.id : nil, rules: rules, thread: place.id,
            in: connection)
        if case .refused = outcome { return nil }
        return HookQuestion(hook, about: comment, in: place, at: surroundings.now, site: settings.address)
    }

    /// What the program says; an editor looks first where it says nothing in time, or what is no answer.
    func verdict(on question: HookQuestion?) async throws -> AskedVerdict? {
        guard let question else { return nil }
        let hook = question.hook
        let held = AskedVerdict(hook: hook.id, verdict: .hold(rule: nil))
        guard hookHealth.begin(hook.id, at: surroundings.now) else { return held }
        let (answer, error) = await answer(to: question)
        if hookHealth.end(hook.id, error: error, at: surroundings.now) { try await tellOfFailing(hook) }
        guard let answer else { return held }
        return AskedVerdict(
            hook: hook.id, verdict: answer.verdict(under: try await houseRules(of: question.publication)))
    }

    /// What the program answers, or why that is nothing, as a word for machines.
    private func answer(to question: HookQuestion) async -> (HookAnswer?, error: String?) {
        let hook = question.hook
        guard let secret = try? secrets.open(hook.secret, for: Self.hookPurpose(hook.id)) else {
            return (nil, "secret")
        }
        let headers = WebhookSignature.headers(
            id: identifier(), at: surroundings.now, body: question.body, secret: secret)
        switch await poster.ask(question.body, at: hook.address, headers: headers, limit: HookAnswer.limit) {
        case .failure(let failure): return (nil, "\(failure)")
        case .success(let bytes):
            let answer = HookAnswer(bytes)
            return (answer, answer == nil ? "noAnswer" : nil)
        }
    }

    /// What becomes of a text once the house's own checks have looked and a program has spoken, inside a write.
    ///
    /// Between question and write the world goes on: what would not have been taken may be taken now, and a program may
    /// have been set. Where the one that is to be asked here was not, an editor looks first.
    func outcome(
        _ checked: Screening.Outcome, with asked: AskedVerdict?, by viewer: Viewer, in publication: String?,
        _ connection: any Connection
    ) throws -> Screening.Outcome {
        let joined = checked.joined(with: asked?.verdict)
        guard !viewer.isStaff, let hook = try ModerationHookRow.find(for: publication, in: connection) else {
            return joined
        }
        hookHealth.note(isAny: true)
        return hook.id == asked?.hook ? joined : joined.joined(with: .hold(rule: nil))
    }

    /// Whether any program is asked anywhere; where it was seen that none is, nothing is read for it.
    func asksPrograms(in connection: any Connection) throws -> Bool {
        let isAny = try ModerationHookRow.isAny(in: connection)
        hookHealth.note(isAny: isAny)
        return isAny
    }

    static func hookPurpose(_ hook: String) -> String { "moderation hook \(hook)" }
}
