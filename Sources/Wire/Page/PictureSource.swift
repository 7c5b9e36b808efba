import HTML

/// Where a picture is fetched from and how large it is.
struct PictureSource {
    /// The address as the page writes it.
    var reference: String?
    var width: Int?
    var height: Int?

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
        func value(_ name: Document.AttributeName, _ id: Document.NodeID) -> String? {
            document.bytes(of: name, id).map { String(decoding: $0, as: UTF8.self) }
        }
        width = Self.length(value(names.width, image))
        height = Self.length(value(names.height, image))
        let references = names.references.compactMap { value($0, image)?.trimmed }.filter(Self.isPicture)
        var sets = names.sets.compactMap { value($0, image) }
        if references.isEmpty, let around = document.parent(image), document.tag(around) == .picture {
            for source in document.children(around).prefix(12) where document.tag(source) == .source {
                sets += names.sets.prefix(2).compactMap { value($0, source) }
            }
        }
        // Of the sizes that a page offers, the widest that is still for a screen.
        let offered = sets.flatMap(Self.candidates).filter { Self.isPicture($0.reference) && $0.width <= 2_600 }
        let widest = offered.max { $0.width < $1.width }
        reference = widest.flatMap { $0.width > 0 ? $0.reference : nil } ?? references.first ?? offered.first?.reference
        if width == nil, height == nil, let widest, widest.width > 100 { width = widest.width }
    }

    private static func length(_ text: String?) -> Int? {
        guard let text, text.utf8.count <= 8 else { return nil }
        let digits = text.hasSuffix("px") ? text.dropLast(2) : text[...]
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether the address is that of a picture and not of what stands in its place till it is loaded.
    private static func isPicture(_ reference: String) -> Bool {
        guard !reference.isEmpty, !reference.hasPrefix("data:"), !reference.hasPrefix("about:") else { return false }
        let key = Key(Array(reference.utf8.suffix(120))).bytes
        return !placeholders.contains { key.firstOccurrence(of: $0) != nil }
    }

    private static let placeholders = [
        "placeholder", "spacer.", "blank.", "lazyload", "lazy-load", "1x1.", "pixel.", "transparent.", "loading.",
    ].map { Array($0.utf8) }

    /// The addresses of a `srcset` with their widths, 0 where none is given.
    private static func candidates(_ set: String) -> [(reference: String, width: Int)] {
        var found: [(reference: String, width: Int)] = []
        let parts = set.utf8.prefix(20_000).split(whereSeparator: \.isSpace)
        var address: String?
        for part in parts {
            let text = String(decoding: part, as: UTF8.self)
            if let open = address {
                // After an address comes how wide it is, or the comma that ends it.
                let bare = text.hasSuffix(",") ? String(text.dropLast()) : text
                if let unit = bare.last, let number = Double(bare.dropLast()), unit == "w" || unit == "x" || unit == "h"
                {
                    found.append((open, unit == "w" && number < 100_000 ? Int(number) : 0))
                    address = nil
                    continue
                }
                found.append((open, 0))
            }
            if text.hasSuffix(",") {
                found.append((String(text.dropLast()), 0))
                address = nil
            } else {
                address = text
            }
        }
        if let address { found.append((address, 0)) }
        return found
    }

    /// What stays the same in an address whatever size is asked for: the file's name without its ending, and without
    /// the size that was cut ("dam-1024x768").
    static func stem(_ reference: String) -> String {
        let path = Array(reference.utf8.prefix { $0 != 0x3F && $0 != 0x23 }.prefix(2_000))
        let start = path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
        var end = path.count
        while let dot = path[start..<end].lastIndex(of: 0x2E), end - dot <= 6 { end = dot }
        if let dash = path[start..<end].lastIndex(of: 0x2D), dash > start {
            let size = path[(dash + 1)..<end]
            let cross = size.firstIndex(of: 0x78)
            if let cross, cross > dash + 1, cross + 1 < end, size.allSatisfy({ $0.isDigit || $0 == 0x78 }) {
                end = dash
            }
        }
        // A short name is one of many: the folders around it tell them apart.
        let from = end - start <= 5 ? max(0, start - 60) : start
        return String(decoding: path[from..<end].map(\.lowerCased), as: UTF8.self)
    }
}
