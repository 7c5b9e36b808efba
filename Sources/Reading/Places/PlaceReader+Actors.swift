/// Names of places that are meant as somebody who acts: a government, a team, an agency in a credit.
extension PlaceReader {
    /// A capital that says or does what governments do is its government: "Washington said", "talks between Washington
    /// and Tehran".
    func isActor(_ analysis: Analysis, _ range: Range<Int>, _ matches: [Gazetteer.Match]) -> Bool {
        guard actsAsGovernment(analysis, range) || isParty(analysis, range) else { return false }
        return matches.contains { $0.isClose && gazetteer.entry($0.place).kind == .capital }
    }

    private func actsAsGovernment(_ analysis: Analysis, _ range: Range<Int>) -> Bool {
        guard range.upperBound < analysis.words.count else { return false }
        var verb = range.upperBound
        if ["has", "had", "have", "also", "will", "would"].contains(analysis.lowered[verb]) { verb += 1 }
        if verb < analysis.words.count, ["not", "also", "repeatedly", "long"].contains(analysis.lowered[verb]) {
            verb += 1
        }
        guard verb < analysis.words.count, Self.governmentVerbs.contains(analysis.lowered[verb]) else { return false }
        // "Officials in Rome said": the officials did.
        return range.lowerBound == 0
            || !["in", "from", "at", "near", "outside"].contains(analysis.lowered[range.lowerBound - 1])
    }

    /// Whether it is one of the two between whom talks or ties are: "ties between Paris and Berlin".
    private func isParty(_ analysis: Analysis, _ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        guard first > 1 else { return false }
        let end = min(range.upperBound + 2, analysis.words.count)
        if analysis.lowered[first - 1] == "between", Self.dealings.contains(analysis.lowered[first - 2]) {
            return range.upperBound + 1 < end && analysis.lowered[range.upperBound] == "and"
        }
        // The second name may follow a first of several words.
        guard analysis.lowered[first - 1] == "and" else { return false }
        for at in stride(from: first - 3, through: max(1, first - 5), by: -1) where analysis.lowered[at] == "between" {
            return Self.dealings.contains(analysis.lowered[at - 1])
        }
        return false
    }

    /// A team that is named after its town: "Leeds beat Chelsea", "he scored for Liverpool".
    func isTeam(_ analysis: Analysis, _ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        let before = first > 0 ? analysis.lowered[first - 1] : ""
        let earlier = first > 1 ? analysis.lowered[first - 2] : ""
        let after = range.upperBound < analysis.words.count ? analysis.lowered[range.upperBound] : ""
        return ["beat", "beats", "thrashed"].contains(before) || ["beat", "beats", "thrashed"].contains(after)
            || before == "for" && ["scored", "signed", "scores", "signs"].contains(earlier)
            || Self.players.contains(after)
    }

    /// An agency or a desk in a line of credits: "AFP / POOL / ANNA KLEIN".
    func isCredit(_ analysis: Analysis, _ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, analysis.words[range.lowerBound - 1] == "/" else { return false }
        return range.allSatisfy { analysis.words[$0].utf8.allSatisfy { !(97...122).contains($0) } }
    }

    private static let governmentVerbs = WordTable.words(
        """
        said says accused accuses denied denies urged urges warned warns announced insisted insists condemned
        rejected rejects vowed believes argues argued wants wanted responded retaliated agreed agrees refused refuses
        threatened threatens pledged accepted accepts
        """)

    private static let dealings = WordTable.words(
        "talks relations ties tensions tension negotiations dialogue alliance rivalry standoff accord")

    private static let players = WordTable.words(
        "striker midfielder goalkeeper winger quarterback linebacker shortstop pitcher defenseman")
}
