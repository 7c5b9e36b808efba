/// A character encoding of the WHATWG Encoding standard: what the bytes of a page stand for.
///
/// These are all there are on the web. Decoding never fails: what is no character of the encoding becomes U+FFFD, just
/// where a browser puts it.
///
///     let bytes: [UInt8] = [0x93, 0xFA, 0x96, 0x7B]
///     Encoding(label: "Shift_JIS")?.decode(bytes)  // "日本"
public enum Encoding: String, CaseIterable, Sendable {
    /// What a page should be in, and nearly every page is.
    case utf8 = "utf-8"
    /// Cyrillic as DOS had it.
    case ibm866
    /// ISO Latin 2: Central European.
    case iso8859Part2 = "iso-8859-2"
    /// ISO Latin 3: Maltese, Esperanto.
    case iso8859Part3 = "iso-8859-3"
    /// ISO Latin 4: Baltic.
    case iso8859Part4 = "iso-8859-4"
    /// ISO Cyrillic.
    case iso8859Part5 = "iso-8859-5"
    /// ISO Arabic.
    case iso8859Part6 = "iso-8859-6"
    /// ISO Greek.
    case iso8859Part7 = "iso-8859-7"
    /// ISO Hebrew in the order it is seen.
    case iso8859Part8 = "iso-8859-8"
    /// ISO Hebrew in the order it is read: the same characters as ``iso8859Part8``.
    case iso8859Part8Logical = "iso-8859-8-i"
    /// ISO Latin 6: Nordic.
    case iso8859Part10 = "iso-8859-10"
    /// ISO Latin 7: Baltic.
    case iso8859Part13 = "iso-8859-13"
    /// ISO Latin 8: Celtic.
    case iso8859Part14 = "iso-8859-14"
    /// ISO Latin 9: Western European with the euro sign.
    case iso8859Part15 = "iso-8859-15"
    /// ISO Latin 10: South-Eastern European.
    case iso8859Part16 = "iso-8859-16"
    /// Russian as Unix had it.
    case koi8R = "koi8-r"
    /// Ukrainian and Belarusian as Unix had it.
    case koi8U = "koi8-u"
    /// Western European as the Macintosh had it.
    case macintosh
    /// Thai.
    case windows874 = "windows-874"
    /// Central European.
    case windows1250 = "windows-1250"
    /// Cyrillic.
    case windows1251 = "windows-1251"
    /// Western European: what pages mean when they say ASCII or ISO-8859-1.
    case windows1252 = "windows-1252"
    /// Greek.
    case windows1253 = "windows-1253"
    /// Turkish: what pages mean when they say ISO-8859-9.
    case windows1254 = "windows-1254"
    /// Hebrew.
    case windows1255 = "windows-1255"
    /// Arabic.
    case windows1256 = "windows-1256"
    /// Baltic.
    case windows1257 = "windows-1257"
    /// Vietnamese.
    case windows1258 = "windows-1258"
    /// Cyrillic as the Macintosh had it.
    case macCyrillic = "x-mac-cyrillic"
    /// Simplified Chinese, GB 2312 included: read as ``gb18030``, which has all of it.
    case gbk
    /// Simplified Chinese, and in four bytes all of Unicode.
    case gb18030
    /// Traditional Chinese, with Hong Kong's characters.
    case big5
    /// Japanese as Unix had it.
    case eucJP = "euc-jp"
    /// Japanese in seven bits, with escape sequences.
    case iso2022JP = "iso-2022-jp"
    /// Japanese as Windows has it.
    case shiftJIS = "shift_jis"
    /// Korean, with the syllables that Windows added.
    case eucKR = "euc-kr"
    /// Encodings that no page is read in, because markup could hide in them: any text is one U+FFFD.
    case replacement
    /// UTF-16, the higher byte first.
    case utf16BE = "utf-16be"
    /// UTF-16, the lower byte first.
    case utf16LE = "utf-16le"
    /// Bytes as private code points, U+F780 to U+F7FF.
    case userDefined = "x-user-defined"

    /// Its name in lower case, which is one of its labels: `utf-8`, `shift_jis`.
    public var name: String { rawValue }
}
