import Foundation
import News

/// Mail that goes into files of a folder instead of out of the house: for trying things out.
///
/// Files end in `.eml`, sort by time and are readable by their owner alone.
public struct FileTransport: Transport {
    private let folder: String
    private let now: @Sendable () -> Int
    private let announce: @Sendable (_ path: String) -> Void

    /// - Parameters:
    ///   - folder: Made when the first message arrives.
    ///   - announce: Is told the path of each message, so that a terminal can show it.
    public init(folder: String, clock: MailClock = .system, announce: @escaping @Sendable (_ path: String) -> Void) {
        self.folder = folder
        now = clock.now
        self.announce = announce
    }

    public func deliver(_ envelope: Envelope) async throws(TransportError) {
        let path = "\(folder)/\(padded(now(), 12))-\(Outbox.randomID().prefix(12)).eml"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw TransportError(.cannotWrite)
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw TransportError(.cannotWrite, code: Int(errno)) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(envelope.message))
            try handle.close()
        } catch {
            throw TransportError(.cannotWrite)
        }
        announce(path)
    }
}
