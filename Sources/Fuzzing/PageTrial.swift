import HTML

/// A damaged page, read, and what came of it.
package struct PageTrial {
    /// What is wrong with the tree or with what is made of it, if anything is.
    package let flaw: String?
    /// The parser's work for each byte of the page.
    package let stepsPerByte: Double

    private static let narrow = Limits(nodes: 2000, depth: 24, formatting: 8, attributeNames: 20)

    package init(_ page: DamagedPage) {
        let limits = page.isNarrow ? PageTrial.narrow : Limits()
        let document =
            if let context = page.context {
                Document(fragment: String(decoding: page.bytes, as: UTF8.self), in: context, limits: limits)
            } else {
                Document(page.bytes, contentType: page.contentType, limits: limits)
            }
        stepsPerByte = Double(document.steps) / Double(document.source.count + 1000)
        flaw =
            document.findFlaw()
            ?? PageTrial.flaw(inStepsPerByte: stepsPerByte, limits)
            ?? PageTrial.flaw(inWritingOf: document, page, limits)
    }

    /// The line that work is held to: each byte costs at most a look at all that the limits let stand open.
    private static func flaw(inStepsPerByte steps: Double, _ limits: Limits) -> String? {
        steps > Double(limits.depth + limits.formatting) ? "\(steps) steps for each byte" : nil
    }

    /// Serialisation, text, and the tree that the page's own source gives when it is read again.
    private static func flaw(inWritingOf document: Document, _ page: DamagedPage, _ limits: Limits) -> String? {
        let markup = document.serialize(document.root)
        _ = document.innerText(document.root)
        guard page.context == nil else { return nil }
        let again = Document(text: String(decoding: document.source, as: UTF8.self), limits: limits)
        return again.serialize(again.root) == markup ? nil : "its own source gives another tree"
    }
}
