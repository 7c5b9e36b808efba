/// How much is taken in.
struct Limits: Sendable {
    /// Bytes of one report.
    let report = 10 * 1024 * 1024
    let headline = 300
    let field = 200
    let caption = 1000
    let reason = 500
    /// Code points of an article's body as edited.
    let body = 500_000
    /// Code points of a comment, whatever a house sets.
    let comment = 20_000
    /// Code points with which another look is asked for.
    let appeal = 2_000
    /// Comments shown beneath one article.
    let comments = 10_000
}
