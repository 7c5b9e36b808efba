/// Reads news: who did what to whom, where, when, how many, and who says so.
///
/// A reader holds its models and tables, never changes, and may be used from many tasks at once.
public struct Reader: Sendable {
    let grammar: Grammar

    /// Loads the models and tables that the package carries.
    public init() throws {
        grammar = try Grammar.packaged()
    }
}
