import Foundation
import HTML

/// The lines of a file, read as they are asked for.
struct LineReader {
    enum Line {
        case bytes([UInt8])
        /// A line that is longer than any document; it was passed over.
        case tooLong
    }

    /// Bytes of a line: four times a page of 10 MB, for base64 and JSON's escapes.
    static let limit = 64 * 1_048_576

    private let handle: FileHandle
    private let keepsBlankLines: Bool
    private var buffer = Data()
    private var at = 0
    private var isAtEnd = false
    /// How many bytes were read so far.
    private(set) var read = 0

    init(_ handle: FileHandle, keepsBlankLines: Bool = false) {
        self.handle = handle
        self.keepsBlankLines = keepsBlankLines
    }

    /// The next line without its end, or nothing after the last.
    mutating func next() throws -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if at == buffer.count {
                if isAtEnd { return isTooLong ? .tooLong : line.isEmpty ? nil : .bytes(line) }
                buffer = try handle.read(upToCount: 1 << 16) ?? Data()
                at = 0
                read += buffer.count
                isAtEnd = buffer.isEmpty
                continue
            }
            let end = buffer.span.firstIndex(of: 0x0A, from: at)
            if line.count + end - at > Self.limit {
                isTooLong = true
                line = []
            } else if !isTooLong {
                line.append(contentsOf: buffer[at..<end])
            }
            let isWhole = end < buffer.count
            at = isWhole ? end + 1 : end
            guard isWhole else { continue }
            if isTooLong { return .tooLong }
            if line.last == 0x0D { line.removeLast() }
            // Blank lines are nobody's document.
            if keepsBlankLines || !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return .bytes(line) }
            line = []
        }
    }
}
