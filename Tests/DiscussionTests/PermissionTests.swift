import Discussion
import Testing

@Suite("Who may do what")
struct PermissionTests {
    static let readers: Set<Permission> = [.comment, .reply, .flag, .vote, .writeLetter]
    static let owners: Set<Permission> = [
        .editComment, .withdrawComment, .seeUnpublishedComment, .appealDecision, .exportAccount, .eraseAccount,
    ]
    static let editors: Set<Permission> = [
        .seeUnpublishedComment, .seeQueue, .approveComment, .rejectComment, .removeComment, .restoreComment,
        .answerAsDesk, .pickComment,
        .closeThread, .suspendReader, .giveBadge, .editArticle, .publishArticle, .correctArticle, .killArticle,
        .reviewReading,
        .mergeEvents, .retractEvent, .editStory,
    ]
    static let admins: Set<Permission> = [
        .banReader, .seeAddress, .manageFeeds, .manageRoles, .manageSettings, .seeAudit, .exportEverything,
    ]

    @Test(
        "hole 21, an object that is not scoped to who asks: every role, on its own and on others' things",
        arguments: AccountRole.allCases, [true, false])
    func matrix(_ role: AccountRole, _ owns: Bool) {
        let actor = Actor(id: "me", role: role, isVerified: true)
        var granted = Self.readers
        if owns { granted.formUnion(Self.owners) }
        if role != .reader { granted.formUnion(Self.editors) }
        if role == .admin { granted.formUnion(Self.admins) }
        for permission in Permission.allCases {
            #expect(
                permission.isGranted(to: actor, owner: owns ? "me" : "you") == granted.contains(permission),
                "\(role) \(permission)"
            )
        }
    }

    @Test(
        "hole 21, deny by default: nobody at all may do anything, and no reader without a proven address",
        arguments: Permission.allCases)
    func denied(_ permission: Permission) {
        #expect(!permission.isGranted(to: nil))
        #expect(!permission.isGranted(to: nil, owner: "me"))
        #expect(!permission.isGranted(to: Actor(id: "me", role: .reader, isVerified: false), owner: "me"))
    }

    @Test(
        "the desk works before its address is proven, but comments only after", arguments: [AccountRole.editor, .admin])
    func unprovenStaff(_ role: AccountRole) {
        let actor = Actor(id: "me", role: role, isVerified: false)
        for permission in Permission.allCases {
            let expected = Self.editors.contains(permission) || (role == .admin && Self.admins.contains(permission))
            #expect(permission.isGranted(to: actor, owner: "me") == expected, "\(permission)")
        }
    }

    @Test(
        "hole 21: whoever is suspended keeps what concerns the own account, whatever the role",
        arguments: AccountRole.allCases)
    func suspended(_ role: AccountRole) {
        let actor = Actor(id: "me", role: role, isVerified: true, isSuspended: true)
        let kept = Permission.allCases.filter { $0.isGranted(to: actor, owner: "me") }
        #expect(
            Set(kept) == [.withdrawComment, .seeUnpublishedComment, .appealDecision, .exportAccount, .eraseAccount])
        #expect(Permission.allCases.allSatisfy { !$0.isGranted(to: actor, owner: "you") })
    }

    @Test("hole 21, deny by default: an action without an owner belongs to nobody")
    func ownerless() {
        let actor = Actor(id: "me", isVerified: true)
        #expect(!Permission.editComment.isGranted(to: actor))
    }
}

@Test("each house rule has one id")
func houseRules() {
    let rules = HouseRules.standard
    #expect(Set(rules.rules.map(\.id)).count == rules.rules.count)
    #expect(rules.rule("no-spam")?.id == "no-spam")
    #expect(rules.rule("of another time") == nil)
}
