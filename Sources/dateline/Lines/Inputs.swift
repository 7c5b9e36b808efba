import ArgumentParser
import Foundation

/// The files that a command reads; `-`, or none, is standard input.
struct Inputs: ParsableArguments {
    @Argument(help: "Files to read; - is standard input.")
    var files: [String] = []

    /// The files, opened; a file that can't be opened is an error that names it.
    func open() throws -> [FileHandle] {
        let names = files.isEmpty ? ["-"] : files
        return try names.map { name in
            if name == "-" { return .standardInput }
            guard let handle = FileHandle(forReadingAtPath: name) else {
                throw ValidationError("The file \(name) can't be opened: \(String(cString: strerror(errno))).")
            }
            return handle
        }
    }

    /// Bytes in all, where every input is a file.
    var total: Int? {
        var sum = 0
        for name in files {
            guard name != "-", let size = try? FileManager.default.attributesOfItem(atPath: name)[.size] as? Int else {
                return nil
            }
            sum += size
        }
        return files.isEmpty ? nil : sum
    }

    /// Each file's name and its bytes, one after another.
    func each(_ body: (_ name: String, _ bytes: [UInt8]) throws -> Void) throws {
        for (name, handle) in zip(files.isEmpty ? ["-"] : files, try open()) {
            try body(name, [UInt8](try handle.readToEnd() ?? Data()))
        }
    }
}
