extension ReportTraits {
    /// Whether the token may be part of a name or stands beside one; all others are outside. Where capitals don't tell,
    /// any may.
    func isNearName(_ index: Int) -> Bool {
        !showsCase(index) || chunkOf[index] >= 0 || known[index] != 0 || index > 0 && chunkOf[index - 1] >= 0
            || index + 1 < count && chunkOf[index + 1] >= 0
    }

    /// Runs of tokens that may hold names, none over a sentence's edge.
    func stretches() -> [(tokens: Range<Int>, sentence: Range<Int>)] {
        var found: [(tokens: Range<Int>, sentence: Range<Int>)] = []
        for sentence in sentences {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                guard isNearName(at) else {
                    at += 1
                    continue
                }
                let start = at
                while at < sentence.upperBound, isNearName(at) { at += 1 }
                found.append((start..<at, sentence))
            }
        }
        return found
    }

    /// A token's shape, or how its line is set where that hides it.
    private func shape(_ index: Int) -> UInt32 {
        let word = word(index)
        switch cases[index] {
        case .sentence: return word.shape
        case .title: return word.shape | 1 << 30
        case .capitals, .small:
            let figures: UInt32 = word.marks.contains(.figures) ? 1 : 0
            let letters: UInt32 = word.marks.contains(.letters) ? 2 : 0
            return 1 << 31 | UInt32(cases[index].rawValue) << 4 | figures | letters | (mayName(index) ? 4 : 0)
        }
    }

    /// The features of a token for which a tag is chosen.
    func features(of i: Int, in sentence: Range<Int>, into keys: inout FeatureRows) {
        keys.begin()
        let here = word(i)
        let before = i > sentence.lowerBound ? word(i - 1) : nil
        let after = i + 1 < sentence.upperBound ? word(i + 1) : nil
        let before2 = i > sentence.lowerBound + 1 ? word(i - 2) : nil
        let after2 = i + 2 < sentence.upperBound ? word(i + 2) : nil
        let w0 = here.word
        let w1 = before?.word ?? 1
        let w2 = before2?.word ?? 1
        let n1 = after?.word ?? 2
        let n2 = after2?.word ?? 2
        let s0 = shape(i)
        let s1 = before == nil ? 1 : shape(i - 1)
        let t1 = after == nil ? 2 : shape(i + 1)
        let mode = UInt32(cases[i].rawValue)
        let open = UInt32(opening[i].rawValue) | mode << 2
        keys.add(1, mode)
        keys.add(2, w0)
        keys.add(3, w1)
        keys.add(4, n1)
        keys.add(5, w2)
        keys.add(6, n2)
        keys.add(7, w1, w0)
        keys.add(8, w0, n1)
        keys.add(9, w1, n1)
        keys.add(10, here.prefixes[0])
        keys.add(11, here.prefixes[1])
        keys.add(12, here.prefixes[2])
        keys.add(13, here.prefixes[3])
        keys.add(14, here.suffixes[0])
        keys.add(15, here.suffixes[1])
        keys.add(16, here.suffixes[2])
        keys.add(17, here.suffixes[3])
        keys.add(18, before?.suffixes[2] ?? 1)
        keys.add(19, after?.suffixes[2] ?? 2)
        keys.add(20, s0, open)
        keys.add(21, s1, s0)
        keys.add(22, s0, t1)
        keys.add(23, s1, s0, t1)
        keys.add(24, w0, open)
        keys.add(25, UInt32(truncatingIfNeeded: here.exact >> 16), mode)
        keys.add(26, w1, s0)
        keys.add(27, n1, s0)
        keys.add(28, w2, w1, s0)
        keys.add(29, n1, n2, s0)

        let l0 = here.classes.rawValue
        let l1 = before?.classes.rawValue ?? 1 << 20
        let m1 = after?.classes.rawValue ?? 1 << 20
        keys.add(30, l0, s0)
        keys.add(31, l1, s0)
        keys.add(32, m1, s0)
        keys.add(33, l1, l0)
        keys.add(34, l0, m1)
        keys.add(35, l1, l0, m1)
        bits(36, l0, s0, &keys)
        bits(37, l1, s0, &keys)
        bits(38, m1, s0, &keys)
        keys.add(39, l1, w0)
        keys.add(40, m1, w0)

        let c0 = here.cluster
        let c1 = before?.cluster ?? 1 << 20
        let d1 = after?.cluster ?? 1 << 20
        keys.add(41, c0)
        keys.add(42, c0 & 15)
        keys.add(43, c0 & 63)
        keys.add(44, c0 & 1023)
        keys.add(45, c1)
        keys.add(46, d1)
        keys.add(47, c1 & 63)
        keys.add(48, d1 & 63)
        keys.add(49, before2?.cluster ?? 1 << 20)
        keys.add(50, after2?.cluster ?? 1 << 20)
        keys.add(51, c1, c0)
        keys.add(52, c0, d1)
        keys.add(53, c1, d1)
        keys.add(54, c0, s0)

        let p0 = UInt32(places[i])
        keys.add(55, p0)
        keys.add(56, p0, s0)
        keys.add(57, before == nil ? 999 : UInt32(places[i - 1]), p0)
        keys.add(58, p0, after == nil ? 999 : UInt32(places[i + 1]))
        keys.add(59, p0, w1)
        keys.add(60, p0, n1)
        keys.add(61, p0, l0)
        keys.add(62, p0, l1, m1)
        let k0 = UInt32(known[i])
        keys.add(63, k0)
        keys.add(64, before == nil ? 999 : UInt32(known[i - 1]))
        keys.add(65, after == nil ? 999 : UInt32(known[i + 1]))
        keys.add(66, k0, p0)

        let joined: UInt32 = (tokens[i].spaceBefore ? 1 : 0) | (after != nil && tokens[i + 1].spaceBefore ? 2 : 0)
        keys.add(67, joined, s0)
        keys.add(68, joined, s1, t1)
        keys.add(69, UInt32(min(3, i - sentence.lowerBound)), s0, i < 60 ? 1 : 0)
        if chunkOf[i] >= 0 {
            chunkFeatures(i, in: sentence, &keys)
            contextFeatures(i, s0, &keys)
        }
    }

    private func bits(_ template: UInt32, _ set: UInt32, _ with: UInt32, _ keys: inout FeatureRows) {
        var left = set
        while left != 0 {
            keys.add(template, UInt32(left.trailingZeroBitCount), with)
            left &= left - 1
        }
    }

    /// What the stretch around the token and the words beside it show.
    private func chunkFeatures(_ i: Int, in sentence: Range<Int>, _ keys: inout FeatureRows) {
        let chunk = chunks[Int(chunkOf[i])]
        let place: UInt32 =
            chunk.count == 1 ? 0 : i == chunk.lowerBound ? 1 : i == chunk.upperBound - 1 ? 2 : 3
        let size = UInt32(min(chunk.count, 5)) << 3 | place | UInt32(cases[i].rawValue) << 8
        let first = word(chunk.lowerBound)
        let head = word(chunk.upperBound - 1)
        let before = chunk.lowerBound > sentence.lowerBound ? word(chunk.lowerBound - 1) : nil
        let after = chunk.upperBound < sentence.upperBound ? word(chunk.upperBound) : nil
        let w1 = before?.word ?? 1
        let n1 = after?.word ?? 2
        keys.add(70, size)
        keys.add(71, size, UInt32(opening[chunk.lowerBound].rawValue))
        keys.add(72, head.word, place)
        keys.add(73, head.classes.rawValue, place)
        keys.add(74, head.cluster, place)
        keys.add(75, first.word, place)
        keys.add(76, first.classes.rawValue, place)
        keys.add(77, first.cluster, place)
        keys.add(78, w1, place)
        keys.add(79, n1, place)
        keys.add(80, before?.classes.rawValue ?? 1 << 20, after?.classes.rawValue ?? 1 << 20, place)
        keys.add(81, before?.cluster ?? 1 << 20, place)
        keys.add(82, after?.cluster ?? 1 << 20, place)
        keys.add(83, first.classes.rawValue, head.classes.rawValue, size)
        keys.add(84, head.suffixes[2], place)
        keys.add(85, w1, n1, size)
        keys.add(86, first.cluster, head.cluster, place)
        var every: UInt32 = 0
        var phrase: UInt64 = 0
        for index in chunk {
            every |= word(index).classes.rawValue
            phrase = WordHash.joined(phrase, word(index).lower)
        }
        keys.add(87, every, place)
        bits(88, every, size, &keys)
        keys.add(89, UInt32(truncatingIfNeeded: phrase), place)
        keys.add(90, UInt32(places[chunk.lowerBound]), UInt32(places[chunk.upperBound - 1]), size)
        if chunk.lowerBound > sentence.lowerBound + 1 {
            keys.add(91, word(chunk.lowerBound - 2).word, w1, place)
            keys.add(92, word(chunk.lowerBound - 2).word, place)
        }
        if chunk.upperBound + 1 < sentence.upperBound {
            keys.add(93, n1, word(chunk.upperBound + 1).word, place)
            keys.add(94, word(chunk.upperBound + 1).word, place)
        }
        keys.add(95, before?.suffixes[2] ?? 1, place)
        keys.add(96, after?.suffixes[2] ?? 2, place)
    }

    /// What the word, and the stretch's last, do elsewhere in the report.
    private func contextFeatures(_ i: Int, _ shape: UInt32, _ keys: inout FeatureRows) {
        let chunk = chunks[Int(chunkOf[i])]
        let solo: UInt32 = chunk.count == 1 ? 1 : i == chunk.lowerBound ? 2 : i == chunk.upperBound - 1 ? 3 : 4
        let here = contexts[Int(word(i).group)]
        bits(100, here.signs.rawValue, solo, &keys)
        keys.add(101, here.signs.rawValue & 0x7E, solo)
        keys.add(102, here.signs.rawValue, solo)
        keys.add(103, UInt32(min(here.names, 5)), solo, here.signs.rawValue & 1)
        if chunk.count > 1 {
            let head = contexts[Int(word(chunk.upperBound - 1).group)]
            let first = contexts[Int(word(chunk.lowerBound).group)]
            bits(104, head.signs.rawValue, solo, &keys)
            bits(105, first.signs.rawValue, solo, &keys)
        }
        guard here.fullest >= 0, here.fullest != chunkOf[i] else { return }
        let full = chunks[Int(here.fullest)]
        let group = word(i).group
        let place: UInt32 =
            word(full.upperBound - 1).group == group ? 2 : word(full.lowerBound).group == group ? 1 : 3
        let at = place << 3 | solo
        keys.add(106, at)
        keys.add(107, at, word(full.upperBound - 1).word)
        keys.add(108, at, word(full.upperBound - 1).classes.rawValue)
        keys.add(109, at, word(full.lowerBound).classes.rawValue)
        keys.add(110, at, UInt32(full.count))
        keys.add(111, at, word(full.lowerBound).cluster)
        keys.add(112, at, word(full.upperBound - 1).cluster)
        keys.add(113, at, UInt32(places[full.lowerBound]))
        keys.add(114, at, full.lowerBound > 0 ? word(full.lowerBound - 1).word : 1)
    }
}
