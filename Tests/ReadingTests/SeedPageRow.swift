import News
import Testing

/// One event that a page tells.
struct SeedPageRow: Sendable, CustomTestStringConvertible {
    /// Words of its sentence, and the words that name it.
    let words: String
    let trigger: String
    let type: EventType?
    let modes: [EventMode]
    let modality: Mention.Modality?
    /// The place's name in the gazetteer.
    let place: String?
    /// The time's value where the report's day is known, and where it is not.
    let day: (dated: String, open: String)?
    let actor: String?
    let recipient: String?
    let count: (best: Double?, measure: Count.Measure?)?

    var testDescription: String { "\(trigger): \(words)" }

    /// Reads a line of a table: words; trigger; type/mode+mode; modality; place; day and open day; actor; recipient;
    /// number and measure. What is left empty is not asked.
    init(_ line: some StringProtocol) {
        let cells = line.split(separator: ";", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        let kinds = cells[2].split(separator: "/")
        (words, trigger) = (cells[0], cells[1])
        type = EventType(rawValue: String(kinds[0]))
        modes = kinds.dropFirst().flatMap { $0.split(separator: "+") }.compactMap {
            EventMode(rawValue: "\(kinds[0]).\($0)")
        }
        modality = Mention.Modality(rawValue: cells[3])
        place = cells[4].isEmpty ? nil : cells[4]
        let days = cells[5].split(separator: " ").map(String.init)
        day = days.count == 2 ? (days[0], days[1]) : nil
        actor = cells[6].isEmpty ? nil : cells[6]
        recipient = cells[7].isEmpty ? nil : cells[7]
        let counts = cells[8].split(separator: " ").map(String.init)
        count = counts.count == 2 ? (Double(counts[0]), Count.Measure(rawValue: counts[1])) : nil
    }

    private static func table(_ text: String) -> [SeedPageRow] { text.split(separator: "\n").map { SeedPageRow($0) } }
}

extension SeedPageRow {
    /// The page from which the product was derived.
    static let original = table(
        """
        begin leaving; begin leaving; RETREAT/withdraw; actual; Iraq; 2020-03-17 XXXX-WXX-2; coalition; ; 
        will redeploy; redeploy; CONCEDE; planned; Iraq; ; coalition; ; 
        rocket attack targeted; rocket attack; ASSAULT/heavy-weapons; actual; Iraq; 2020-03-17 XXXX-WXX-2; ; Iraqi base; 
        few smaller bases; re-positioning; RETREAT; actual; Iraq; ; coalition; ; 
        first redeployment; redeployment; RETREAT; actual; Al Qaim; 2020-03-17 XXXX-WXX-2; coalition troops; Qaim; 
        transfer ceremony; transfer ceremony; RETREAT; actual; Al Qaim; 2020-03-17 XXXX-XX-XX; coalition troops; Iraqi forces; 
        leaving Qaim; leaving; CONCEDE; planned; Al Qaim; ; coalition troops; Qaim; 
        moved out; moved out of; CONCEDE; planned; Al Qaim; ; coalition troops; ; 300 forces
        already been redeployed; redeployed; RETREAT; actual; Syria; ; coalition troops; ; 
        already been redeployed; sent; CONCEDE; planned; Iraq; ; coalition troops; ; 
        that the redeployment; redeployment; RETREAT; actual; ; ; coalition troops; ; 
        that the redeployment; targeting; ASSAULT/heavy-weapons; actual; Iraq; P1W P1W; ; foreign troops; 
        two Katyusha; hit; ASSAULT/heavy-weapons; actual; Baghdad; 2020-03-17 XXXX-WXX-2; ; Iraqi base; 
        a volley; killed; ASSAULT/heavy-weapons; actual; Camp Taji; 2020-03-11 XXXX-03-11; ; British soldier; 2 deaths
        a volley; hit; ASSAULT/heavy-weapons; actual; Camp Taji; 2020-03-14 XXXX-03-14; ; Taji airbase; 
        responded; air strikes; ASSAULT/aerial; actual; Iraq; ; U.S.; Kataeb Hezbollah; 5 sites
        leave three bases; leave three bases; CONCEDE; planned; Iraq; ; coalition troops; ; 3 sites
        In addition to; withdrawn; CONCEDE; planned; Qayyarah Airfield West; 2020-04 XXXX-04; troops; Qayyarah; 
        In addition to; withdrawn; CONCEDE; planned; K-1 Air Base; 2020-04 XXXX-04; troops; Kirkuk bases; 
        While Qaim; hit; ASSAULT/heavy-weapons; negated; Al Qaim; ; ; Qaim; 
        While Qaim; rocket fire; ASSAULT/heavy-weapons; actual; Qayyarah Airfield West; PXM PXM; ; Qayyarah; 
        While Qaim; rocket fire; ASSAULT/heavy-weapons; actual; K-1 Air Base; PXM PXM; ; Kirkuk; 
        voted; oust all foreign forces; THREATEN/expel; background; ; 2020-01 XXXX-01; parliament; foreign forces; 
        voted; drone strike; ASSAULT/drone+targeted; background; Baghdad; 2020-01 XXXX-01; U.S.; Abu Mahdi al-Muhandis; 
        """)

    /// The report of the sample edition.
    static let sample = table(
        """
        hands over; hands over; RETREAT/withdraw; actual; Al Qaim; ; Coalition; Qaim; 
        prepares to quit; quit two more bases; RETREAT; planned; Iraq; ; ; ; 2 sites
        held a ceremony; turn over its part of the Qaim base; RETREAT; actual; Qaim base; 2020-03-17 XXXX-WXX-2; ; Iraqi forces; 
        by the end of April; leave; CONCEDE; planned; Al Qayyarah; 2020-04 XXXX-04; Troops; Qayyarah; 
        by the end of April; leave; CONCEDE; planned; K-1 Air Base; 2020-04 XXXX-04; Troops; K1; 
        fired at another; fired at; ASSAULT/heavy-weapons; actual; ; 2020-03-16 XXXX-WXX-1; ; ; 
        Basmaya; struck; ASSAULT/heavy-weapons; actual; Besmaya Range Complex; 2020-03-16 XXXX-WXX-1; ; Basmaya; 
        On March 11; killed; ASSAULT/heavy-weapons; actual; Camp Taji; 2020-03-11 XXXX-03-11; ; British soldier; 2 deaths
        Three days later; struck; ASSAULT/heavy-weapons; actual; Camp Taji; 2020-03-14 XXXX-03-14; ; ; 
        pulling back; pulling back; RETREAT; actual; ; ; coalition; ; 
        American warplanes; struck; ASSAULT/aerial; actual; Iraq; 2020-03-13 XXXX-WXX-5; ; Kataeb Hezbollah; 5 sites
        fired on Taji; fired on; ASSAULT; negated; ; ; ; Taji; 
        a U.S. drone; killed; ASSAULT/drone+targeted; background; Baghdad; ; U.S. drone; Abu Mahdi al-Muhandis; 
        """)
}
