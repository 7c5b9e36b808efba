import Discussion
import Newsroom

/// Who has answered what was asked in a discussion.
struct Answers {
    private let byStaff: Set<String>
    private let byExperts: Set<String>

    init(_ comments: [Comment]) {
        let told = comments.filter { $0.state.isPublic }
        byStaff = Set(told.filter(\.isStaff).compactMap(\.parentID))
        byExperts = Set(told.filter { $0.badges.contains(.expert) }.compactMap(\.parentID))
    }

    /// That a comment was answered; nothing where it was not.
    func words(for comment: Comment, _ words: Words) -> String? {
        if byStaff.contains(comment.id) { return words[.answered] }
        return byExperts.contains(comment.id) ? words[.answeredByExpert] : nil
    }
}
