extension Document {
    /// Reads a piece of markup as the content of an element, as `innerHTML` does.
    ///
    /// The nodes read are the children of ``root``'s only element, an `html` that stands for the element named.
    /// - Parameters:
    ///   - text: The markup.
    ///   - context: The name of the element it is the content of, such as `div` or `tr`.
    ///   - limits: How much to read.
    public init(fragment text: String, in context: String = "div", limits: Limits = .init()) {
        self.init(fragment: text, in: context, namespace: .html, limits: limits, scripting: false)
    }

    init(fragment text: String, in context: String, namespace: Namespace, limits: Limits = .init(), scripting: Bool) {
        let bytes = Array(text.utf8.prefix(limits.bytes))
        let decoded = DecodedSource(utf8: bytes)
        var builder = TreeBuilder(source: decoded.bytes, limits: limits, scripting: scripting)
        builder.beginFragment(in: context, namespace: namespace)
        builder.run()
        self.init(builder, decoded, isCut: bytes.count < text.utf8.count)
    }
}

extension TreeBuilder {
    /// The fragment case: sets up the root, the context element and the mode before the first token.
    mutating func beginFragment(in contextName: String, namespace: Namespace) {
        var token = Token(.startTag, start: 0, end: 0)
        token.name = tokenizer.names.intern(Array(contextName.utf8))
        context = arena.add(Node(element: token.name, namespace, start: 0, end: 0))
        if namespace == .html {
            switch token.tag {
            case .title, .textarea: tokenizer.model = .rcdata
            case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.model = .rawtext
            case .script: tokenizer.model = .scriptData
            case .noscript where scripting: tokenizer.model = .rawtext
            case .plaintext: tokenizer.model = .plaintext
            case .template: templateModes.append(.inTemplate)
            default: break
            }
            if token.tag == .form { form = context }
        }
        var root = Token(.startTag, start: 0, end: 0)
        root.name = Name(.html)
        appendRoot(root)
        resetInsertionMode()
    }
}
