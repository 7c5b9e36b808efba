public import News

extension Publication {
    /// Every claim that was read in this version of the article.
    ///
    /// Linear in the findings. An index that points outside its list counts as nothing.
    /// - Parameters:
    ///   - findings: what was read in `text`.
    ///   - text: the article's text, from which the words of the sources are taken.
    public func claims(in findings: Findings, text: CodePoints) -> [Claim] {
        findings.mentions.map { mention in
            let attribution = findings.attributions.element(at: mention.attribution)
            return Claim(
                publication: self,
                mention: mention,
                place: findings.places.element(at: mention.place),
                time: findings.times.element(at: mention.time),
                quantities: findings.quantities,
                attribution: attribution,
                sourceText: attribution?.source.map { text[$0.span] }
            )
        }
    }
}

extension Array {
    fileprivate func element(at index: Int?) -> Element? {
        guard let index, indices.contains(index) else { return nil }
        return self[index]
    }
}
