/// Why a database cannot be brought up to date.
public enum MigrationError: Error, Hashable {
    /// A newer program has written the database: it knows migrations that this one does not.
    case newerThanProgram(database: Int, program: Int)
    /// The database was given another history: that number bears another name in it.
    case otherHistory(number: Int, found: String, expected: String)
    /// A migration was refused; nothing of it was kept.
    case failed(number: Int, name: String, StoreError)
}

extension MigrationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .newerThanProgram(let database, let program):
            """
            The database is at version \(database) and this program knows versions up to \(program). \
            Start the newer program, or restore the backup from before it ran.
            """
        case .otherHistory(let number, let found, let expected):
            "The database calls version \(number) “\(found)” and this program calls it “\(expected)”."
        case .failed(let number, let name, let error):
            "Version \(number) (\(name)) could not be applied and was undone. \(error)"
        }
    }
}
