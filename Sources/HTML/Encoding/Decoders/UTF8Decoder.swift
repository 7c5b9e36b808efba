/// The standard's decoder of UTF-8.
enum UTF8Decoder {
    /// The bytes as they are if they are UTF-8, and no copy of them where they are all of their array; else with U+FFFD
    /// in place of each longest run of bytes that begins a character and does not end it.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.span.isUTF8 ? Array(bytes) : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
}
