/// Damages pages, in ways that are drawn from a seed: the same seed, number and pages give the same damage.
package struct PageDamager: Sendable {
    private let pages: [[UInt8]]
    private let seed: UInt64

    /// - Parameter pages: What is damaged, at least one page.
    package init(pages: [[UInt8]], seed: UInt64) {
        self.pages = pages.isEmpty ? [[]] : pages
        self.seed = seed
    }

    /// The page of a number. Any number can be asked for, so that one case can be looked at alone.
    package func page(_ number: Int) -> DamagedPage {
        var random = SeededRandom(seed: seed &* 0x9E37_79B9 &+ UInt64(number))
        var bytes = random.pick(pages)
        // Most cases are a part of a page: more of them fit into the time.
        if !random.once(in: 16) { bytes = Array(bytes[chunk(of: bytes, atMost: 16_384, &random)]) }
        for _ in 0...random.below(8) { damage(&bytes, &random) }
        var page = DamagedPage(bytes: bytes)
        if random.once(in: 4) { page.contentType = "text/html; charset=\(random.pick(TagSoup.encodings))" }
        if random.once(in: 4) { page.context = random.pick(TagSoup.contexts) }
        page.isNarrow = random.once(in: 4)
        return page
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        let here = random.below(bytes.count + 1)
        switch random.below(14) {
        case 0: for _ in 0...random.below(16) where !bytes.isEmpty { flipBit(&bytes, &random) }
        case 1: for _ in 0...random.below(16) where !bytes.isEmpty { swapBytes(&bytes, &random) }
        case 2: bytes.insert(contentsOf: bytes[chunk(of: bytes, atMost: 4096, &random)], at: here)
        case 3: bytes.removeSubrange(chunk(of: bytes, atMost: 4096, &random))
        case 4:
            let other = random.pick(pages)
            bytes.insert(contentsOf: other[chunk(of: other, atMost: 4096, &random)], at: here)
        case 5: bytes.removeSubrange(here...)
        case 6: bytes.insert(contentsOf: bomb(&random), at: here)
        case 7: bytes.insert(contentsOf: declaration(&random), at: random.once(in: 2) ? 0 : here)
        case 8: bytes.insert(contentsOf: random.pick(TagSoup.bytes), at: random.once(in: 4) ? 0 : here)
        case 9: moveTag(&bytes, from: here, &random)
        default: for _ in 0...random.below(24) { insertSoup(&bytes, &random) }
        }
    }

    private func chunk(of bytes: [UInt8], atMost limit: Int, _ random: inout SeededRandom) -> Range<Int> {
        let start = random.below(bytes.count + 1)
        return start..<min(start + random.below(limit), bytes.count)
    }

    private func flipBit(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    }

    private func swapBytes(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        bytes.swapAt(random.below(bytes.count), random.below(bytes.count))
    }

    /// The same markup over and over, as deep as it goes.
    private func bomb(_ random: inout SeededRandom) -> [UInt8] {
        let unit = (0...random.below(3)).map { _ in soup(&random) }.joined()
        return Array(String(repeating: unit, count: 1 << random.below(11)).utf8)
    }

    private func declaration(_ random: inout SeededRandom) -> [UInt8] {
        let encoding = random.pick(TagSoup.encodings)
        switch random.below(3) {
        case 0: return Array("<meta charset=\(encoding)>".utf8)
        case 1: return Array("<meta http-equiv=content-type content='text/html;charset=\(encoding)'>".utf8)
        default: return Array("<?xml version='1.0' encoding='\(encoding)'?>".utf8)
        }
    }

    /// Moves the next tag to another place.
    private func moveTag(_ bytes: inout [UInt8], from here: Int, _ random: inout SeededRandom) {
        guard let start = bytes[here...].firstIndex(of: UInt8(ascii: "<")),
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return }
        let tag = Array(bytes[start...end])
        bytes.removeSubrange(start...end)
        bytes.insert(contentsOf: tag, at: random.below(bytes.count + 1))
    }

    /// Puts soup at the beginning of a tag or text rather than anywhere, as it takes effect there.
    private func insertSoup(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        let here = random.below(bytes.count + 1)
        let place = random.once(in: 4) ? here : bytes[here...].firstIndex(of: UInt8(ascii: "<")) ?? here
        bytes.insert(contentsOf: soup(&random).utf8, at: place)
    }

    private func soup(_ random: inout SeededRandom) -> String {
        switch random.below(8) {
        case 0, 1, 2: "<\(random.pick(TagSoup.tags))>"
        case 3: "</\(random.pick(TagSoup.tags))>"
        case 4:
            "<\(random.pick(TagSoup.tags)) \(random.pick(TagSoup.attributes)) \(random.pick(TagSoup.attributes))"
                + random.pick([">", "/>", "", " / >"])
        case 5: random.pick(TagSoup.references)
        case 6: random.pick(["a", " ", "\n", "\r\n", "\u{FFFD}", "é", "\u{1F4F0}", "\0"])
        default: random.pick(TagSoup.fragments)
        }
    }
}
