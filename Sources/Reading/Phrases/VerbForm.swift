/// The forms that a regular English verb or noun can take in print.
struct VerbForm: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let base = VerbForm(rawValue: 1)
    static let present = VerbForm(rawValue: 2)
    static let past = VerbForm(rawValue: 4)
    static let participle = VerbForm(rawValue: 8)
    static let ing = VerbForm(rawValue: 16)
}
