import Foundation

/// The right to be the one server on a data folder, held until it is released or the process ends.
///
/// The operating system keeps the lock with the open file, so a crash leaves nothing behind to clean up.
public final class FolderLock: Sendable {
    private let handle: FileHandle

    init(folder: String) throws {
        let path = folder + "/lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DataFolderError.cannotUse(folder: folder, code: errno) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw DataFolderError.cannotUse(folder: folder, code: errno) }
            let holder = (try? handle.read(upToCount: 20)).flatMap { String(decoding: $0, as: UTF8.self) }
            throw DataFolderError.inUse(folder: folder, process: holder.flatMap { Int($0) })
        }
        // Who holds it is a help for the operator only; the lock itself does not depend on it.
        try? handle.truncate(atOffset: 0)
        try? handle.write(contentsOf: Data(String(getpid()).utf8))
    }

    /// Gives the folder up. Releasing twice is no error.
    public func release() { try? handle.close() }
}
