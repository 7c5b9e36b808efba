/// How a feed of comments is written.
package enum FeedForm: String, CaseIterable, Sendable {
    case atom, json

    var type: String {
        switch self {
        case .atom: "application/atom+xml; charset=utf-8"
        case .json: "application/feed+json; charset=utf-8"
        }
    }
}
