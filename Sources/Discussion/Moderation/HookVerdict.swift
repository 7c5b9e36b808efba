/// What a program of the newsroom's own says of a comment before it is public.
public enum HookVerdict: Hashable, Sendable {
    /// It has nothing against it; what the house's own checks found holds all the same.
    case approve
    /// An editor looks first, under a house rule where one is named.
    case hold(rule: String?)
    /// It is not taken.
    case reject(rule: String?)
}

extension Screening.Outcome {
    /// What becomes of it where a program was asked as well: the stricter of both, with everything that was found.
    public func joined(with verdict: HookVerdict?) -> Screening.Outcome {
        switch (self, verdict) {
        case (_, nil), (_, .approve), (.refused, .hold): self
        case (.published, .hold(let rule)): .held([Finding(.program, rule: rule)])
        case (.held(let findings), .hold(let rule)):
            .held(findings + [Finding(.program, rule: rule)].filter { !findings.contains($0) })
        case (.published, .reject(let rule)), (.held, .reject(let rule)):
            .refused([Finding(.programRefusal, rule: rule)])
        case (.refused(let findings), .reject(let rule)): .refused(findings + [Finding(.programRefusal, rule: rule)])
        }
    }
}
