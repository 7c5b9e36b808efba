/// The standard's tree construction: tokens in, an arena of nodes out.
///
/// One method per insertion mode; each returns true when the token must be processed again, in the mode it has set.
/// The stack of open elements is bounded by ``Limits/depth`` and the list of formatting elements by
/// ``Limits/formatting``, so every token costs a bounded number of steps.
struct TreeBuilder: ~Copyable {
    var tokenizer: Tokenizer
    var arena = Arena()
    let limits: Limits
    var limitReached: Limit?
    /// Whether `noscript` is read as text, as in a browser that runs scripts.
    let scripting: Bool

    var mode = InsertionMode.initial
    var originalMode = InsertionMode.initial
    var templateModes: [InsertionMode] = []
    var open: [Int32] = []
    /// How many elements of each HTML tag are open: tells at once that none is.
    var openCounts = [Int32](repeating: 0, count: 256)
    /// How many elements of SVG and MathML are open.
    var openForeign = 0
    var formatting: [FormattingEntry] = []
    var head: Int32 = -1
    var form: Int32 = -1
    var framesetOK = true
    var fosterParenting = false
    var ignoresLineFeed = false
    var pendingTableText: [Token] = []
    var quirks = QuirksMode.none
    /// The element whose content is parsed, in the fragment case: a node outside the tree.
    var context: Int32 = -1
    var isStopped = false
    /// The `annotation-xml` elements that hold HTML.
    var htmlAnnotations: Set<Int32> = []
    /// Selects by their node, with what they show.
    var choices: [Int32: Choice] = [:]
    /// The encoding the page was decoded in, as long as a `meta` element may still say another.
    var assumedEncoding: Encoding?
    /// That other encoding, which ends the parse: the page has to be decoded again.
    var declaredEncoding: Encoding?
    /// Where the current token begins: where an element that it closes implicitly ends.
    var at: Int32 = 0
    /// Work done so far, in tokens, stack entries and nodes looked at: what the tests hold to a line.
    var steps = 0

    init(source: [UInt8], limits: Limits, scripting: Bool) {
        tokenizer = Tokenizer(source, nameLimit: limits.attributeNames)
        arena.reserve(forSourceOf: source.count, limit: limits.nodes)
        self.limits = limits
        self.scripting = scripting
    }

    /// Reads the whole source.
    mutating func run() {
        let source = tokenizer.source
        let bytes = source.span
        while !isStopped {
            tokenizer.allowsCDATA = isInForeign
            let token = tokenizer.next(bytes)
            at = token.start
            steps += 1
            process(token)
            if arena.nodes.count > limits.nodes {
                reach(.nodes)
                break
            }
        }
        if tokenizer.hasLeftOutAttributes { reach(.attributeNames) }
        finish()
    }

    mutating func reach(_ limit: Limit) {
        if limitReached == nil { limitReached = limit }
    }

    /// Closes what is still open, at the end of the source.
    private mutating func finish() {
        let end = isStopped ? Int32(tokenizer.source.count) : at
        for id in open where arena[id].end < 0 { arena[id].end = end }
        showChoices()
        arena[0].end = Int32(tokenizer.source.count)
    }

    /// Dispatches a token; runs of text are cut at white space where the mode asks for it.
    mutating func process(_ token: Token) {
        if ignoresLineFeed {
            ignoresLineFeed = false
            if token.kind == .characters, !token.text.isEmpty, byte(token.text.start, token.text) == 0x0A {
                var rest = token
                rest.text.start += 1
                if !rest.text.isEmpty { process(rest) }
                return
            }
        }
        guard token.kind == .characters else { return processWhole(token) }
        var rest = token
        while !rest.text.isEmpty, !isStopped {
            if mode.takesTextWhole || (isInForeign && usesForeignRules(token)) {
                processWhole(rest)
                return
            }
            var part = rest
            part.text.end = endOfRun(rest.text)
            rest.text.start = part.text.end
            if !token.text.pooled {
                part.start = part.text.start
                part.end = part.text.end
            }
            processWhole(part)
        }
    }

    private mutating func processWhole(_ token: Token) {
        var again = true
        while again {
            steps += 1
            again = isInForeign && usesForeignRules(token) ? inForeignContent(token) : process(token, in: mode)
        }
    }

    /// Processes a token by the rules of a mode, whichever is current.
    mutating func process(_ token: Token, in mode: InsertionMode) -> Bool {
        switch mode {
        case .initial: initial(token)
        case .beforeHTML: beforeHTML(token)
        case .beforeHead: beforeHead(token)
        case .inHead: inHead(token)
        case .inHeadNoscript: inHeadNoscript(token)
        case .afterHead: afterHead(token)
        case .inBody: inBody(token)
        case .text: inText(token)
        case .inTable: inTable(token)
        case .inTableText: inTableText(token)
        case .inCaption: inCaption(token)
        case .inColumnGroup: inColumnGroup(token)
        case .inTableBody: inTableBody(token)
        case .inRow: inRow(token)
        case .inCell: inCell(token)
        case .inTemplate: inTemplate(token)
        case .afterBody: afterBody(token)
        case .inFrameset: inFrameset(token)
        case .afterFrameset: afterFrameset(token)
        case .afterAfterBody: afterAfterBody(token)
        case .afterAfterFrameset: afterAfterFrameset(token)
        }
    }

    func byte(_ index: Int32, _ slice: Slice) -> UInt8 {
        slice.pooled ? tokenizer.pool[Int(index)] : tokenizer.source[Int(index)]
    }

    /// The end of the run of white space, or of other characters, that a slice begins with.
    private func endOfRun(_ slice: Slice) -> Int32 {
        let isSpace = byte(slice.start, slice).isHTMLSpace
        var index = slice.start + 1
        while index < slice.end, byte(index, slice).isHTMLSpace == isSpace { index += 1 }
        return index
    }

    func isSpace(_ token: Token) -> Bool {
        guard token.kind == .characters else { return false }
        let bytes = token.text.pooled ? tokenizer.pool[token.text.range] : tokenizer.source[token.text.range]
        return bytes.allSatisfy(\.isHTMLSpace)
    }
}
