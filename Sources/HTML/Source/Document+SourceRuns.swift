extension Document {
    /// Where the characters of a text node or comment stand in the source: the runs of its text, in order.
    ///
    /// Together they cover ``text(_:)``. Most texts are one run. There are more where the source has a character
    /// reference, or a tag that is not in the tree between two parts, or where text was moved out of a table. Empty
    /// for other nodes. Linear in the runs.
    ///
    /// The source is the page in UTF-8 with line feeds at the ends of lines, ``source``: an offset in it is one in the
    /// bytes that came over the wire only if these were UTF-8 without a byte order mark, broken characters and carriage
    /// returns.
    public func sourceRuns(of id: NodeID) -> [SourceRun] {
        guard self[id].kind == .text || self[id].kind == .comment else { return [] }
        var runs: [SourceRun] = []
        var offset = 0
        var piece = self[id].first
        while piece >= 0 {
            let slice = tree.pieces[Int(piece)].slice
            if !slice.isEmpty {
                let text = offset..<(offset + slice.count)
                runs.append(SourceRun(text: text, source: slice.pooled ? nil : slice.range))
                offset = text.upperBound
            }
            piece = tree.pieces[Int(piece)].next
        }
        return runs
    }

    /// Where a byte of a text node or comment stands in the source.
    ///
    /// Nil where the source spells it otherwise: see ``sourceRuns(of:)``, which serves better for many offsets of one
    /// text. Linear in the runs before it.
    /// - Parameters:
    ///   - offset: An offset in the UTF-8 of ``text(_:)``; its end counts as the end of the last run.
    ///   - id: The node.
    public func sourceOffset(of offset: Int, in id: NodeID) -> Int? {
        let runs = sourceRuns(of: id)
        if let run = runs.first(where: { $0.text.contains(offset) }) {
            return run.source.map { $0.lowerBound + offset - run.text.lowerBound }
        }
        return offset == runs.last?.text.upperBound ? runs.last?.source?.upperBound : nil
    }

    /// Where the value of an attribute stands in the source, without its quotation marks.
    ///
    /// Nil if the element does not have it, if it has no value, or if the source spells it otherwise, with character
    /// references or nulls.
    /// - Parameters:
    ///   - name: The attribute's name in lower case.
    ///   - id: The element.
    public func sourceRange(ofAttribute name: String, of id: NodeID) -> Range<Int>? {
        guard let name = tree.names.find(name), let value = tree.attribute(name, of: id.index)?.value else {
            return nil
        }
        return value.pooled || value.isEmpty ? nil : value.range
    }
}
