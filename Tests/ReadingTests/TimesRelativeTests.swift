import News
import Testing

@testable import Reading

@Suite("Times told from another")
struct TimesRelativeTests {
    @Test(
        "reads days of the week",
        arguments: [
            ("Officials said [Tuesday] it was over.", "2020-03-17"), ("He was shot on [Friday].", "2020-03-13"),
            ("He was shot [last Tuesday].", "2020-03-10"), ("The court will rule on [Friday].", "2020-03-20"),
            ("Polls open [next Monday].", "2020-03-23"), ("[Early Tuesday], shells hit a depot.", "2020-03-17"),
            ("Clashes began [Sunday night].", "2020-03-15TNI"), ("[Wednesday]'s vote was close.", "2020-03-11"),
            ("It snowed over [the weekend].", "2020-W11-WE"),
            ("Shops are to stay shut on [Thursday].", "2020-03-19"),
            ("Shops were to stay shut on [Thursday].", "2020-03-19"),
            ("Rain is forecast for [Saturday].", "2020-03-21"), ("A vote is called for [Sunday].", "2020-03-22"),
            ("The launch is scheduled for [Friday].", "2020-03-20"), ("He was called in on [Friday].", "2020-03-13"),
        ])
    func weekdays(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "reads days told from the day of telling",
        arguments: [
            ("It begins [today].", "2020-03-17"), ("He died [yesterday].", "2020-03-16"),
            ("They meet [tomorrow].", "2020-03-18"),
            ("He speaks [tonight].", "2020-03-17TNI"), ("She fled [last night].", "2020-03-16TNI"),
            ("It rained [this morning].", "2020-03-17TMO"), ("He left [the day before yesterday].", "2020-03-15"),
        ])
    func days(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "reads weeks, months and years told from now",
        arguments: [
            ("Talks broke down [last week].", "2020-W11"), ("It reopened [this month].", "2020-03"),
            ("Elections are due [next year].", "2021"), ("It doubled [earlier this year].", "2020"),
            ("The deal was struck [two weeks ago].", "2020-W10"), ("He came [three years ago].", "2017"),
            ("She left [five days ago].", "2020-03-12"), ("It shuts [four months from now].", "2020-07"),
        ])
    func periods(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "counts from the time last told",
        arguments: [
            ("A mine went off on [March 2] and another [three days later].", "2020-03-02 2020-03-05"),
            ("He was freed on [Feb. 12, 2019]. [The next day] he fled.", "2019-02-12 2019-02-13"),
            ("They won in [2010] and lost [two years later].", "2010 2012"),
            ("He died on [March 9]; [the day before], he had sung.", "2020-03-09 2020-03-08"),
        ])
    func told(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "counts days from an event whose day the report tells",
        arguments: [
            (
                "The mayor was shot dead on [Feb. 12]. A neighbour saw a van [ten days] before the murder.",
                "2020-02-12 2020-02-02"
            ),
            ("The [March 2] bombing hurt six. Guards left [two days] after the attack.", "2020-03-02 2020-03-04"),
            (
                "The mayor was killed on [Feb. 12]. Threats came in the [weeks] before she was killed.",
                "2020-02-12 2020-02"
            ),
            ("The mayor died [last fall]. Threats came in the [days] before her death.", "2019-FA 2019-FA"),
            ("He was stabbed to death on [March 2]. He was stabbed at [10 p.m.]", "2020-03-02 2020-03-02T22:00"),
            (
                "The mayor was shot on [Feb. 12]. She was seen at [6 a.m. ten days] before the shooting.",
                "2020-02-12 2020-02-02T06:00"
            ),
            ("He fled [two days] before the murder.", "P2D"),
            ("He was shot on [March 2]. He had bought the gun [ten days] before the crash.", "2020-03-02 P10D"),
        ])
    func events(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "keeps the length of what is later by less than a day",
        arguments: [
            ("It struck on [March 2]; [an hour later] it struck again.", "2020-03-02 PT1H"),
            ("[A minute and a half later], it fell.", "PT1M30S"),
        ])
    func lengths(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "looks ahead or behind as the sentence does",
        arguments: [
            ("It had been due to expire on [Friday].", "2020-03-13"),
            ("It is due to expire on [Friday].", "2020-03-20"),
            ("She will [one day] rule.", "FUTURE_REF"), ("They met [later in the day].", "2020-03-17"),
        ])
    func aheadOrBehind(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test("says what a value was worked out from")
    func bases() throws {
        let times = Marks.times("On March 2, 2019 it fell. Three days later it rose. It fell Monday.")
        #expect(times.map(\.basis) == [.stated, .relative, .publication])
        let dated = Marks.times("It fell Monday.", dateline: Day(year: 2020, month: 3, day: 16))
        #expect(dated.map(\.basis) == [.dateline] && dated.first?.value == "2020-03-16")
    }

    @Test(
        "leaves open what cannot be known without the day of telling",
        arguments: [
            ("It fell on [March 11].", "XXXX-03-11"), ("It fell on [Tuesday].", "XXXX-WXX-2"),
            ("It fell [yesterday].", "XXXX-XX-XX"),
            ("It fell [last year].", "XXXX"), ("It fell [last week].", "XXXX-WXX"),
            ("It fell on [May 1, 2003].", "2003-05-01"),
        ])
    func unanchored(marked: String, values: String) {
        Marks.expectTimes(marked, values, published: nil)
        let times = Marks.times(Marks.read(marked).text, published: nil)
        #expect(times.allSatisfy { ($0.begin == nil) == $0.value.contains("X") })
    }

    @Test(
        "tells what is ahead from the verb and from its noun",
        arguments: [
            ("The bank told of the plan on [Aug. 21].", "2019-08-21"),
            ("The record was set on [Aug. 6].", "2019-08-06"),
            ("The council on [Sunday] rejected it.", "2020-03-15"),
            ("He could not be reached on [Wednesday].", "2020-03-11"),
            ("They agreed to meet on [Friday].", "2020-03-20"),
            ("The guests had left by [Friday].", "2020-03-13"),
            ("She will succeed him on [Feb. 1].", "2021-02-01"),
            ("The appeal had been due on [Friday].", "2020-03-13"),
            ("On [Friday], the mayor, asking who might help, wept.", "2020-03-13"),
        ])
    func directions(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "takes a date that lies ahead in this month for this year's, and one just gone for no other",
        arguments: [
            ("The fair opens [March 29].", "2020-03-29"), ("The seal carries [March 30].", "2020-03-30"),
            ("The deed must be done by [March 15].", "2020-03-15"),
            ("They sail on [Saturday, March 28].", "2020-03-28"),
        ])
    func nearDates(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "takes the part of the day without its day for that last told of",
        arguments: [
            ("They woke on [March 9]. In [the morning], snow fell.", "2020-03-09 2020-03-09TMO"),
            ("At [dawn on Monday] they left.", "2020-03-16TMO"),
            ("They left in [the early hours of Wednesday].", "2020-03-11"),
            ("At [mid-afternoon yesterday] it rained.", "2020-03-16TAF"),
            (
                "It landed at [about 7:35 p.m.] ([1635 GMT]) on [Wednesday].",
                "2020-03-11T19:35 2020-03-11T16:35 2020-03-11"
            ),
        ])
    func parts(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test("counts on from a date whose year nobody told, not from one told before it")
    func openYear() {
        Marks.expectTimes(
            "A picture of [June 4, 2012]. On [March 11] a mine went off, and another [three days later].",
            "2012-06-04 XXXX-03-11 XXXX-03-14", published: nil)
    }
}
