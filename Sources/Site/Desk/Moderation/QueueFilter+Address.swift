import Discussion

extension QueueFilter {
    /// The filter as it stands in an address.
    var query: [(name: String, value: String)] {
        [("in", area?.name), ("by", authorOf)].compactMap { name, value in value.map { (name, $0) } }
    }

    /// The filter as an address or a form gives it.
    init(_ fields: FormFields) {
        self.init(
            area: fields["in"].flatMap(ModerationArea.init(name:)),
            authorOf: fields["by"].flatMap { $0.isEmpty ? nil : $0 })
    }
}

extension ModerationArea {
    /// The area as it stands in an address: `section:world`, `publication:courier`.
    var name: String {
        switch self {
        case .section(let slug): "section:\(slug)"
        case .publication(let id): "publication:\(id)"
        }
    }

    /// Reads an area as it stands in an address.
    init?(name: String) {
        let parts = name.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "section": self = .section(String(parts[1]))
        case "publication": self = .publication(String(parts[1]))
        default: return nil
        }
    }
}
