extension Encoding {
    /// The text that bytes stand for, with U+FFFD for what is no character. It takes time linear in the bytes.
    ///
    /// A byte order mark is a character like any other here.
    public func decode(_ bytes: [UInt8]) -> String {
        String(decoding: utf8(of: bytes[...]), as: UTF8.self)
    }

    /// The text that bytes stand for, in UTF-8.
    func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .utf8: UTF8Decoder.decode(bytes)
        case .utf16BE: UTF16Decoder(isLittleEndian: false).decode(bytes)
        case .utf16LE: UTF16Decoder(isLittleEndian: true).decode(bytes)
        case .shiftJIS: ShiftJISDecoder().decode(bytes)
        case .eucJP: EUCJPDecoder().decode(bytes)
        case .iso2022JP: ISO2022JPDecoder().decode(bytes)
        case .eucKR: EUCKRDecoder().decode(bytes)
        case .gbk, .gb18030: GB18030Decoder().decode(bytes)
        case .big5: Big5Decoder().decode(bytes)
        case .replacement: bytes.isEmpty ? [] : replacementCharacter
        case .userDefined: UserDefinedDecoder().decode(bytes)
        case .ibm866, .iso8859Part2, .iso8859Part3, .iso8859Part4, .iso8859Part5, .iso8859Part6, .iso8859Part7,
            .iso8859Part8, .iso8859Part8Logical, .iso8859Part10, .iso8859Part13, .iso8859Part14, .iso8859Part15,
            .iso8859Part16, .koi8R, .koi8U, .macintosh, .windows874, .windows1250, .windows1251, .windows1252,
            .windows1253, .windows1254, .windows1255, .windows1256, .windows1257, .windows1258, .macCyrillic:
            SingleByteDecoder(self).decode(bytes)
        }
    }
}
