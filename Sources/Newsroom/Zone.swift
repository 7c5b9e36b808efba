import Foundation
public import News

/// The time zone in which a newsroom tells its times.
public struct Zone: Sendable {
    private let zone: TimeZone

    /// UTC.
    public static let utc = Zone(zone: .gmt)

    private init(zone: TimeZone) { self.zone = zone }

    /// A zone by its IANA name ("Asia/Beirut"), or nothing where there is none.
    public init?(name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    /// The zone's IANA name.
    public var name: String { zone.identifier }

    /// The wall clock's time in the zone, seconds since 1970 given.
    public func moment(at seconds: Int) -> Moment {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))) / 60
        return Moment(secondsSince1970: seconds, offset: offset)
    }

    /// Seconds since 1970 of a moment; where it names no zone it is told in this one, where it names no time it is noon.
    public func seconds(of moment: Moment) -> Int {
        var moment = moment
        if moment.second == nil { moment.second = 12 * 3600 }
        if moment.offset != nil { return moment.secondsSince1970 }
        let guess = moment.secondsSince1970
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(guess)))
        let exact = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(guess - offset)))
        return guess - exact
    }
}
