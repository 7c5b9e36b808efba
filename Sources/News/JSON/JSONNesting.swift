/// How deep JSON's lists and objects stand in one another.
package enum JSONNesting {
    /// Whether brackets outside texts stand deeper than a limit; one pass over the bytes, before anything is made of them.
    ///
    /// Decoders try several types at every level, so that what is nested deep costs them far more than its length.
    package static func isDeeper(than limit: Int, _ bytes: some Sequence<UInt8>) -> Bool {
        var depth = 0
        var isText = false
        var isEscaped = false
        for byte in bytes {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                if depth > limit { return true }
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
        }
        return false
    }
}
