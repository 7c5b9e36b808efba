import News

/// How soon somebody is told what concerns them.
public enum MailPace: String, CaseIterable, Sendable {
    case instant, hourly, daily, never

    /// The hour of the day at which what came about in a day is told together.
    private static let hour = 7

    /// When something that comes about now is told.
    ///
    /// - Parameter delay: seconds within which it may still be taken back.
    func due(at now: Int, delay: Int, zone: Zone) -> Int {
        let earliest = now + delay
        switch self {
        case .instant, .never: return earliest
        case .hourly: return (earliest / 3600 + 1) * 3600
        case .daily:
            let offset = (zone.moment(at: earliest).offset ?? 0) * 60
            let local = earliest + offset - Self.hour * 3600
            return (local / 86_400 + 1) * 86_400 + Self.hour * 3600 - offset
        }
    }
}
