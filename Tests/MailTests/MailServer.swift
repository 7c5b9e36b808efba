import Foundation
import Mail

/// A real mail server on this machine, in a process of its own for as long as a test needs it.
final class MailServer {
    /// A message as the server took it.
    struct Taken: Decodable {
        let from: String
        let to: [String]
        let data: String
        let greeting: String
        let secure: Bool
        let login: Bool
    }

    /// Whether this machine has what the server needs: Python with aiosmtpd, and openssl for certificates.
    static func isAvailable() async -> Bool {
        let python = try? await run(["python3", "-c", "import aiosmtpd"])
        let openssl = try? await run(["openssl", "version"])
        return python == 0 && openssl == 0
    }

    let port: Int
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    private init(_ folder: String, _ arguments: [String]) throws {
        let script = folder + "/server.py"
        try mailServerScript.write(toFile: script, atomically: true, encoding: .utf8)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script] + arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = Self.line(from: output.fileHandleForReading)
        guard let port = Int(line) else { throw TransportError(.other) }
        self.port = port
    }

    /// Runs the body with a server; the second argument is the certificate to trust.
    static func with(
        _ security: SMTPSettings.Security, _ body: (MailServer, String) async throws -> Void
    ) async throws {
        try await withFolder { folder in
            let (certificate, key) = (folder + "/certificate.pem", folder + "/key.pem")
            let subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
            let files = ["-keyout", key, "-out", certificate, "-days", "2"]
            _ = try await run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes"] + files + subject)
            let mode =
                switch security {
                case .implicitTLS: "tls"
                case .startTLS: "starttls"
                case .opportunisticTLS, .none: "plain"
                }
            let server = try MailServer(folder, [mode, certificate, key])
            defer { server.kill() }
            try await body(server, certificate)
        }
    }

    /// The next message that the server took.
    func next() throws -> Taken {
        try JSONDecoder().decode(Taken.self, from: Data(Self.line(from: output.fileHandleForReading).utf8))
    }

    /// Ends the server at once: it has nothing to lose.
    private func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

    private static func line(from handle: FileHandle) -> String {
        var bytes: [UInt8] = []
        while let byte = try? handle.read(upToCount: 1)?.first, byte != 0x0A { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func run(_ command: [String]) async throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }
}
