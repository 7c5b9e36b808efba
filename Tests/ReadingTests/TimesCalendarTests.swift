import News
import Testing

@testable import Reading

@Suite("Dates by the calendar")
struct TimesCalendarTests {
    @Test(
        "reads days, months and years in any order that news uses",
        arguments: [
            ("The bridge fell on [March 11].", "2020-03-11"), ("It was signed on [July 4, 2012].", "2012-07-04"),
            ("He left on [11 March].", "2020-03-11"), ("It ends on [the 5th of May 2021].", "2021-05-05"),
            ("Troops came on [Friday, March 13], he said.", "2020-03-13"),
            ("They met in [June 2014] in Oslo.", "2014-06"),
            ("It was founded in [1998].", "1998"), ("Records begin on [2020-03-02].", "2020-03-02"),
            ("They voted on [Nov. 3, 2015].", "2015-11-03"),
        ])
    func dates(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "takes the nearest past year unless the sentence looks ahead",
        arguments: [
            ("In [January], lawmakers voted to leave.", "2020-01"), ("It was built in [October].", "2019-10"),
            ("The force is to leave by [the end of April].", "2020-04"),
            ("The pact will expire on [June 30].", "2020-06-30"),
            ("The pact will expire in [February].", "2021-02"), ("He was shot [last November].", "2019-11"),
            ("She retires [next March].", "2021-03"), ("In [May] a shell landed there.", "2019-05"),
            ("Prices fell in [June last year].", "2019-06"),
        ])
    func years(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "reads both days of a range, and both years",
        arguments: [
            ("The fair ran from [March 11]-[14] in Lyon.", "2020-03-11 2020-03-14"),
            ("It rained on [March 2] and [3].", "2020-03-02 2020-03-03"),
            ("He ruled from [2003] to [2011].", "2003 2011"), ("Wars raged between [1991] and [1995].", "1991 1995"),
            ("On [March 11] and 14 people died.", "2020-03-11"), ("It ran on [3]-[9 March].", "2020-03-03 2020-03-09"),
            ("It ran from [3] to [9 March].", "2020-03-03 2020-03-09"), ("He led them in [2015]-[16].", "2015 2016"),
            ("Tea grew dear between [January] and [March].", "2020-01 2020-03"),
            ("It has been shut since [January].", "2020-01"),
        ])
    func ranges(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "tells months from the verbs and names that they look like",
        arguments: [
            "He may resign.", "Protesters march on.", "Theresa May spoke.", "May he rest.",
            "They joined the March on Washington.", "The second man fled.", "It cost $2000.",
            "About 2000 troops left.", "Men in their 30s ran.", "She read of it in USA Today.",
            "He spoke on 60 Minutes.", "They joined the annual March for Peace.",
        ])
    func otherWords(sentence: String) { Marks.expectTimes(sentence, "") }

    @Test(
        "reads decades, centuries, seasons, quarters and parts of them",
        arguments: [
            ("Jazz thrived in [the 1920s].", "192"), ("It closed in [the early 1990s].", "199"),
            ("It was built in [the 19th century].", "18"), ("He came in [early 2020].", "2020"),
            ("They meet in [mid-March].", "2020-03"), ("It burned [last summer].", "2019-SU"),
            ("It opened in [the winter of 2014].", "2014-WI"),
            ("Sales fell in [the third quarter of 2018].", "2018-Q3"),
            ("Profit rose in [the fourth quarter].", "2019-Q4"), ("It shut in [the first half of 2019].", "2019-H1"),
        ])
    func stretches(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "tells a quarter by the day on which it ended",
        arguments: [
            ("Sales rose in [the quarter] ended [Dec. 29].", "2019-Q4 2019-12-29"),
            ("Sales rose in [the second quarter] ended [Jan. 31].", "2020-Q2 2020-01-31"),
            ("Sales rose in [the second quarter] ended [March 31].", "2019-Q2 2019-03-31"),
        ])
    func endedQuarters(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "compares results with those of the quarter that a report is about",
        arguments: [
            ("Profit fell in [the fourth quarter] from [a year earlier].", "2019-Q4 2018-Q4"),
            (
                "Profit fell in [the fourth quarter]. Costs will weigh on [the first quarter]. In [the latest quarter], sales fell.",
                "2019-Q4 2020-Q1 2019-Q4"
            ),
            (
                "Profit fell in [the fourth quarter]. For [the nine months], it rose from [a year earlier].",
                "2019-Q4 P9M 2018"
            ),
            (
                "Profit fell in [the first quarter]. [Last year] storms cost it dear. The [year-earlier] figures are new.",
                "2020-Q1 2019 2019"
            ),
        ])
    func results(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "reads years, quarters and dates in the ways that budgets, speech and files write them",
        arguments: [
            ("The budget for [fiscal year 2020] passed.", "2020"), ("It grew in [FY2019].", "2019"),
            ("It fell in [the second quarter of fiscal 2018].", "2018-Q2"),
            ("It sank in [January nineteen ninety-seven].", "1997-01"),
            ("They feared [the year two thousand].", "2000"), ("It was filed on [31/12/2019].", "2019-12-31"),
            ("It was filed on [12/31/2019].", "2019-12-31"), ("It shuts by [year's end].", "2020"),
            ("He was shot [last Oct. 23].", "2019-10-23"), ("They made the [late-November] trip.", "2019-11"),
            ("The [Sept. 11] attacks changed it.", "2001-09-11"),
        ])
    func otherWays(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test("narrows the days to the part that is told")
    func portions() throws {
        let late = try #require(Marks.times("It began in late January 2019.").first)
        #expect(late.begin.map { $0 > Day(year: 2019, month: 1, day: 15)! } == true)
        #expect(late.finish == Day(year: 2019, month: 1, day: 31))
        let quarter = try #require(Marks.times("It began in the second quarter of 2018.").first)
        #expect(
            quarter.begin == Day(year: 2018, month: 4, day: 1) && quarter.finish == Day(year: 2018, month: 6, day: 30))
    }
}
