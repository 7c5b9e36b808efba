extension Markup {
    /// Puts literals and data together, and knows at each point where it stands.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var bytes: [UInt8] = []
        private var context = Context()

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { buffer in
                bytes.append(contentsOf: buffer)
                for byte in buffer { context.advance(byte) }
            }
        }

        /// Data: escaped for its place.
        public mutating func appendInterpolation(_ text: String) {
            switch context.place {
            case .text, .quoted: escape(text, into: &bytes)
            case .address: escape((Address(text) ?? .refused).text, into: &bytes)
            case .closed: break
            }
        }

        /// Data that may be absent.
        public mutating func appendInterpolation(_ text: String?) {
            if let text { appendInterpolation(text) }
        }

        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            appendInterpolation(String(number))
        }

        /// An address that was checked: written in an attribute that holds one, or as text.
        public mutating func appendInterpolation(_ address: Address) {
            if context.place != .closed { escape(address.text, into: &bytes) }
        }

        /// Markup: as it is, where elements or attributes may stand; never inside an attribute's value or a script.
        public mutating func appendInterpolation(_ markup: Markup) {
            guard context.takesMarkup else { return }
            bytes.append(contentsOf: markup.bytes)
        }

        public mutating func appendInterpolation(_ markup: Markup?) {
            if let markup { appendInterpolation(markup) }
        }

        /// An attribute with its name, a space before it; `nil` leaves it out.
        public mutating func appendInterpolation(_ attribute: Attribute?) {
            guard context.takesAttributes, let attribute else { return }
            attribute.write(into: &bytes)
        }
    }
}
