import News
import Testing

@Suite("Days")
struct DayTests {
    @Test("go from the calendar to a number and back, every day of four centuries")
    func roundTrip() throws {
        let first = try #require(Day(year: 1800, month: 1, day: 1))
        let last = try #require(Day(year: 2200, month: 12, day: 31))
        var expected = (year: 1800, month: 1, day: 1)
        for number in first.number...last.number {
            let civil = Day(number: number).civil
            #expect(civil == expected)
            expected.day += 1
            if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
                expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
    }

    @Test("know their weekday", arguments: [("1970-01-01", 4), ("2020-03-17", 2), ("2000-02-29", 2), ("1969-12-31", 3), ("2026-11-22", 7)])
    func weekday(_ text: String, _ weekday: Int) throws {
        #expect(try #require(Day(text)).weekday == weekday)
    }

    @Test(
        "know their ISO week",
        arguments: [("2020-03-17", 2020, 12), ("2021-01-03", 2020, 53), ("2019-12-30", 2020, 1), ("2016-01-01", 2015, 53), ("9999-12-31", 9999, 52)]
    )
    func week(_ text: String, _ year: Int, _ week: Int) throws {
        let day = try #require(Day(text))
        #expect(day.isoWeek == (year, week))
    }

    @Test("refuse what the calendar doesn't have", arguments: ["2020-02-30", "2019-02-29", "2020-13-01", "2020-00-10", "2020-1-1", "20-01-01", "", "2020-01-01T", "２０２０-01-01", "0000-01-01"])
    func refused(_ text: String) { #expect(Day(text) == nil) }

    @Test("add months to the last day of a month", arguments: [("2020-01-31", 1, "2020-02-29"), ("2020-03-31", -1, "2020-02-29"), ("2020-12-15", 1, "2021-01-15"), ("2020-01-15", -13, "2018-12-15")])
    func months(_ text: String, _ months: Int, _ expected: String) throws {
        #expect(try #require(Day(text)).adding(months: months).description == expected)
    }
}

@Suite("Moments")
struct MomentTests {
    @Test(
        "are read and written as ISO 8601, with no more than was said",
        arguments: [
            ("2020-03-17", "2020-03-17"), ("2020-03-17T18:40", "2020-03-17T18:40:00"), ("2020-03-17 18:40:05.25Z", "2020-03-17T18:40:05Z"),
            ("2020-03-17T18:40:00+0200", "2020-03-17T18:40:00+02:00"), ("2020-03-17T18:40:00-03:30", "2020-03-17T18:40:00-03:30"),
            (" 2020-03-17 ", "2020-03-17"), ("2020-03-17T18:40:00+02", "2020-03-17T18:40:00+02:00"), ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ]
    )
    func reads(_ text: String, _ written: String) throws {
        #expect(try #require(Moment(text)).description == written)
    }

    @Test("refuse what is no moment", arguments: ["", "Tuesday", "2020-03-17T", "2020-03-17T25:00", "2020-03-17T18:60", "2020-03-17T18:40+25:00", "2020-03-17T18:40Zx", "2020-03-17X18:40"])
    func refused(_ text: String) { #expect(Moment(text) == nil) }

    @Test("count seconds since 1970 in UTC", arguments: [("1970-01-01T00:00:00Z", 0), ("2020-03-17T18:40:00+02:00", 1_584_463_200), ("1969-12-31T23:59:59Z", -1)])
    func seconds(_ text: String, _ seconds: Int) throws {
        let moment = try #require(Moment(text))
        #expect(moment.secondsSince1970 == seconds)
        #expect(Moment(secondsSince1970: seconds, offset: moment.offset ?? 0).description == moment.description)
    }
}
