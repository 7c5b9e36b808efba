import Discussion
import Newsroom

extension DeskMatter {
    /// Where it is worked on.
    var address: SiteAddress {
        switch self {
        case .pending: .queue(.pending)
        case .question: .queue(.questions)
        case .correction: .queue(.corrections)
        case .reported: .queue(.reported)
        case .appeal: .queue(.appeals)
        case .letter: .deskLetters
        }
    }
}
