extension AttributionTraits {
    /// The features of a token as a word that says that somebody says something.
    ///
    /// `sentence` bounds what is seen; of a head's dependents no more than 40 are.
    func cueFeatures(of t: Int, in sentence: Range<Int>, into rows: inout FeatureRows) {
        rows.begin()
        let here = words[t]
        let head = Int(here.head) == t ? Self.outside : words[Int(here.head)]
        let lemma = here.lemma
        let after = word(t + 1, in: sentence)
        let after2 = word(t + 2, in: sentence)
        let before = word(t - 1, in: sentence)
        let before2 = word(t - 2, in: sentence)
        let place = here.tag << 8 | here.relation
        rows.add(1, lemma)
        rows.add(2, lemma, here.tag)
        rows.add(3, here.form)
        rows.add(4, place)
        rows.add(5, lemma, here.relation)
        rows.add(6, head.lemma, here.relation)
        rows.add(7, lemma, head.lemma)
        rows.add(8, head.tag, place)
        rows.add(9, after.form)
        rows.add(10, before.form)
        rows.add(11, lemma, after.form)
        rows.add(12, lemma, before.form)
        rows.add(13, after.form, after2.form, here.tag)
        rows.add(14, before2.form, before.form, here.tag)
        rows.add(15, lemma, after.form, after2.form)
        rows.add(16, after.tag << 8 | after2.tag, here.tag)
        rows.add(17, before.tag << 8 | before2.tag, here.tag)
        rows.add(18, lemma, after.tag)
        rows.add(19, before.tag << 16 | here.tag << 8 | after.tag)
        rows.add(20, here.cluster & 0xF, place)
        rows.add(21, here.cluster & 0xFF, here.relation)
        rows.add(22, here.cluster & 0xFFF)
        rows.add(23, here.cluster)
        rows.add(24, here.cluster, after.form)
        rows.add(25, here.cluster & 0xFF, after.form)
        rows.add(26, after.cluster & 0xFF, lemma)
        let place2 = placeFeatures(of: t, in: sentence, into: &rows)
        dependentFeatures(of: t, place2, into: &rows)
    }

    /// Where the token stands: in its sentence, its report, and among quotations.
    private func placeFeatures(of t: Int, in sentence: Range<Int>, into rows: inout FeatureRows) -> UInt32 {
        let here = words[t]
        let quoted: UInt32 = here.quotation >= 0 ? 1 : 0
        let quotes = quoteDistance(before: t, in: sentence) << 4 | quoteDistance(after: t, in: sentence) << 1 | quoted
        rows.add(47, quotes)
        rows.add(48, quotes, here.lemma)
        rows.add(49, quotes, here.tag << 8 | here.relation)
        rows.add(50, quoted, here.lemma)
        let first = UInt32(min(t - sentence.lowerBound, 4))
        let last = UInt32(min(sentence.upperBound - t, 4))
        let headline: UInt32 = sentence.lowerBound == 0 ? 1 : 0
        rows.add(51, first, last, here.tag)
        rows.add(52, UInt32(min(sentence.count / 6, 5)), headline, here.tag)
        rows.add(53, here.lemma, first, last)
        if here.marks.contains(.punctuation) {
            let before = word(t - 1, in: sentence)
            let after = word(t + 1, in: sentence)
            let start = words[sentence.lowerBound]
            rows.add(54, here.form, UInt32(before.marks.rawValue), UInt32(after.marks.rawValue))
            rows.add(55, here.form, UInt32(min(t - sentence.lowerBound, 9)), UInt32(start.marks.rawValue))
            rows.add(56, before.entity, after.entity, UInt32(start.marks.rawValue))
            rows.add(57, before.tag, after.tag, UInt32(min(t - sentence.lowerBound, 9)))
        }
        return quotes
    }

    /// How far off the nearest end of a quotation before the token is, from nought (none) to four.
    private func quoteDistance(before t: Int, in sentence: Range<Int>) -> UInt32 {
        let near = quotation(before: t, in: sentence)
        return near < 0 ? 0 : Self.steps(t + 1 - quotations[Int(near)].range.upperBound)
    }

    /// How far off the nearest quotation after the token is.
    private func quoteDistance(after t: Int, in sentence: Range<Int>) -> UInt32 {
        let near = quotation(after: t, in: sentence)
        return near < 0 ? 0 : Self.steps(quotations[Int(near)].range.lowerBound - t)
    }

