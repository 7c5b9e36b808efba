extension FormFields {
    /// Reads `multipart/form-data` (RFC 7578): parts with a file name are files, others are fields.
    ///
    /// Linear in the bytes. At most 100 parts; nothing where the body is not closed by its boundary.
    init?(multipart bytes: [UInt8], boundary: String) {
        self.init()
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        let delimiter = Array("--\(boundary)".utf8)
        guard bytes.starts(with: delimiter) else { return nil }
        var at = delimiter.count
        let next = Array("\r\n--\(boundary)".utf8)
        let blank = Array("\r\n\r\n".utf8)
        for _ in 0..<100 {
            if bytes[at...].starts(with: "--".utf8) { return }
            guard bytes[at...].starts(with: "\r\n".utf8), let head = Self.find(blank, in: bytes, from: at),
                let end = Self.find(next, in: bytes, from: head + 2)
            else { return nil }
            take(part: bytes[min(head + 4, end)..<end], head: bytes[(at + 2)..<max(head, at + 2)])
            at = end + next.count
        }
        return nil
    }

    private mutating func take(part: ArraySlice<UInt8>, head: ArraySlice<UInt8>) {
        var disposition = ""
        var type: String?
        for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            switch parts[0].lowercased() {
            case "content-disposition": disposition = String(parts[1])
            case "content-type": type = parts[1].drop { $0 == " " }.description
            default: break
            }
        }
        guard let name = Self.parameter("name", of: disposition) else { return }
        if Self.parameter("filename", of: disposition) != nil {
            files[name] = File(bytes: Array(part), contentType: type)
        } else {
            fields[name] = Self.text(part)
        }
    }

    /// A quoted parameter of a header's value.
    private static func parameter(_ name: String, of value: String) -> String? {
        for part in value.split(separator: ";") {
            let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            return String(pair[1].drop { $0 == "\"" }.prefix { $0 != "\"" })
        }
        return nil
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard start >= 0, start + pattern.count <= bytes.count else { return nil }
        var at = start
        let last = bytes.count - pattern.count
        while at <= last {
            if bytes[at] == pattern[0], bytes[at..<(at + pattern.count)].elementsEqual(pattern) { return at }
            at += 1
        }
        return nil
    }
}
