/// Every setting that the program knows, in one list: read from it, checked against it, documented from it.
enum Setting: String, CaseIterable {
    case siteName = "site.name"
    case siteAddress = "site.address"
    case siteLanguage = "site.language"
    case siteZone = "site.zone"
    case siteHome = "site.home"
    case serverHost = "server.host"
    case serverPort = "server.port"
    case serverProxies = "server.proxies"
    case dataFolder = "data.folder"
    case backupFolder = "backup.folder"
    case mailHost = "mail.host"
    case mailPort = "mail.port"
    case mailSecurity = "mail.security"
    case mailUser = "mail.user"
    case mailPassword = "mail.password"
    case mailSender = "mail.sender"
    case fetchPrivate = "fetch.private"
    case logLevel = "log.level"

    /// The environment variable that sets it: `DATELINE_SITE_NAME`.
    var variable: String {
        "DATELINE_" + rawValue.uppercased().map { $0 == "." ? "_" : $0 }
    }

    var isSecret: Bool { self == .mailPassword }

    /// The known name nearest to one that is not known, where one is near enough to have been meant.
    static func nearest(to name: String) -> Setting? {
        nearest(to: name, by: \.rawValue)
    }

    static func nearest(toVariable name: String) -> Setting? {
        nearest(to: name, by: \.variable)
    }

    private static func nearest(to name: String, by spelling: (Setting) -> String) -> Setting? {
        let ranked = allCases.map { ($0, editDistance(Array(name.utf8), Array(spelling($0).utf8))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(3, name.utf8.count / 2) else { return nil }
        return best.0
    }
}

/// How many letters must be added, taken away or changed to make one word of another (Levenshtein).
func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
        var diagonal = row[0]
        row[0] = i + 1
        for j in 0..<b.count {
            let above = row[j + 1]
            row[j + 1] = a[i] == b[j] ? diagonal : 1 + min(diagonal, above, row[j])
            diagonal = above
        }
    }
    return row[b.count]
}
