extension Gazetteer {
    /// A place that bears a name.
    struct Match {
        let place: Int
        /// Whether the name is written so but for case and diacritics; otherwise it only sounds so.
        let isClose: Bool
    }

    /// The places that bear the name: those written so, or else those whose spelling is near, at most 64.
    ///
    /// Two reads of the table a name, without a copy of any of its strings.
    func matches(_ text: some StringProtocol) -> [Match] {
        guard text.utf8.count <= 60 else { return [] }
        let name = PlaceName(text, latin: latin)
        guard name.close.count >= 2 else { return [] }
        let found = matches(name)
        if found.contains(where: \.isClose) { return found.filter(\.isClose) }
        if let bare = name.withoutArticle {
            let other = matches(bare)
            if other.contains(where: \.isClose) { return other.filter(\.isClose) }
            if found.isEmpty { return other }
        }
        return found
    }

    private func matches(_ name: PlaceName) -> [Match] {
        let hash = PlaceName.hash(name.loose)
        let check = UInt8(truncatingIfNeeded: PlaceName.hash(name.close))
        let bucket = Int(hash >> 48)
        let rest = Int(hash >> 24) & 0xFF_FFFF
        let first = u32(buckets.offset + 4 * bucket)
        let last = min(u32(buckets.offset + 4 * (bucket + 1)), keys.count)
        var found = additions.names.isEmpty ? [] : additions(named: name)
        for key in first..<max(first, last) {
            let at = keys.offset + 7 * key
            let here = u24(at)
            if here > rest { break }
            guard here == rest else { continue }
            let place = u24(at + 4)
            guard place < places.count else { continue }
            let isClose = bytes[at + 3] == check
            if let same = found.firstIndex(where: { $0.place == place }) {
                if isClose { found[same] = Match(place: place, isClose: true) }
            } else if found.count < 64 {
                found.append(Match(place: place, isClose: isClose))
            }
        }
        return found
    }
}
