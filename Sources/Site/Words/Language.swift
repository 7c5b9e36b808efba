/// A language of the interface.
enum Language: String, CaseIterable, Sendable {
    case english = "en", arabic = "ar"

    /// HTML's `dir`.
    var direction: String { self == .arabic ? "rtl" : "ltr" }

    /// The language's own name.
    var name: String { self == .arabic ? "العربية" : "English" }
}

/// The direction of text in a language given by a BCP 47 tag; `auto` where it is not known.
func direction(ofLanguage tag: String?) -> String {
    guard let primary = tag?.split(separator: "-").first?.lowercased() else { return "auto" }
    return ["ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "sd", "ug"].contains(primary) ? "rtl" : "ltr"
}
