/// The text of a message, ready for the wire: lines end in CRLF, and none is longer than 78 bytes.
struct MailBody {
    let bytes: [UInt8]
    /// The Content-Transfer-Encoding.
    let encoding: String

    init(_ text: String) {
        let lines = Self.lines(text)
        let isPlain = lines.allSatisfy { line in
            line.count <= 78 && line.last != 0x20 && line.allSatisfy { (0x20...0x7E).contains($0) }
                // Could be read as the end of a part; encoded it cannot.
                && !line.starts(with: "--=".utf8)
        }
        encoding = isPlain ? "7bit" : "quoted-printable"
        var bytes: [UInt8] = []
        for line in lines {
            if isPlain { bytes += line } else { Self.appendQuotedPrintable(line, to: &bytes) }
            bytes += [0x0D, 0x0A]
        }
        self.bytes = bytes
    }

    /// The lines of the text, whichever way they end, without empty ones at the end.
    private static func lines(_ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x0A where previous == 0x0D: break
            case 0x0A, 0x0D: lines.append([])
            default: lines[lines.count - 1].append(byte)
            }
            previous = byte
        }
        while lines.count > 1, lines.last == [] { lines.removeLast() }
        return lines
    }

    /// Writes a line as RFC 2045, 6.7 has it, in pieces of 76 bytes at most.
    private static func appendQuotedPrintable(_ line: [UInt8], to bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        var width = 0
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let isBlank = byte == 0x20 || byte == 0x09
            let isLiteral = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") || isBlank && !isLast
            let piece = isLiteral ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            // One byte stays free for the sign that the line goes on.
            if width + piece.count > (isLast ? 76 : 75) {
                bytes += Array("=\r\n".utf8)
                width = 0
            }
            bytes += piece
            width += piece.count
        }
    }
}
