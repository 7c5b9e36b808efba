import Discussion
import Synchronization

/// What was made of the house's documents, kept for as long as they say the same.
///
/// The store is asked each time, since another process may have set them: what is saved is reading JSON and taking
/// lists of words apart for every comment.
final class Shelf: Sendable {
    private struct Compiled {
        var policy: ModerationPolicy
        var override: ModerationPolicy.Override
        var checker: CommentChecker?
        var screening: Screening
    }

    private let documents = Mutex<[String: (text: String, document: any Sendable)]>([:])
    private let screenings = Mutex<[Compiled]>([])
    /// How many of each are kept; the oldest give way.
    private static let limit = 64

    /// A document made of a text, or the one that was made of the same text before.
    func document<Document: Sendable>(
        _ name: String, _ text: String, make: (String) throws -> Document
    ) rethrows -> Document {
        let known = documents.withLock { $0[name] }
        if let known, known.text == text, let document = known.document as? Document { return document }
        let document = try make(text)
        documents.withLock { documents in
            if documents.count >= Self.limit { documents.removeAll() }
            documents[name] = (text, document)
        }
        return document
    }

    /// The row of checks of a place.
    func screening(_ rules: PlaceRules, checker: CommentChecker?) -> Screening {
        let known = screenings.withLock { screenings in
            screenings.first {
                $0.override == rules.override && $0.policy == rules.policy && $0.checker == checker
            }
        }
        if let known { return known.screening }
        let screening = Screening(rules.policy, override: rules.override, checker: checker)
        screenings.withLock { screenings in
            if screenings.count >= Self.limit { screenings.removeAll() }
            screenings.append(
                Compiled(policy: rules.policy, override: rules.override, checker: checker, screening: screening))
        }
        return screening
    }
}
