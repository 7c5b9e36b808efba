extension [UInt8] {
    /// The bytes of hexadecimal numbers with spaces between them.
    init(hex: String) {
        self = hex.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }
}
