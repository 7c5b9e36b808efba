/// The opening of a text folded for comparison: lower case, straight quotation marks, plain dashes, single spaces.
///
/// Only ASCII letters are folded; the vocabularies that are compared with it are folded in the same way.
struct Key: Hashable, Sendable {
    /// No more of a text is folded than this: what marks a piece of furniture stands at its beginning.
    static let limit = 600

    let bytes: [UInt8]

    init(_ text: some Sequence<UInt8>, limit: Int = Key.limit) {
        var out: [UInt8] = []
        var gap = false
        var pending: [UInt8] = []
        func isPunctuation(_ byte: UInt8) -> UInt8? {
            switch byte {
            case 0x98, 0x99, 0x9B: 0x27
            case 0x9C, 0x9D, 0x9E: 0x22
            case 0x90...0x95: 0x2D
            default: nil
            }
        }
        func add(_ byte: UInt8) {
            if gap, !out.isEmpty { out.append(0x20) }
            gap = false
            out.append(byte)
        }
        for byte in text {
            if out.count >= limit { break }
            switch (pending.count, byte) {
            case (0, 0xE2), (0, 0xC2):
                pending = [byte]
            case (0, _):
                if byte.isSpace { gap = true } else { add(byte.lowerCased) }
            case (1, 0x80) where pending[0] == 0xE2:
                pending.append(byte)
            case (1, 0xA0) where pending[0] == 0xC2:
                gap = true
                pending = []
            case (2, _):
                if let plain = isPunctuation(byte) {
                    add(plain)
                } else {
                    for byte in pending { add(byte) }
                    add(byte)
                }
                pending = []
            default:
                for byte in pending { add(byte) }
                add(byte)
                pending = []
            }
        }
        for byte in pending { add(byte) }
        bytes = out
    }

    init(_ text: some StringProtocol) { self.init(text.utf8) }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Its words, split at everything that is neither letter nor digit.
    var words: [ArraySlice<UInt8>] { bytes.split { !$0.isWord && $0 != 0x27 } }
}
