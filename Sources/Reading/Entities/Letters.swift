/// Looks at the letters of a word.
enum Letters {
    /// Whether it begins with a capital of any script that has them.
    static func beginsWithCapital(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        if first < 0x80 { return (0x41...0x5A).contains(first) }
        return word.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
    }

    /// Whether it holds letters, and capitals alone.
    static func isAllCapitals(_ word: String) -> Bool {
        var letters = false
        for scalar in word.unicodeScalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { letters = true }
        }
        return letters
    }
}
