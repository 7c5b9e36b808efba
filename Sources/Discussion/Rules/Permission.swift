/// Who somebody is to the house.
public enum AccountRole: String, CaseIterable, Sendable { case reader, editor, admin }

/// Somebody signed in.
public struct Actor: Hashable, Sendable {
    public var id: String
    public var role: AccountRole
    /// Whether the address was proven.
    public var isVerified: Bool
    public var isSuspended: Bool
    /// What they moderate without working at the desk.
    public var areas: Set<ModerationArea>

    public init(
        id: String, role: AccountRole = .reader, isVerified: Bool, isSuspended: Bool = false,
        areas: Set<ModerationArea> = []
    ) {
        self.id = id
        self.role = role
        self.isVerified = isVerified
        self.isSuspended = isSuspended
        self.areas = areas
    }
}

/// What can be asked of the house by somebody signed in. What is not granted is denied.
public enum Permission: String, CaseIterable, Sendable {
    // A reader's.
    case comment, reply, flag, vote, writeLetter
    case editComment, withdrawComment, seeUnpublishedComment, appealDecision
    case exportAccount, eraseAccount
    // The desk's.
    case seeQueue, approveComment, rejectComment, removeComment, restoreComment, pickComment, answerAsDesk, closeThread,
        suspendReader, giveBadge
    case editArticle, publishArticle, correctArticle, killArticle
    case reviewReading, mergeEvents, retractEvent, editStory
    // The house's.
    case banReader, seeAddress, manageFeeds, manageRoles, manageSettings, seeAudit, exportEverything

    /// Who has it.
    enum Grant {
        case verifiedReader
        /// The one whose comment or account it is.
        case owner
        /// Who moderates the area in which it is asked.
        case moderator
        case editor
        case admin
    }

    var grants: [Grant] {
        switch self {
        case .comment, .reply, .flag, .vote, .writeLetter: [.verifiedReader]
        case .editComment, .withdrawComment, .appealDecision, .exportAccount, .eraseAccount: [.owner]
        case .seeUnpublishedComment: [.owner, .moderator, .editor]
        case .seeQueue, .approveComment, .rejectComment, .removeComment, .restoreComment, .pickComment:
            [.moderator, .editor]
        case .answerAsDesk, .closeThread, .suspendReader, .giveBadge, .editArticle, .publishArticle, .correctArticle,
            .killArticle,
            .reviewReading, .mergeEvents,
            .retractEvent, .editStory:
            [.editor]
        case .banReader, .seeAddress, .manageFeeds, .manageRoles, .manageSettings, .seeAudit, .exportEverything:
            [.admin]
        }
    }

    /// Whether a suspended reader keeps it: what concerns one's own account, and the right to ask for another look.
    var outlastsSuspension: Bool {
        switch self {
        case .withdrawComment, .seeUnpublishedComment, .appealDecision, .exportAccount, .eraseAccount: true
        default: false
        }
    }

    /// Whether somebody may do it.
    ///
    /// Readers must have proven their address. The desk's and the house's permissions rest on the role alone, since
    /// whoever gave it vouches for its bearer; to comment, the desk too must have proven its address.
    /// - Parameters:
    ///   - actor: who asks; nobody signed in may do none of it.
    ///   - owner: the id of the account whose comment or account is meant.
    ///   - area: where it is asked; nothing where it is about the whole house.
    public func isGranted(to actor: Actor?, owner: String? = nil, area: ModerationArea? = nil) -> Bool {
        guard let actor, !actor.isSuspended || outlastsSuspension else { return false }
        return grants.contains { grant in
            switch grant {
            case .verifiedReader: actor.isVerified
            case .owner: actor.isVerified && owner == actor.id
            case .moderator:
                !actor.isSuspended && actor.isVerified && area.map { actor.areas.contains($0) } ?? false
            case .editor: !actor.isSuspended && actor.role != .reader
            case .admin: !actor.isSuspended && actor.role == .admin
            }
        }
    }
}
