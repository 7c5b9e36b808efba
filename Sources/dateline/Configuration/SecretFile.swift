import Foundation

/// The secret from which the newsroom's keys are made: 32 bytes in a file of its own, beside the database and not in it.
enum SecretFile {
    /// Reads the secret, or makes it for a new newsroom.
    ///
    /// - Parameter isNew: whether there is no database yet. A secret that is gone is never replaced: with a new one
    ///   no sealed address could be opened.
    /// - Throws: `SecretFileError`.
    static func secret(at path: String, isNew: Bool) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor >= 0 {
            let data = try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).readToEnd()
            guard let data, data.count == 32 else { throw SecretFileError.damaged(path: path) }
            return [UInt8](data)
        }
        guard errno == ENOENT else { throw SecretFileError.unreadable(path: path) }
        guard isNew else { throw SecretFileError.gone(path: path) }
        return try make(at: path)
    }

    /// Makes a file that was not there, readable by its owner alone, and waits until it is on the disk.
    private static func make(at path: String) throws -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<32).map { _ in generator.next() as UInt8 }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SecretFileError.cannotWrite(path: path) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(secret))
            try handle.synchronize()
        } catch {
            throw SecretFileError.cannotWrite(path: path)
        }
        return secret
    }
}

/// Why there is no secret, and what to do.
enum SecretFileError: Error, CustomStringConvertible {
    case damaged(path: String)
    case unreadable(path: String)
    case gone(path: String)
    case cannotWrite(path: String)

    var description: String {
        switch self {
        case .damaged(let path):
            "The key file \(path) is damaged: it must hold 32 bytes. Put it back from your backup."
        case .unreadable(let path):
            "The key file \(path) can't be read. Give it to the user who runs the server."
        case .gone(let path):
            "The key file \(path) is gone. Put it back from your backup: without it no sealed address can be opened."
        case .cannotWrite(let path): "The key file \(path) can't be written."
        }
    }
}
