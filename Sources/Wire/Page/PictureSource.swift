import HTML

/// Where a picture is fetched from and how large it is.
struct PictureSource {
    /// The address as the page writes it.
    private(set) var address: ArraySlice<UInt8>?
    private(set) var width: Int?
    private(set) var height: Int?

    var reference: String? { address.map { String(decoding: $0, as: UTF8.self) } }

    /// The names of the attributes in question in one page, each looked up once.
    struct Names {
        fileprivate let width: Document.AttributeName
        fileprivate let height: Document.AttributeName
        fileprivate let references: [Document.AttributeName]
        fileprivate let sets: [Document.AttributeName]

        init(_ document: Document) {
            width = document.attributeName("width")
            height = document.attributeName("height")
            references = [
                "src", "data-src", "data-lazy-src", "data-original", "data-image", "data-full", "data-hi-res-src",
            ].map(document.attributeName)
            sets = ["srcset", "data-srcset", "data-lazy-srcset"].map(document.attributeName)
        }
    }

    /// - Parameter image: An `img` or `amp-img`; the `source` elements beside it are looked at as well.
    init(_ image: Document.NodeID, in document: Document, _ names: Names) {
        width = Self.length(document.bytes(of: names.width, image))
        height = Self.length(document.bytes(of: names.height, image))
        let references = names.references.compactMap { document.bytes(of: $0, image)?.trimmed }
            .filter(Self.isPicture)
        var sets = names.sets.compactMap { document.bytes(of: $0, image) }
        if references.isEmpty, let around = document.parent(image), document.tag(around) == .picture {
            for source in document.children(around).prefix(12) where document.tag(source) == .source {
                sets += names.sets.prefix(2).compactMap { document.bytes(of: $0, source) }
            }
        }
        // Of the sizes that a page offers, the widest that is still for a screen.
        let offered = sets.flatMap(Self.candidates).filter { $0.width <= 2_600 && Self.isPicture($0.address) }
        let widest = offered.max { $0.width < $1.width }
        address = widest.flatMap { $0.width > 0 ? $0.address : nil } ?? references.first ?? offered.first?.address
        if width == nil, height == nil, let widest, widest.width > 100 { width = widest.width }
    }

    private static func length(_ text: ArraySlice<UInt8>?) -> Int? {
        guard let text, text.count <= 8 else { return nil }
        let digits = text.hasSuffix(pixels) ? text.dropLast(2) : text
        return Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
    }

    private static let pixels = Array("px".utf8)

    /// Whether the address is that of a picture and not of what stands in its place till it is loaded.
    private static func isPicture(_ address: ArraySlice<UInt8>) -> Bool {
        guard !address.isEmpty, !unfetched.contains(where: address.starts) else { return false }
        let key = Key(address.suffix(120)).bytes
        return !placeholders.contains { key.firstOccurrence(of: $0) != nil }
    }

    private static let unfetched = ["data:", "about:"].map { Array($0.utf8) }
    private static let placeholders = [
        "placeholder", "spacer.", "blank.", "lazyload", "lazy-load", "1x1.", "pixel.", "transparent.", "loading.",
    ].map { Array($0.utf8) }

    /// The addresses of a `srcset` with their widths, 0 where none is given.
    private static func candidates(_ set: ArraySlice<UInt8>) -> [(address: ArraySlice<UInt8>, width: Int)] {
        var found: [(address: ArraySlice<UInt8>, width: Int)] = []
        var address: ArraySlice<UInt8>?
        for part in set.prefix(20_000).split(whereSeparator: \.isSpace) {
            let bare = part.last == 0x2C ? part.dropLast() : part
            if let open = address {
                // After an address comes how wide it is, or the comma that ends it.
                if let unit = bare.last, [0x77, 0x78, 0x68].contains(unit),
                    let number = Double(String(decoding: bare.dropLast(), as: UTF8.self))
                {
                    found.append((open, unit == 0x77 && number < 100_000 ? Int(number) : 0))
                    address = nil
                    continue
                }
                found.append((open, 0))
            }
            if part.last == 0x2C {
                found.append((bare, 0))
                address = nil
            } else {
                address = part
            }
        }
        if let address { found.append((address, 0)) }
        return found
    }

    /// What stays the same in an address whatever size is asked for: the file's name without its ending, and without
    /// the size that was cut ("dam-1024x768").
    static func stem(_ address: ArraySlice<UInt8>) -> [UInt8] {
        let path = address.prefix(2_000).prefix { $0 != 0x3F && $0 != 0x23 }
        let start = path.lastIndex(of: 0x2F).map { $0 + 1 } ?? path.startIndex
        var end = path.endIndex
        while let dot = path[start..<end].lastIndex(of: 0x2E), end - dot <= 6 { end = dot }
        if let dash = path[start..<end].lastIndex(of: 0x2D), dash > start {
            let size = path[(dash + 1)..<end]
            let cross = size.firstIndex(of: 0x78)
            if let cross, cross > dash + 1, cross + 1 < end, size.allSatisfy({ $0.isDigit || $0 == 0x78 }) {
                end = dash
            }
        }
        // A short name is one of many: the folders around it tell them apart.
        let from = end - start <= 5 ? max(path.startIndex, start - 60) : start
        return path[from..<end].map(\.lowerCased)
    }

    static func stem(_ address: String) -> [UInt8] { stem(Array(address.utf8)[...]) }
}
