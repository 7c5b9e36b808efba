public import News

/// Reads the time of a publication as archives and newspapers write it.
public enum PublicationTime {
    /// The moment that a text gives: ISO 8601, RFC 822, or a printed date such as "Dec. 17, 2016 6:49 AM ET".
    ///
    /// - Returns: nothing where the text holds no whole date, or days in figures whose order is in doubt (03/04/2020).
    public static func moment(in text: String) -> Moment? { PrintedDate.moment(in: text) }
}
