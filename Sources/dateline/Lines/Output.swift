import ArgumentParser
import Foundation

/// Standard output, and what happens when nobody reads it any more.
enum Output {
    static func write(_ bytes: [UInt8]) throws {
        do {
            errno = 0
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            // Whoever read it has gone (`| head`): that is no error of ours. A full disk is.
            guard errno == EPIPE else {
                throw Stop("The output can't be written: \(String(cString: strerror(errno))).")
            }
            throw ExitCode(0)
        }
    }

    static func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// A line for whoever started the program, at once, whether or not anybody reads it.
    static func say(_ line: String) {
        try? write(line + "\n")
    }

    /// Whether standard output is a terminal that takes colours (the NO_COLOR convention).
    static var takesColour: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// A write to a closed pipe shall be an error, not the end of the process.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
