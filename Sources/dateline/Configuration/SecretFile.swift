import Foundation

/// The secret from which the newsroom's keys are made: 32 bytes in a file of its own, beside the database and not in it.
enum SecretFile {
    /// Reads the secret, or makes it where there is none yet.
    ///
    /// - Throws: `SecretFileError` where the file is damaged: a new secret would make all addresses unreadable.
    static func secret(at path: String) throws -> [UInt8] {
        if let data = FileManager.default.contents(atPath: path) {
            guard data.count == 32 else { throw SecretFileError.damaged(path: path) }
            return [UInt8](data)
        }
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<32).map { _ in generator.next() as UInt8 }
        let made = FileManager.default.createFile(
            atPath: path, contents: Data(secret), attributes: [.posixPermissions: 0o600])
        guard made else { throw SecretFileError.cannotWrite(path: path) }
        return secret
    }
}

enum SecretFileError: Error, CustomStringConvertible {
    case damaged(path: String)
    case cannotWrite(path: String)

    var description: String {
        switch self {
        case .damaged(let path):
            "The key file \(path) is damaged: it must hold 32 bytes. Put it back from your backup; without it no sealed address can be opened."
        case .cannotWrite(let path): "The key file \(path) can't be written."
        }
    }
}
