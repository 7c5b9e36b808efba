import Foundation
import GRDB

extension SQLiteDatabase {
    /// Writes all that stands in the database into a new file, whole and on the disk when it returns; readers and the
    /// writer go on meanwhile.
    ///
    /// - Parameter path: the file; nothing may be there.
    /// - Throws: ``StoreError``, and what the file system says.
    public func copy(to path: String) async throws {
        let source = self.path
        try await Self.offTheCooperativePool {
            // A connection of its own, which only reads: the copy is of one moment, whatever is written after it.
            let queue = try DatabaseQueue(path: source)
            defer { try? queue.close() }
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            // SQLite leaves it to its caller that the copy reaches the disk.
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try file.synchronize()
            try file.close()
        }
    }
}
