import Discussion
import Testing

@Suite("What a search compares")
struct SearchTextTests {
    @Test(
        "case and marks do not count, nor forms of one letter; what only looks alike does",
        arguments: [
            ("ÄRGER", "arger", true), ("ärger", "ÄRGER", true), ("Straße", "STRASSE", true),
            ("İstanbul", "istanbul", true),
            ("café", "cafe\u{301}", true), ("Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ", true), ("ﬁnal", "final", true),
            ("الجِسْــرُ", "الجسر", true), ("أمل", "امل", true), ("إسلام", "اسلام", true), ("آخر", "اخر", true),
            ("مدرسة", "مدرسه", true), ("على", "علي", true), ("مسؤول", "مسوول", true), ("کتاب", "كتاب", true),
            ("ٱلكتاب", "الكتاب", true), ("٢٠٢٠", "2020", true), ("۲۰۲۰", "2020", true),
            ("15", "is", false), ("pin", "pln", false), ("Аdmin", "admin", false), ("100%", "100", false),
            ("قلم", "فلم", false),
        ])
    func folds(_ text: String, _ other: String, _ areAlike: Bool) {
        #expect((SearchText.folded(text) == SearchText.folded(other)) == areAlike)
    }

    @Test("the first five words are looked for, each once")
    func words() {
        #expect(
            SearchText.words(of: " One  one\nÉté two \u{64B} three four five six ") == [
                "one", "ete", "two", "three", "four",
            ])
        #expect(SearchText.words(of: " \u{300} ").isEmpty)
    }

    @Test("folding is linear in what was typed")
    func linear() {
        let clock = ContinuousClock()
        let texts = ["ß\u{300}", "الجِسْــر ", "ﷺ"].map { String(repeating: $0, count: 20_000) }
        #expect(clock.measure { for text in texts { _ = SearchText.folded(text) } } < .seconds(2))
    }
}