    /// The quotation near before a token of the sentence, or -1.
    func quotation(before t: Int, in sentence: Range<Int>) -> Int32 {
        var at = t - 1
        while at >= sentence.lowerBound, t - at < 12 {
            if words[at].quotation >= 0, words[at].quotation != words[t].quotation { return words[at].quotation }
            at -= 1
        }
        return -1
    }

    /// The quotation near after a token, in its sentence or right behind it, or -1.
    func quotation(after t: Int, in sentence: Range<Int>) -> Int32 {
        var at = t + 1
        while at < words.count, at - t < 12, at < sentence.upperBound + 1 {
            if words[at].quotation >= 0, words[at].quotation != words[t].quotation { return words[at].quotation }
            at += 1
        }
        return -1
    }

    private static func steps(_ distance: Int) -> UInt32 {
        distance == 1 ? 1 : distance < 4 ? 2 : distance < 8 ? 3 : 4
    }

    /// What depends on the token, and who is its subject.
    private func dependentFeatures(of t: Int, _ quotes: UInt32, into rows: inout FeatureRows) {
        let here = words[t]
        for child in children(of: t).prefix(40) {
            let dependent = words[child]
            let link = dependent.relation << 1 | (child < t ? 1 : 0)
            rows.add(30, link, here.lemma)
            rows.add(31, link, here.tag)
            rows.add(32, link, dependent.lemma)
            rows.add(33, link, dependent.tag, here.lemma)
            rows.add(34, link, dependent.lemma, here.lemma)
            let first = words[Int(dependent.low)]
            rows.add(35, link, first.form, here.lemma)
            rows.add(36, link, first.form, here.tag)
            rows.add(37, link, dependent.cluster & 0xFF, here.tag)
            rows.add(38, link, dependent.entity, here.lemma)
        }
        let frame = frame(of: t)
        rows.add(39, frame)
        rows.add(40, frame, here.lemma)
        rows.add(41, frame, here.tag, here.relation)
        rows.add(42, frame, quotes, here.tag)
        let subject = subject(of: t).map { words[$0] } ?? Self.outside
        rows.add(43, subject.lemma)
        rows.add(44, subject.entity, subject.tag)
        rows.add(45, subject.entity, here.lemma)
        rows.add(46, subject.cluster & 0xFF, here.tag)
    }

    /// Which relations a token has dependents in, as bits.
    func frame(of t: Int) -> UInt32 {
        var frame: UInt32 = 0
        for child in children(of: t).prefix(40) { frame |= Self.bits[Int(words[child].relation)] }
        return frame
    }

    private static let bits: [UInt32] = Relation.allCases.map { relation in
        let told: [Relation] = [
            .nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .ccomp, .xcomp, .advcl, .parataxis, .cop, .mark, .auxPass,
            .expl, .conj, .compoundPrt, .acl, .nmod, .nmodPoss, .csubj, .case,
        ]
        return told.firstIndex(of: relation).map { 1 << UInt32($0) } ?? 0
    }

    /// The phrase of a cue's subject, where it is no part of what is said.
    func subjectPhrase(of find: AttributionFind) -> Range<Int>? {
        guard let subject = subject(of: find.cue), words[subject].relation != UInt32(Relation.nsubjPass.rawValue) else {
            return nil
        }
        var range = Int(words[subject].low)..<Int(words[subject].high) + 1
        // A relative clause's subject is what it is about: no more than the word itself.
        if range.contains(find.cue) { range = subject..<subject + 1 }
        return range.count < 40 && find.covered(of: range) == 0 ? range : nil
    }

    /// The subject of a verb, or of the verb that it goes on from: "agreed and said", "declined to say".
    func subject(of verb: Int) -> Int? {
        var at = verb
        for _ in 0..<4 {
            if let own = children(of: at).prefix(40).first(where: { Relation.isSubject(words[$0].relation) }) {
                return own
            }
            let head = Int(words[at].head)
            guard head != at, let relation = Relation(rawValue: UInt8(words[at].relation)) else { return nil }
            switch relation {
            case .conj, .xcomp, .advcl, .parataxis: at = head
            case .acl, .aclRelcl: return head
            default: return nil
            }
        }
        return nil
    }
}

extension Relation {
    fileprivate static func isSubject(_ number: UInt32) -> Bool {
        number == UInt32(Relation.nsubj.rawValue) || number == UInt32(Relation.nsubjPass.rawValue)
    }
}
