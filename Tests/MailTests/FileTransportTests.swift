import Foundation
import Mail
import Synchronization
import Testing

@Suite("Mail into files")
struct FileTransportTests {
    @Test("is written for its owner alone, in the order of time, and announced")
    func writes() async throws {
        try await withFolder { folder in
            let paths = Mutex<[String]>([])
            let time = StandingClock(1_700_000_000)
            let transport = FileTransport(folder: folder + "/mail", clock: time.clock) { path in
                paths.withLock { $0.append(path) }
            }
            let address = try EmailAddress("jo@plover.example")
            for number in 1...3 {
                time.move(by: 1)
                try await transport.deliver(
                    Envelope(sender: address, recipient: address, message: Array("Subject: \(number)\r\n\r\n".utf8)))
            }
            let written = paths.withLock { $0 }
            #expect(written.count == 3 && written == written.sorted())
            #expect(try String(contentsOfFile: written[1], encoding: .utf8) == "Subject: 2\r\n\r\n")
            let attributes = try FileManager.default.attributesOfItem(atPath: written[0])
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(written.allSatisfy { $0.hasSuffix(".eml") && !$0.contains("jo@") })
        }
    }

    @Test("says so when the folder cannot be written")
    func fails() async throws {
        try await withFolder { folder in
            try Data().write(to: URL(fileURLWithPath: folder + "/file"))
            let transport = FileTransport(folder: folder + "/file/mail") { _ in Issue.record("nothing was written") }
            let address = try EmailAddress("jo@plover.example")
            let error = await #expect(throws: TransportError.self) {
                try await transport.deliver(Envelope(sender: address, recipient: address, message: []))
            }
            #expect(error?.reason == .cannotWrite)
        }
    }
}
