extension AttributionTraits {
    /// The features of a token as a part of what a cue says.
    func partFeatures(of t: Int, _ view: CueView, in sentence: Range<Int>, into rows: inout FeatureRows) {
        rows.begin()
        let here = words[t]
        let cue = words[view.cue]
        let tie = view.tie(t)
        let side: UInt32 = t < view.cue ? 0 : t > view.cue ? 1 : 2
        let branch = tie.branch >= 0 ? words[Int(tie.branch)] : Self.outside
        let isAbove: UInt32 = tie.branch >= 0 && view.above.contains(Int(tie.branch)) ? 1 : 0
        let climb = tie.climb == CueView.apart ? 977 : view.climbs[Int(tie.climb)]
        let way = climb << 10 | branch.relation << 2 | side | isAbove << 9
        let near = UInt32(tie.climb) << 16 | way & 0x3FF
        let lead = tie.branch >= 0 ? words[Int(branch.low)] : Self.outside
        let quoted = quotation(of: here, beside: cue)
        let distance = Self.bucket(t - view.cue)
        let after = word(t + 1, in: sentence)
        let before = word(t - 1, in: sentence)
        let next = word(view.cue + 1, in: sentence)
        let last = word(view.cue - 1, in: sentence)

        rows.add(100, way)
        rows.add(101, way, cue.lemma)
        rows.add(102, way, cue.tag)
        rows.add(103, way, lead.form)
        rows.add(104, way, lead.form, cue.lemma)
        rows.add(105, way, branch.tag)
        rows.add(106, way, branch.lemma)
        rows.add(107, way, branch.entity << 8 | here.entity)
        rows.add(108, near, UInt32(min(tie.depth, 3)), here.relation)
        rows.add(109, near, UInt32(tie.commas))
        rows.add(110, way, quoted)
        rows.add(111, quoted, cue.lemma, side)
        rows.add(112, way, next.marks.contains(.punctuation) ? next.form : 0)
        rows.add(113, distance, cue.tag)
        rows.add(114, distance, cue.lemma)
        rows.add(115, here.form, side)
        rows.add(116, before.form, here.form, side)
        rows.add(117, here.form, after.form, side)
        rows.add(118, before.tag << 16 | here.tag << 8 | after.tag, side)
        rows.add(119, here.form, near)
        rows.add(120, here.tag, way)
        rows.add(121, here.entity, near)
        rows.add(122, branch.cluster & 0xFF, near)
        rows.add(123, next.form, near)
        rows.add(124, last.form, near)
        rows.add(125, view.frame, near)
        rows.add(126, view.frame, quoted, side)
        rows.add(127, here.relation, words[Int(here.head)].relation << 8 | words[Int(here.head)].tag, near)
        rows.add(128, UInt32(min(t - sentence.lowerBound, 2)), UInt32(min(sentence.upperBound - t, 3)), side)
        let meeting = Int(tie.climb) < view.above.count ? words[view.above[Int(tie.climb)]] : Self.outside
        rows.add(129, meeting.lemma, branch.relation, side << 8 | UInt32(tie.climb))
        rows.add(130, meeting.tag, branch.relation << 8 | branch.tag, side << 8 | UInt32(tie.climb))
        rows.add(131, quoted, distance, UInt32(tie.commas))
        rows.add(132, cue.lemma, here.tag, side)
        let opening = words[Int(tie.opening)]
        let second = word(Int(tie.opening) + 1, in: sentence)
        let apart = side << 4 | UInt32(tie.commas) << 2 | UInt32(tie.left)
        rows.add(140, opening.form, apart)
        rows.add(141, opening.tag << 8 | second.tag, apart)
        rows.add(142, opening.form, cue.lemma, side)
        rows.add(143, opening.lemma, near)
        rows.add(144, opening.tag, way)
        rows.add(145, apart, near)
        rows.add(146, opening.form, second.form, side)
        rows.add(147, opening.relation, words[Int(opening.head)].lemma, side)
        rows.add(154, view.quotes, quoted, side)
        rows.add(155, view.quotes, near)
        rows.add(156, view.quotes, quoted << 8 | apart, cue.tag)
        if tie.twig >= 0 {
            let twig = words[Int(tie.twig)]
            rows.add(150, way, twig.relation)
            rows.add(151, near, twig.relation << 1 | (tie.twig > tie.branch ? 1 : 0), words[Int(twig.low)].form)
            rows.add(152, near, twig.relation, twig.tag)
        }
        rows.add(153, words[Int(here.head)].lemma, near)
        if abs(t - view.cue) < 4 {
            let exact = UInt32(t - view.cue + 8)
            rows.add(133, exact, here.tag, cue.tag)
            rows.add(134, exact, here.form)
            rows.add(135, exact, here.form, cue.lemma)
            rows.add(136, exact, here.tag, cue.lemma)
        }
    }

    /// How the token and the cue stand to quotations, as a number below 16.
    private func quotation(of token: Word, beside cue: Word) -> UInt32 {
        let inside: UInt32 = token.quotation >= 0 ? 1 : 0
        let cueInside: UInt32 = cue.quotation >= 0 ? 2 : 0
        let same: UInt32 = inside == 1 && token.quotation == cue.quotation ? 4 : 0
        return inside | cueInside | same | (token.marks.contains(.quote) ? 8 : 0)
    }

    /// How far off, with its sign, in steps that grow.
    static func bucket(_ distance: Int) -> UInt32 {
        let far = UInt32(min(abs(distance), 255))
        let step = far < 5 ? far : 3 + UInt32(32 - (far - 1).leadingZeroBitCount)
        return step << 1 | (distance < 0 ? 1 : 0)
    }
}
