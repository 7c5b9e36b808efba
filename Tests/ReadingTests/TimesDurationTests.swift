import News
import Testing

@testable import Reading

@Suite("Durations, recurrences and the clock")
struct TimesDurationTests {
    @Test(
        "reads lengths of time",
        arguments: [
            ("It was the tenth raid in [less than four months].", "P4M"), ("He ruled for [two years].", "P2Y"),
            ("They waited for [several weeks].", "PXW"), ("It lasted [2 1/2 hours].", "PT2H30M"),
            ("A [three-day] truce began.", "P3D"), ("It took [a year and a half] to build.", "P1Y6M"),
            ("It was spread over [three years].", "P3Y"), ("It took [over three years].", "P3Y"),
            ("A [month-long] siege ended.", "P1M"), ("A [weeklong] fast ended.", "P1W"),
            ("They left [hours] after the blast.", "PTXH"), ("It was the best of [the past century].", "P100Y"),
            ("Fighting went on for [months].", "PXM"), ("The war cost lives for [twenty-five years].", "P25Y"),
        ])
    func lengths(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "reads the stretch up to now, with its days",
        arguments: [
            ("Raids rose over [the last week].", "P1W"), ("It grew in [the past two months].", "P2M"),
            ("Both towns were shelled in [recent months].", "PXM"), ("It may close in [the next few days].", "PXD"),
        ])
    func windows(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test("gives the last week its seven days")
    func windowDays() throws {
        let week = try #require(Marks.times("It rose over the last week.").first)
        #expect(week.begin == Day(year: 2020, month: 3, day: 10) && week.finish == Day(year: 2020, month: 3, day: 17))
    }

    @Test(
        "reads what comes again",
        arguments: [
            ("They meet [every Friday].", "XXXX-WXX-5"), ("Trains run [daily].", "P1D"),
            ("It floods [each July].", "XXXX-07"),
            ("He phoned twice [a week].", "P1W"), ("They play [Tuesday nights].", "XXXX-WXX-2TNI"),
            ("It is held [every two years].", "P2Y"), ("They rest on [weekends].", "XXXX-WXX-WE"),
            ("It is paid out [quarterly].", "P1Q"),
        ])
    func recurrences(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "reads the clock, with its day",
        arguments: [
            ("It landed at [6:40 p.m.] in Rome.", "2020-03-17T18:40"),
            ("It began at [9 a.m. Monday].", "2020-03-16T09:00"),
            ("It began at [18:40 GMT] on the coast.", "2020-03-17T18:40"),
            ("They left at [noon] sharp.", "2020-03-17T12:00"),
            ("On [Friday], a blast at [5 p.m.] hit it.", "2020-03-13 2020-03-13T17:00"),
        ])
    func clock(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "reads words for past, present and future",
        arguments: [
            ("It is [now] closed.", "PRESENT_REF"), ("He [recently] left.", "PAST_REF"),
            ("They will [soon] act.", "FUTURE_REF"),
            ("He is [currently] abroad.", "PRESENT_REF"), ("It fears for [the future].", "FUTURE_REF"),
        ])
    func references(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "leaves ages and plain numbers alone",
        arguments: [
            "A 24-year-old man fled.", "He is 31 years old.", "The nurse, aged 24, spoke.", "They won 14 seats.",
            "A six-month-old baby slept.", "It lies nine light years off.",
            "It cut its quarterly dividend.", "The party daily Red Star said so.",
        ])
    func ages(sentence: String) { Marks.expectTimes(sentence, "") }

    @Test(
        "stays bounded on text that is no language",
        arguments: [
            Flood("last ", times: 5000), Flood("March 11 ", times: 3000),
            Flood("million ", times: 5000), Flood("one hundred and ", times: 3000),
            Flood("9999999999999 years ago, ", times: 2000),
            "400000 weeks ago, 999999999999999tn a.m., 900 centuries ago and 2999999 days later, 5000 years ago, last week",
            "\u{0}\u{1}\u{FFFD} 99/99/9999 0000-00-00 25:61",
        ] as [Flood])
    func hostile(flood: Flood) {
        let text = flood.text
        let analysis = Tokenizer().analyse(CodePoints(text))
        let times = TimeReader().read(analysis, published: Marks.published, datelineDay: nil)
        let quantities = QuantityReader().read(analysis, times: times)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
        #expect(zip(quantities, quantities.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    }
}
