import HTML

/// Plain text out of bytes.
enum PlainBytes {
    /// The text, decoded as its byte order mark or the content type's charset says, or else as UTF-8 where the bytes
    /// are valid UTF-8 and as Windows-1252 where they are not.
    static func text(_ bytes: [UInt8], contentType: String?) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), low: 0) }
        if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), low: 1) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        // Newspapers that call their text Latin-1 mean Windows-1252, and so does nearly all that is not UTF-8.
        return String(String.UnicodeScalarView(bytes.map(scalar)))
    }

    private static func wide(_ bytes: ArraySlice<UInt8>, low: Int) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = bytes.startIndex
        while at + 1 < bytes.endIndex {
            units.append(UInt16(bytes[at + 1 - low]) << 8 | UInt16(bytes[at + low]))
            at += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The code points of the bytes from 0x80 to 0x9F in Windows-1252; those it leaves open stay control characters.
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
        0x178,
    ]

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(windows[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }
}
