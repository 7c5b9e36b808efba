import Newsroom

extension Words {
    /// That what a comment asks of the newsroom was answered; nothing where it was not.
    func answered(_ comment: Comment) -> String? {
        switch comment.answeredBy {
        case .staff: self[.answered]
        case .expert: self[.answeredByExpert]
        case nil: nil
        }
    }
}
