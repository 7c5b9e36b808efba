import Foundation
import News
import Record
import Testing

@Suite("Running stories in a stream")
struct GrouperTests {
    static let fire = """
        A fire broke out in the harbour of Whitby early on Sunday, and the crews of four engines fought it until \
        noon. Nobody was hurt, the fire brigade said. The old rope works, empty since spring, burned down to its walls.
        """
    static let fireLater = """
        The fire that destroyed the rope works in Whitby harbour was laid on purpose, the fire brigade said on \
        Wednesday. Its crews found petrol cans near the walls of the old works.
        """
    static let vote = """
        Parliament in Lisbon voted for the new water law on Tuesday. The minister of the environment, Rosa Lima, called \
        the law overdue; farmers in the Alentejo fear higher prices for irrigation.
        """

    @Test("a follow-up joins its story, another matter begins one")
    func stories() {
        var grouper = Grouper()
        let first = grouper.place(id: "1", published: nil, headline: "Fire in Whitby", text: Self.fire)
        let other = grouper.place(id: "2", published: nil, headline: "Water law passed", text: Self.vote)
        let later = grouper.place(id: "3", published: nil, headline: "Whitby fire was arson", text: Self.fireLater)
        #expect(first == Grouper.Placement(story: "1"))
        #expect(other == Grouper.Placement(story: "2"))
        #expect(later == Grouper.Placement(story: "1"))
    }

    @Test("a copy is found under another headline and with a line more, and leads to the first print")
    func copies() {
        var grouper = Grouper()
        _ = grouper.place(id: "1", published: nil, headline: "Fire in Whitby", text: Self.fire)
        let copy = grouper.place(
            id: "2", published: nil, headline: "Rope works lost", text: Self.fire + " By our staff.")
        let third = grouper.place(id: "3", published: nil, headline: nil, text: Self.fire)
        #expect(copy == Grouper.Placement(story: "1", duplicateOf: "1"))
        #expect(third.duplicateOf == "1")
    }

    @Test("years later the same words need more likeness to be the same story")
    func sleep() {
        func story(after years: Int) -> String {
            var grouper = Grouper()
            let day = Day(number: 18_000)
            _ = grouper.place(id: "1", published: day, headline: nil, text: Self.fire)
            let next =
                "The harbour of Whitby was closed on Sunday after a trawler sank. Six men of Scarborough swam to the pier."
            return grouper.place(id: "2", published: day.adding(days: years * 366), headline: nil, text: next).story
        }
        #expect(story(after: 0) == "1")
        #expect(story(after: 3) == "2")
    }

    @Test(
        "empty, very short, binary and enormous texts are placed",
        arguments: ["", "a", "\u{0}\u{FFFD}\u{1F4A5}", " \n\n "])
    func hostile(_ text: String) {
        var grouper = Grouper()
        #expect(grouper.place(id: "1", published: nil, headline: nil, text: text).story == "1")
        #expect(
            grouper.place(id: "2", published: nil, headline: nil, text: String(repeating: "x", count: 1_000_000)).story
                == "2")
    }

    @Test("thousands of reports with the same few words do not slow it down")
    func crowded() {
        var grouper = Grouper()
        var stories: Set<String> = []
        for number in 0..<2_000 {
            let text =
                "Report \(number) of \(number &* 7_919 % 1_000) from place\(number % 500) about thing\(number % 700)."
            stories.insert(grouper.place(id: "\(number)", published: nil, headline: nil, text: text).story)
        }
        #expect(stories.count > 1)
    }

    private struct Report: Decodable {
        var id: String
        var story: String
        var text: String
    }

    @Test(
        "finds the stories of ECB+", .enabled(if: SharedData.exists("stories/ecbplus/dev.jsonl")),
        arguments: ["dev", "train"])
    func ecbPlus(_ part: String) throws {
        let decoder = JSONDecoder()
        var reports = try SharedData.lines("stories/ecbplus/\(part).jsonl").map {
            try decoder.decode(Report.self, from: $0)
        }
        // In an order that has nothing to do with the stories, and is the same in every run.
        var state: UInt64 = 2003
        for last in stride(from: reports.count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            reports.swapAt(last, Int(state >> 33) % (last + 1))
        }
        var grouper = Grouper()
        let found = reports.map { grouper.place(id: $0.id, published: nil, headline: nil, text: $0.text).story }
        let score = Self.bCubed(found, reports.map(\.story))
        print(
            "ECB+ \(part): B-cubed P \(score.precision) R \(score.recall) F1 \(score.f1), \(Set(found).count) stories")
        #expect(score.f1 >= 0.80)
    }

    private static func bCubed(_ found: [String], _ wanted: [String]) -> (precision: Double, recall: Double, f1: Double)
    {
        var both: [String: Int] = [:]
        var own: [String: Int] = [:]
        var theirOwn: [String: Int] = [:]
        for (mine, theirs) in zip(found, wanted) {
            both["\(mine)|\(theirs)", default: 0] += 1
            own[mine, default: 0] += 1
            theirOwn[theirs, default: 0] += 1
        }
        var precision = 0.0
        var recall = 0.0
        for (mine, theirs) in zip(found, wanted) {
            let shared = Double(both["\(mine)|\(theirs)"] ?? 0)
            precision += shared / Double(own[mine] ?? 1) / Double(found.count)
            recall += shared / Double(theirOwn[theirs] ?? 1) / Double(found.count)
        }
        return (precision, recall, 2 * precision * recall / (precision + recall))
    }
}
