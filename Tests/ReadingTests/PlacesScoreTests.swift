import Foundation
import News
import Testing

@testable import Reading

/// How well places are found and resolved in annotated reports, counted as `score.py` counts.
@Suite("places in annotated reports")
struct PlacesScoreTests {
    struct Report: Decodable {
        struct Toponym: Decodable {
            var start: Int
            var end: Int
            var lat: Double?
            var lon: Double?
        }
        var id: String
        var text: String
        var title: String?
        var toponyms: [Toponym]
    }

    @Test(
        "finds most places, and within 161 km", .enabled(if: PlacesShared.exists("places")),
        arguments: [("tr-news", 0.80), ("lgl", 0.69)]
    )
    func score(corpus: String, floor: Double) throws {
        let tables = try PlacesShared.tables.get()
        let reader = PlaceReader(gazetteer: tables.gazetteer)
        var (wanted, given, found, near) = (0, 0, 0, 0)
        for report in try PlacesShared.lines("places/\(corpus)/dev.jsonl", of: Report.self) {
            let analysis = Tokenizer().analyse(CodePoints(report.text))
            let places = reader.read(analysis, entities: tables.entities.read(analysis), datelinePlace: nil, home: nil)
            let placed = report.toponyms.filter { $0.lat != nil }
            let unplaced = report.toponyms.filter { $0.lat == nil }
            wanted += placed.count
            given += places.count { place in
                !unplaced.contains { place.span.overlaps(Span(start: $0.start, end: $0.end)) }
            }
            for toponym in placed {
                guard let lat = toponym.lat, let lon = toponym.lon else { continue }
                let hits = places.filter { $0.span.overlaps(Span(start: toponym.start, end: toponym.end)) }
                guard let best = hits.map({ distance($0, lat, lon) }).min() else { continue }
                found += 1
                if best <= 161 { near += 1 }
            }
        }
        let precision = Double(near) / Double(max(1, given))
        let recall = Double(near) / Double(max(1, wanted))
        let f1 = 2 * precision * recall / max(0.001, precision + recall)
        print("\(corpus) dev: F1 at 161 km \(f1), \(near) of \(found) found near, of \(wanted)")
        #expect(f1 >= floor, "\(f1), \(near) of \(found) found near, of \(wanted)")
    }

    private func distance(_ place: Place, _ lat: Double, _ lon: Double) -> Double {
        guard let latitude = place.latitude, let longitude = place.longitude else { return .infinity }
        let (a, b) = (latitude * .pi / 180, lat * .pi / 180)
        let h = pow(sin((b - a) / 2), 2) + cos(a) * cos(b) * pow(sin((lon - longitude) * .pi / 360), 2)
        return 6371 * 2 * asin(min(1, h.squareRoot()))
    }
}
