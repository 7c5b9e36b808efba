import News
import Testing

@testable import Reading

@Suite("Feasts and the calendars that name them")
struct TimesFeastTests {
    @Test(
        "reads feasts by name, in their year or in the one that the sentence points to",
        arguments: [
            ("Two bombs went off on [Christmas Eve].", "2019-12-24"),
            ("He will speak on [Easter Sunday].", "2020-04-12"),
            ("Shops shut on [Thanksgiving Day].", "2019-11-28"), ("He was born on [Christmas Day 1990].", "1990-12-25"),
            ("Snow fell on [New Year's Day].", "2020-01-01"), ("The fast of [Yom Kippur] ended.", "2019-10-09"),
            ("[Passover] will begin.", "2020-04-09/2020-04-15"),
            ("[Hanukkah 2021] was quiet.", "2021-11-29/2021-12-06"),
            ("[Ramadan] begins in [April].", "2020-04-24/2020-05-23 2020-04"),
            ("They met before [last Ramadan].", "2019-05-06/2019-06-03"),
            ("It will end before [Eid al-Fitr].", "2020-05-24/2020-05-26"),
            ("Crowds came for [Eid al-Adha 2019].", "2019-08-11/2019-08-14"),
            ("Crowds came on [Ashura].", "2019-09-09"),
            ("Nothing is as it was before [9/11].", "2001-09-11"),
        ])
    func feasts(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "reads dates of the Hijra",
        arguments: [
            ("It was signed on [10 Muharram 1441].", "2019-09-09"), ("He fell on [the 17th of Ramadan].", "2019-05-22"),
            ("It was written in [Rajab 1441].", "2020-02-25/2020-03-24"),
            ("They rest in [the month of Muharram].", "2019-08-31/2019-09-29"),
        ])
    func hijri(marked: String, values: String) { Marks.expectTimes(marked, values) }

    @Test(
        "takes no person, thing or island for a feast",
        arguments: [
            "Abdullah Ramadan spoke.", "They cut Christmas trees.", "Easter Island is far.", "Rajab wept.",
            "A new year's best tale.", "It is a good day to palm it off.",
        ])
    func none(sentence: String) { Marks.expectTimes(sentence, "") }

    @Test("knows the days of years past and to come")
    func reckoning() {
        func days(_ feast: Feast, _ year: Int) -> [String] {
            feast.days(in: year).map { $0.lowerBound.description }
        }
        #expect(days(.easter(0), 1999) == ["1999-04-04"] && days(.easter(0), 2038) == ["2038-04-25"])
        #expect(days(.easter(0, isEastern: true), 2021) == ["2021-05-02"])
        #expect(days(.nth(-1, weekday: 1, month: 5), 2021) == ["2021-05-31"])
        #expect(days(.tishri(0, length: 2), 2023) == ["2023-09-16"])
        // Two Ramadans begin in 2030, for the Hijra's year is shorter.
        #expect(days(.hijri(month: 9, days: nil), 2030) == ["2030-01-05", "2030-12-26"])
        #expect(days(.hijri(month: 9, days: nil), 1900).isEmpty)
    }
}
