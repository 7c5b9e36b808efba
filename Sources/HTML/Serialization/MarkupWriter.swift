/// Writes a sequence of events as bytes of markup.
struct MarkupWriter {
    private(set) var bytes: [UInt8] = []
    private let options: SerializationOptions
    private let raw: TagSet
    /// Whether text is written as it stands: the last tag began an element of raw text.
    private var isRaw = false
    /// Whether the last event began an element whose first line feed a parser drops.
    private var dropsLineFeed = false
    /// Whether the last attribute was written by its name alone.
    private var endsWithName = false

    /// - Parameter parent: The element that the events stand in, if they are not a whole page.
    init(_ options: SerializationOptions, in parent: Tag = .other) {
        self.options = options
        raw = options.noscriptIsRawText ? TagSet.rawText.union([.noscript]) : .rawText
        isRaw = raw.contains(parent)
    }

    /// The markup of a sequence of events, filtered as the options ask for.
    static func markup(
        of events: some IteratorProtocol<MarkupEvent>, options: SerializationOptions, in parent: Tag = .other
    ) -> String {
        let declared = MetaCharsetFilter(events, charset: options.metaCharset)
        let spaced = WhiteSpaceFilter(declared, isOn: options.collapsesWhiteSpace)
        var filtered = OptionalTagFilter(spaced, isOn: options.omitsOptionalTags)
        var writer = MarkupWriter(options, in: parent)
        while let event = filtered.next() { writer.write(event) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    mutating func write(_ event: MarkupEvent) {
        let losesLineFeed = dropsLineFeed
        dropsLineFeed = false
        switch event {
        case .doctype(let facts): write(facts)
        case .startTag(let element):
            write(element)
            isRaw = raw.contains(element.tag)
            dropsLineFeed = ([.pre, .textarea, .listing] as TagSet).contains(element.tag)
        case .endTag(let element):
            isRaw = false
            guard !element.isVoid else { return }
            write("</")
            write(element.name)
            write(">")
        case .text(let data):
            if losesLineFeed, options.keepsLeadingLineFeeds, data.first == 0x0A { bytes.append(0x0A) }
            if isRaw, !options.escapesRawText { bytes += data } else { escape(data) }
        case .comment(let data):
            write("<!--")
            bytes += data
            write("-->")
        }
    }

    private mutating func write(_ part: String) {
        bytes += part.utf8
    }

    private mutating func write(_ doctype: Doctype) {
        write("<!DOCTYPE ")
        write(doctype.name ?? "")
        if options.writesDoctypeIdentifiers {
            let system = doctype.systemID ?? ""
            if let identifier = doctype.publicID, !identifier.isEmpty {
                write(" PUBLIC " + quoted(identifier) + (system.isEmpty ? "" : " " + quoted(system)))
            } else if !system.isEmpty {
                write(" SYSTEM " + quoted(system))
            }
        }
        write(">")
    }

    /// An identifier in the marks that it does not have itself: a parser yields none with both.
    private func quoted(_ identifier: String) -> String {
        identifier.utf8.contains(UInt8(ascii: "\"")) ? "'\(identifier)'" : "\"\(identifier)\""
    }

    private mutating func write(_ element: MarkupTag) {
        write("<")
        write(element.name)
        endsWithName = false
        if options.sortsAttributes, element.attributes.count > 1 {
            let sorted = element.attributes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for attribute in sorted { write(attribute, of: element) }
        } else {
            for attribute in element.attributes { write(attribute, of: element) }
        }
        write(options.writesTrailingSolidus && element.isVoid ? " />" : ">")
    }

    private mutating func write(_ attribute: MarkupAttribute, of element: MarkupTag) {
        // An equals sign that a name begins with would be taken for that of the name before it.
        if endsWithName, attribute.name.utf8.first == UInt8(ascii: "=") { write("=\"\"") }
        write(" ")
        write(attribute.name)
        let value = attribute.value
        endsWithName = options.minimizesBooleanAttributes && (value.isEmpty || repeatsName(attribute))
        if endsWithName { return }
        write("=")
        guard options.quoting == .always || needsMarks(value) else { return escape(value, mark: 0) }
        let mark = mark(around: value)
        bytes.append(mark)
        escape(value, mark: mark)
        bytes.append(mark)
    }

    /// Whether an attribute is a boolean one with its own name as the value.
    private func repeatsName(_ attribute: MarkupAttribute) -> Bool {
        attribute.value.elementsEqual(attribute.name.utf8) && BooleanAttributes.names.contains(attribute.name)
    }

    private func needsMarks(_ value: ArraySlice<UInt8>) -> Bool {
        value.isEmpty
            || value.contains { byte in
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "`"):
                    true
                case UInt8(ascii: "<"): !options.escapesAngleBracketsInAttributes
                default: byte.isHTMLSpace
                }
            }
    }

    private func mark(around value: ArraySlice<UInt8>) -> UInt8 {
        let double = UInt8(ascii: "\"")
        let single = UInt8(ascii: "'")
        return switch options.quotationMark {
        case .double: double
        case .single: single
        case .fitting: value.contains(double) && !value.contains(single) ? single : double
        }
    }
}

/// Escaping.
extension MarkupWriter {
    /// Text.
    private mutating func escape(_ data: ArraySlice<UInt8>) {
        escape(data, mark: 0, brackets: true)
    }

    /// A value in these quotation marks; 0 for none.
    private mutating func escape(_ value: ArraySlice<UInt8>, mark: UInt8) {
        escape(value, mark: mark, brackets: options.escapesAngleBracketsInAttributes)
    }

    private mutating func escape(_ data: ArraySlice<UInt8>, mark: UInt8, brackets: Bool) {
        var last: UInt8 = 0
        for byte in data {
            switch byte {
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "<") where brackets: write("&lt;")
            case UInt8(ascii: ">") where brackets: write("&gt;")
            case mark where mark != 0: write(mark == UInt8(ascii: "'") ? "&#39;" : "&quot;")
            case 0xA0 where last == 0xC2:
                // U+00A0, whose first byte was written already.
                bytes.removeLast()
                write("&nbsp;")
            default: bytes.append(byte)
            }
            last = byte
        }
    }
}
