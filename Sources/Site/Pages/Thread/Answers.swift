import Discussion
import Newsroom

/// Who has answered what was asked in a discussion.
struct Answers {
    private let byStaff: Set<String>
    private let byExperts: Set<String>

    init(_ comments: [Comment]) {
        let askers = Dictionary(comments.map { ($0.id, $0.accountID) }, uniquingKeysWith: { first, _ in first })
        // Nobody answers themselves.
        let told = comments.filter { comment in
            comment.state.isPublic && comment.parentID.map { askers[$0] != comment.accountID } ?? false
        }
        byStaff = Set(told.filter(\.isStaff).compactMap(\.parentID))
        byExperts = Set(told.filter { $0.badges.contains(.expert) }.compactMap(\.parentID))
    }

    /// Who answers what is asked.
    enum Source: String, CaseIterable { case staff, expert }

    /// Who answered what a comment asks; nothing where nobody has, or it asks nothing.
    func source(for comment: Comment) -> Source? {
        guard comment.kind.asksTheDesk else { return nil }
        if byStaff.contains(comment.id) { return .staff }
        return byExperts.contains(comment.id) ? .expert : nil
    }

    /// That a comment was answered; nothing where it was not.
    func words(for comment: Comment, _ words: Words) -> String? {
        source(for: comment).map { words[$0 == .staff ? .answered : .answeredByExpert] }
    }
}
