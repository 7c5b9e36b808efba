/// Seasons: "last fall", "this summer", "the winter of 1994", "in spring 2003".
enum Seasons {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        let (shift, at) = Periods.lead(text, at: start)
        guard case .season(let season) = text.meaning(at) else { return nil }
        let of = text.word(at + 1) == "of" ? at + 2 : at + 1
        if let year = text.year(of) { return TimeMatch(start..<of + 1, .season(season, year: year, .bare)) }
        if let (year, end) = spokenYear(text, at: of), of > at + 1 {
            return TimeMatch(start..<end, .season(season, year: year, .bare))
        }
        if shift != .bare { return TimeMatch(start..<at + 1, .season(season, year: nil, shift)) }
        // "spring" and "fall" are other words too: without a shift a preposition has to show the season.
        let before = text.word(start - 1)
        let isClear = season == .summer || season == .winter || text.word(at) == "autumn"
        guard !text.isCapitalised(at),
            ["in", "since", "during", "by", "until", "early", "late", "mid", "through", "over"].contains(before)
                || (isClear && at > start),
            isClear || before == "in" || at > start && ["by", "since", "until", "of"].contains(before)
        else { return nil }
        return TimeMatch(start..<at + 1, .season(season, year: nil, .bare))
    }

    private static func spokenYear(_ text: TimeText, at index: Int) -> (Int, Int)? {
        guard let match = Years.match(text, at: index), case .calendar(.some(let year), _, _, _) = match.meaning
        else { return nil }
        return (year, match.tokens.upperBound)
    }
}
