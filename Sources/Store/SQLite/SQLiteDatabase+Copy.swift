import Foundation
import GRDB

extension SQLiteDatabase {
    /// Writes all that stands in the database into a new file, whole and on the disk when it returns; readers and the
    /// writer go on meanwhile.
    ///
    /// - Parameter path: the file, readable by its owner alone from its first byte on; nothing may be there, and nothing
    ///   is left where it could not be written whole.
    /// - Throws: ``StoreError``, and what the file system says.
    public func copy(to path: String) async throws {
        let source = self.path
        try await Self.offTheCooperativePool {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            do {
                // A connection of its own, which only reads: the copy is of one moment, whatever is written after it.
                let queue = try DatabaseQueue(path: source)
                defer { try? queue.close() }
                // SQLite writes into an empty file as into one that is not there.
                try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
                // SQLite leaves it to its caller that the copy reaches the disk.
                try file.synchronize()
                try file.close()
            } catch {
                try? FileManager.default.removeItem(atPath: path)
                throw error
            }
        }
    }
}
