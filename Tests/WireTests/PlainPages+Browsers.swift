extension PlainPages {
    static let browsers = [
        PlainPageCase(
            "a page copied from a browser", byline: ["Lena Fischer"],
            """
            F Skip to main content
            F Menu
            F News
            F Sport
            F Weather
            F Sign in
            H Council votes to keep the night bus running
            F By Lena Fischer
            F 3 March 2022
            F Share
            F Facebook
            F Twitter
            C The night bus waits at the station. Photo: Jane Roe/The Courier
            P The city council voted on Wednesday to keep the night bus running for another two years, after thousands had signed a petition.
            P The bus was to stop at the end of the month. It carries about 400 people a night, most of them on their way to or from work.
            F Advertisement
            P "We were tired of walking home," said Ewa Nowak, a nurse who started the petition in January.
            F Sign up for our newsletter
            P The council will look for money in next year's budget, its treasurer said.
            F Related stories
            F Tram line to open in autumn
            F Fares to rise by three per cent
            F 14 comments
            F oldtimer52
            F About time too, I have been saying so for years and nobody at the town hall ever listened to any of us.
            F Reply
            """),
        PlainPageCase(
            "captions in the middle of the text",
            """
            H Storks return to village chimneys
            P Forty pairs of storks have come back to a village on the Danube this spring, twice as many as last year, the bird society said.
            C A stork on the roof of the school, April 2, 2021. (AP Photo/Jane Roe)
            P Villagers put up iron baskets on their chimneys in the winter to keep the nests from falling into the fire.
            C File photo: Storks feed in a meadow near the river.
            P The young will leave for the south in August, and most of them will be back in three years' time.
            """),
        PlainPageCase(
            "read more between the paragraphs",
            """
            H Ferry company to sell two of its ships
            P A ferry company on the west coast is to sell two of its oldest ships after a winter of storms and debts, it said on Tuesday.
            F Read more: Islanders wait for a boat
            P The ships were built in 1979 and have carried cars and cattle to the islands ever since.
            F READ ALSO: Winter timetable cut by half
            P A buyer has been found in Greece, the company said, and the crews will be offered work on its other ships.
            """),
        PlainPageCase(
            "a notice of cookies at either end",
            """
            F We use cookies to make our site work and to learn how readers use it. You can change your choice at any time.
            F Accept all
            F Manage preferences
            H Old mill to grind flour again
            P A water mill that stood still for sixty years is to grind flour again from this autumn, the society that mended it said on Friday.
            P Volunteers spent four years on the wheel and the stones, which weigh a ton each.
            F Your privacy matters to us and to our partners.
            F © 2019 The Mill Valley News. All rights reserved.
            """),
        PlainPageCase(
            "the writer's name behind the text", byline: ["Peter Lang"],
            """
            H A winter without snow
            P It has not snowed in the valley since the first week of December, and the lifts have stood still for all but nine days.
            P Hotel owners speak of their worst season since records began; some have sent their staff home until further notice.
            F — Peter Lang
            """),
        PlainPageCase(
            "a headline in capitals", byline: ["JOAN PRICE"],
            """
            H MAYOR QUITS AFTER VOTE ON HARBOUR
            F By JOAN PRICE, Staff Writer
            P The mayor stepped down on Thursday night, an hour after the council had voted against his plan to sell the harbour.
            P He had held the office for eleven years and will be followed by his deputy until an election in June.
            """),
        PlainPageCase(
            "section, agency and date above the text", section: "World", provider: "AFP",
            """
            F World
            H Volcano forces thousands from their homes
            F AFP
            F Published: Jan. 4, 2021 | 07:15
            P Thousands left their homes on the slopes of a volcano in the south of the island on Monday after it began to throw ash and stones.
            P Schools were opened for them in three towns, the office for disasters said, and tents were on the way.
            """),
        PlainPageCase(
            "most read and other lists behind the text",
            """
            H Beekeepers fear a hard year
            P Beekeepers in the north fear a hard year after frost killed the blossom of most fruit trees in a single night of April.
            P Some have moved their hives to the coast, where rape is in flower. Others feed sugar, which is dear this year.
            F Most read
            F Frost kills blossom in the north
            F How to keep bees on a balcony
            F Sugar price doubles in a year
            F Latest
            F School to open a second kitchen
            """),
        PlainPageCase(
            "a reading time, a share bar and an audio player",
            """
            H How a village saved its only shop
            F 4 min read
            F Listen to this article
            F Share
            F Copy link
            P When the only shop in the village was to close, its people bought it: 212 of them paid fifty pounds each for a share.
            P Five years later it sells bread, stamps and petrol, and has paid back every penny, said its keeper.
            F Thank you for reading
            """),
    ]

    static let forms = [
        PlainPageCase(
            "questions and answers",
            """
            H Five questions about the new tax on parking
            P The city council has voted for a tax on parking places at offices, the first of its kind in the country. What does it mean?
            P Q: Who has to pay?
            P A: Every employer with more than ten places. They may pass the cost on to those who use them.
            P Q: How much is it?
            P A: It is 400 pounds a place in the first year and a little more in each year after that.
            """),
        PlainPageCase(
            "bullets under a paragraph",
            """
            H What to know before the vote on Sunday
            P Voters in the canton decide on Sunday on three questions, and turnout is expected to be high, the chancellery said.
            L • A loan for the new hospital
            L • A lower tax on dogs
            L • The opening hours of shops at the station
            P The stations open at eight and close at noon, and the results are expected in the early afternoon.
            """),
        PlainPageCase(
            "a live report with the times of its entries",
            """
            H Storm live: harbour closed as waves reach quay
            F 14:32
            P The harbour master has closed the port to all ships until the morning, as waves break over the outer quay.
            F 13:50
            P Trains to the coast have stopped for the day, the railway said. Buses run in their place as far as the roads allow.
            F 2.15pm GMT
            P Two people were taken to hospital when a wall fell in the old town, the ambulance service said a moment ago.
            """),
        PlainPageCase(
            "a newsletter sent by mail",
            """
            F View in browser
            H The week on the river
            P Good morning. The river fell by half a metre this week, and the first barges have gone through the lock since the flood.
            P The lock keeper expects the rest of the fleet by Tuesday. Rain is forecast for the weekend, but not much of it.
            F Forward to a friend
            F Unsubscribe
            """),
        PlainPageCase(
            "headings between the paragraphs",
            """
            H Why the lake is shrinking
            P The lake has lost a tenth of its water in four years, and nobody is sure where it goes, scientists wrote in a report on Monday.
            S A dry decade
            P Less rain has fallen in each of the past ten years than in any year of the decade before, the report says.
            S Wells on the shore
            P Farmers have dug some 3,000 wells on the northern shore, many of them without a permit.
            """),
        PlainPageCase(
            "an opinion with a disclaimer and a note on its author",
            """
            H The bridge we do not need
            P For forty years this town has talked about a second bridge, and for forty years it has done well without one.
            P The money would build three schools, or mend every road between here and the coast, and nobody would miss the bridge.
            F The writer is a retired engineer.
            F Disclaimer: The views expressed here are the author's own and not those of this newspaper.
            """),
        PlainPageCase(
            "short paragraphs of speech",
            """
            H Goalkeeper, 44, saves penalty in last match
            P A goalkeeper of 44 saved a penalty in the last minute of his last match on Saturday and was carried off the field.
            P "I knew where he would shoot."
            P He had played 612 matches for the club since 1998.
            P "Now I will mow the lawn," he said.
            """),
    ]
}
