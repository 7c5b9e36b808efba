import Fuzzing
import HTML
import Testing

@Suite("Compact markup")
struct CompactMarkupTests {
    @Test("of damaged pages reads back wherever the standard's does", arguments: 0..<10)
    func readsBack(seed: Int) {
        let damager = PageDamager(pages: DamagedPageTests.pages, seed: UInt64(seed))
        var standard = SerializationOptions.standard
        standard.writesDoctypeIdentifiers = true
        standard.keepsLeadingLineFeeds = true
        var compact = SerializationOptions.compact
        compact.writesDoctypeIdentifiers = true
        var readBack = 0
        for number in 0..<40 {
            let damaged = damager.page(number)
            let page = Document(damaged.bytes, contentType: damaged.contentType)
            let markup = page.serialize(page.root, options: standard)
            guard read(markup, standard) == markup else { continue }
            readBack += 1
            let short = page.serialize(page.root, options: compact)
            // A boolean attribute is empty where it had its own name as the value, so that both are compared compact.
            #expect(read(short, compact) == short, "case \(number): \(short)")
            #expect(readTree(short) == readTree(markup), "case \(number): \(short)")
        }
        #expect(readBack > 15)
    }

    private func read(_ markup: String, _ options: SerializationOptions) -> String {
        let page = Document(text: markup)
        return page.serialize(page.root, options: options)
    }

    /// The tree that markup gives, written in full but for the values of boolean attributes.
    private func readTree(_ markup: String) -> String {
        var options = SerializationOptions.standard
        options.minimizesBooleanAttributes = true
        return read(markup, options)
    }
}
