import News
import Testing

@testable import Wire

@Suite("Datelines, dates, bylines and captions")
struct WordsTests {
    @Test(
        "reads datelines of every house style",
        arguments: [
            ("BAGHDAD: The army said", "BAGHDAD", "BAGHDAD", nil, nil),
            ("BAGHDAD (AFP) — The army said", "BAGHDAD (AFP)", "BAGHDAD", "AFP", nil),
            ("NAIROBI, Kenya (AP) _ Rain fell", "NAIROBI, Kenya (AP)", "NAIROBI, Kenya", "AP", nil),
            ("Cairo, March 3 (Reuters) - Rain fell", "Cairo, March 3 (Reuters)", "Cairo", "Reuters", "2020-03-03"),
            ("ISLAMABAD, Dec 30: Rain fell", "ISLAMABAD, Dec 30", "ISLAMABAD", nil, "2019-12-30"),
            ("Geneva – Rain fell", "Geneva", "Geneva", nil, nil),
            (
                "AL-TANF, Syria (Reuters/AFP) -- Rain fell", "AL-TANF, Syria (Reuters/AFP)", "AL-TANF, Syria",
                "Reuters", nil
            ),
            ("ZÜRICH, 4 May 2019 (dpa) - Rain fell", "ZÜRICH, 4 May 2019 (dpa)", "ZÜRICH", "dpa", "2019-05-04"),
        ] as [(String, String, String, String?, String?)])
    func readsDatelines(_ line: String, _ text: String, _ place: String, _ provider: String?, _ date: String?) throws {
        let found = try #require(DatelineReader.read(line, published: Day("2020-03-17")))
        #expect(found.dateline == Dateline(text: text, place: place, date: date))
        #expect(found.provider == provider)
    }

    @Test(
        "takes no sentence for a dateline",
        arguments: [
            "Police: three held after the raid", "UPDATE: The road is open", "The army – which denied it – left.",
            "\"We left,\" he said: nobody stayed.", "He said (AFP) that", "A: yes", "Why — he never said.",
            "In May 2020, Ali (a baker) left.",
        ])
    func noDateline(_ line: String) {
        #expect(DatelineReader.read(line) == nil)
    }

    @Test(
        "reads dates as they are printed",
        arguments: [
            ("2016 Oct 10", "2016-10-10"), ("March 17, 2020 6:40 PM", "2020-03-17T18:40:00"),
            ("Tue, 17 Mar 2020 16:40:00 +0200", "2020-03-17T16:40:00+02:00"),
            ("Mar. 17, 2020 | 18:40", "2020-03-17T18:40:00"), ("17th of March 2020", "2020-03-17"),
            ("Published 9:05 a.m. EDT Tuesday, March 17, 2020", "2020-03-17T09:05:00-04:00"),
            ("2020-03-17T18:40:05Z", "2020-03-17T18:40:05Z"), ("17.03.2020", "2020-03-17"),
            ("17/03/2020", "2020-03-17"),
            ("03/17/2020", "2020-03-17"), ("17. März 2020, 18:40 Uhr", "2020-03-17T18:40:00"),
            ("12 AM, 1 Jan 2021", "2021-01-01T00:00:00"),
            ("17 Mar 2020 18:40 GMT+3", "2020-03-17T18:40:00+03:00"), ("2020/3/7", "2020-03-07"),
        ])
    func readsPrintedDates(_ text: String, _ iso: String) {
        #expect(PrintedDate.moment(in: text)?.description == iso)
    }

    @Test(
        "gives no date where there is none for certain",
        arguments: ["03/04/2020", "March 17", "31 February 2020", "17 of 2020", "May we"])
    func refusesDoubtfulDates(_ text: String) {
        #expect(PrintedDate.moment(in: text) == nil)
    }

    @Test(
        "names those who wrote it",
        arguments: [
            ("By Jane Roe and John Doe", ["Jane Roe", "John Doe"]), ("BY JANE ROE", ["JANE ROE"]),
            ("By Jane Roe, Staff Writer", ["Jane Roe"]),
            ("By Ali al-Hassan, Ana de Souza and Li Wei in Beijing", ["Ali al-Hassan", "Ana de Souza", "Li Wei"]),
            ("By Reuters", []), ("by the river the men waited", []), ("Jane Roe", []),
        ])
    func namesWriters(_ line: String, _ names: [String]) {
        #expect(Byline.names(in: line) == names)
    }

    @Test(
        "tells a caption from its credit",
        arguments: [
            (
                "A guard at the gate on May 2, 2018. / AFP / Jane Roe", "A guard at the gate on May 2, 2018.",
                "AFP / Jane Roe", "2018-05-02"
            ),
            ("A guard at the gate. (AP Photo/Jane Roe)", "A guard at the gate.", "AP Photo/Jane Roe", nil),
            ("A guard at the gate. REUTERS/Jane Roe", "A guard at the gate.", "REUTERS/Jane Roe", nil),
            (
                "A guard at the gate. Photograph: Jane Roe/The Gazette", "A guard at the gate.", "Jane Roe/The Gazette",
                nil
            ),
            ("A guard at the gate [Jane Roe/AFP]", "A guard at the gate", "Jane Roe/AFP", nil),
            ("Photo: Getty Images", nil, "Getty Images", nil),
            ("A guard at the gate (left) waits.", "A guard at the gate (left) waits.", nil, nil),
        ] as [(String, String?, String?, String?)])
    func splitsCaptions(_ words: String, _ text: String?, _ credit: String?, _ date: String?) {
        let caption = Caption(words)
        #expect(caption.text == text)
        #expect(caption.credit == credit)
        #expect(caption.date == date)
    }
}
