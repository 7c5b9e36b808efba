import News
import Testing

@testable import Wire

@Suite("Captions and credits as they are printed")
struct CaptionTests {
    @Test(
        "caption and credit are told apart",
        arguments: [
            ("Boats in the bay. (Photo by Jane Roe/Getty Images)", "Boats in the bay.", "Jane Roe/Getty Images"),
            (
                "Boats in the bay, May 2, 2018. (AP Photo/Jane Roe, File)", "Boats in the bay, May 2, 2018.",
                "AP Photo/Jane Roe, File"
            ),
            (
                "Boats in the bay. (Photo by JANE ROE / AFP) (Photo by JANE ROE/AFP via Getty Images)",
                "Boats in the bay.",
                "JANE ROE/AFP via Getty Images"
            ),
            ("Boats in the bay. Credit: Jane Roe", "Boats in the bay.", "Jane Roe"),
            ("Boats in the bay © 2020 Reuters", "Boats in the bay", "Reuters"),
            (
                "Boats in the bay. Copyright Jane Roe/Copyright 2024 The AP. All rights reserved", "Boats in the bay.",
                "Jane Roe/Copyright 2024 The AP."
            ),
            ("Boats in the bay. Navy/Handout via REUTERS", "Boats in the bay.", "Navy/Handout via REUTERS"),
            ("Boats in the bay. Supplied", "Boats in the bay.", "Supplied"),
            ("Boats lie in the bay of Skala. Jane Roe", "Boats lie in the bay of Skala.", "Jane Roe"),
            ("Boote in der Bucht, Foto: LAT Images", "Boote in der Bucht", "LAT Images"),
            (
                "Boote in der Bucht (Symbolfoto: picture alliance/dpa | Jo Lund)", "Boote in der Bucht",
                "picture alliance/dpa | Jo Lund"
            ),
            ("Boote in der Bucht. © Jo Lund/dpa | Jo Lund", "Boote in der Bucht.", "Jo Lund/dpa"),
            ("Boote in der Bucht. Quelle: dpa", "Boote in der Bucht.", "dpa"),
            ("Des bateaux dans la baie. Crédit photo : Claire Morel", "Des bateaux dans la baie.", "Claire Morel"),
            ("Barcos en la bahía. Fotografía: Lucía Romero/EFE", "Barcos en la bahía.", "Lucía Romero/EFE"),
            ("Лодки в бухте. Фото: Иван Петров, ТАСС", "Лодки в бухте.", "Иван Петров, ТАСС"),
            ("湾に並ぶ船＝１３日（山田太郎撮影）", "湾に並ぶ船＝１３日", "山田太郎"),
            ("湾に並ぶ船（Ｃ）共同通信社", "湾に並ぶ船", "共同通信社"),
            ("어선들이 포구에 줄지어 서 있다. 연합뉴스", "어선들이 포구에 줄지어 서 있다.", "연합뉴스"),
            ("قوارب في الخليج. تصوير: رويترز", "قوارب في الخليج.", "رويترز"),
            ("(The Courier)", nil, "The Courier"),
            ("REUTERS/Jane Roe", nil, "REUTERS/Jane Roe"),
        ] as [(String, String?, String)])
    func splits(_ words: String, _ text: String?, _ credit: String) {
        let caption = Caption(words)
        #expect(caption.text == text)
        #expect(caption.credit == credit)
    }

    @Test(
        "a caption without a credit is left whole",
        arguments: [
            "Boats in the bay of Skala.", "Boats wait (left) for the storm to pass.", "The mayor, Dr. Jane Roe",
            "Boats in the bay: a picture of peace.", "The image on the wall shows the old quay.",
            "U.S. Army troops in St. Louis",
            "The ship's captain said: we wait",
            "A photo by the door of the old mill house is all that is left of him today.",
        ])
    func noCredit(_ words: String) {
        #expect(Caption(words).credit == nil)
        #expect(Caption(words).text == words)
    }

    @Test("the day of a picture is read from its caption")
    func day() {
        #expect(Caption("Boats in the bay, Friday, Aug. 30, 2024. (AP Photo/Jane Roe)").date == "2024-08-30")
        #expect(Caption("Boats in the bay on Friday.").date == nil)
    }

    @Test(
        "a credit is taken apart into persons, agencies and roles",
        arguments: [
            ("AFP / POOL / ANDREA MONTI-ROSSI", ["ANDREA MONTI-ROSSI"], ["AFP"], [.pool]),
            ("Photo by Jane Roe/Getty Images", ["Jane Roe"], ["Getty Images"], []),
            ("AP Photo/Jane Roe, File", ["Jane Roe"], ["AP"], [.file]),
            ("Navy/Handout via REUTERS", [], ["Navy", "Reuters"], [.handout]),
            ("© dpa | Jo Lund", ["Jo Lund"], ["dpa"], []),
            ("Jane Roe and John Doe for The Courier", ["Jane Roe", "John Doe"], ["The Courier"], []),
            ("Illustration by Ana Silva", ["Ana Silva"], [], [.illustration]),
            ("Courtesy of the Port Office", [], ["the Port Office"], [.courtesy]),
            ("Foto: Jo Lund, Collage: Ana Silva", ["Jo Lund", "Ana Silva"], [], [.composite]),
            ("", [], [], []),
        ] as [(String, [String], [String], [Credit.Role])])
    func parses(_ text: String, _ persons: [String], _ agencies: [String], _ roles: [Credit.Role]) {
        let credit = Credit(text)
        #expect(credit.persons == persons)
        #expect(credit.agencies == agencies)
        #expect(credit.roles == roles)
    }

    @Test("no text costs more than its length", arguments: ["(", "©", "Photo: ", "| ", "（撮影）", ". Jane Roe ", "\u{0}"])
    func hostileWords(_ piece: String) {
        let text = String(repeating: piece, count: 3_000)
        #expect((Caption(text).credit ?? "").utf8.count <= 4_000)
        _ = Credit(text)
    }
}
