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
}
