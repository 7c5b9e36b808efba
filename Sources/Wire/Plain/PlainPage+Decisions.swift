import News

extension PlainPage {
    /// What was decided of every paragraph.
    var decisions: [Decision] {
        paragraphs.indices.map { index in
            let bytes = paragraphs[index].bytes
            let kind = kinds[index] ?? .paragraph
            return Decision(
                text: words(index), source: ByteRange(bytes), kind: kind, reason: reason(index, kind),
                confidence: reasons[index] == .editor ? 1 : kind == .furniture ? 0.9 : 0.8,
                fingerprint: fingerprint(index))
        }
    }

    private func reason(_ index: Int, _ kind: Block.Kind) -> Reason {
        switch kind {
        case .headline: reasons[index] ?? .headline
        case .caption: reasons[index] ?? .caption
        default: reasons[index] ?? .body
        }
    }

    /// Puts what editors said of this site's blocks in the place of what was decided.
    mutating func obey(_ memory: SiteMemory) {
        for index in paragraphs.indices where kinds[index] != .headline {
            switch memory[fingerprint(index)] {
            case .keep: mark(index, kinds[index] == .furniture ? .paragraph : kinds[index] ?? .paragraph, .editor)
            case .drop:
                if kinds[index] == .caption { forgetPicture(of: index) }
                mark(index, .furniture, .editor)
            case nil: break
            }
        }
    }

    /// Takes the picture out that a caption tells of.
    private mutating func forgetPicture(of index: Int) {
        let caption = Caption(words(index))
        let told = article.pictures.firstIndex { $0.caption == caption.text && $0.credit == caption.credit }
        if let told { article.pictures.remove(at: told) }
    }

    /// In plain text a block has no place: it is known by its words alone.
    private func fingerprint(_ index: Int) -> String { Fingerprint.words(paragraphs[index].key) }
}
