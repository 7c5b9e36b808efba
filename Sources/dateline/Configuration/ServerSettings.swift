import Configuration
import Discussion
import Foundation
import Logging
import Mail
import Newsroom
import SystemPackage

/// How the server is set up: command line before environment before file before what is usual.
struct ServerSettings {
    var host: String
    var port: Int
    var proxies: [NetworkRange]
    var folder: String
    /// Where the day's copy of the database is put; nowhere where none is set.
    var backups: String?
    var newsroom: Settings
    var smtp: SMTPSettings?
    var fetchesPrivate: Bool
    var logLevel: Logger.Level

    /// - Parameters:
    ///   - given: what the command line sets.
    ///   - file: a JSON file, where one is named.
    ///   - environment: the process's variables; those that begin with `DATELINE_` must be known.
    /// - Throws: `ConfigurationError`.
    init(given: [Setting: String], file: String?, environment: [String: String]) async throws {
        try Self.checkVariables(environment)
        var providers: [any ConfigProvider] = [
            InMemoryProvider(
                values: Dictionary(
                    uniqueKeysWithValues: given.map {
                        (AbsoluteConfigKey($0.key.path), ConfigValue(.string($0.value), isSecret: false))
                    })),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "dateline"),
        ]
        if let file {
            try Self.checkFile(file)
            do {
                providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file)))
            } catch {
                throw ConfigurationError.unreadable(file: file)
            }
        }
        try self.init(ConfigReader(providers: providers))
    }

    private init(_ config: ConfigReader) throws {
        func text(_ setting: Setting) -> String? {
            config.string(forKey: ConfigKey(setting.path), isSecret: setting.isSecret).flatMap { $0.isEmpty ? nil : $0 }
        }
        func number(_ setting: Setting, in range: ClosedRange<Int>) throws -> Int? {
            let value =
                text(setting).map { Int($0) } ?? config.int(forKey: ConfigKey(setting.path)).map { Optional($0) }
            guard let value else { return nil }
            guard let number = value, range.contains(number) else {
                throw ConfigurationError.invalid(
                    setting, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }
        host = text(.serverHost) ?? "127.0.0.1"
        port = try number(.serverPort, in: 0...65_535) ?? 8080
        folder = text(.dataFolder) ?? "data"
        backups = text(.backupFolder)
        let names =
            config.stringArray(forKey: ConfigKey(Setting.serverProxies.path))
            ?? text(.serverProxies)?.split(separator: ",").map { String($0) } ?? []
        proxies = try names.map { name in
            guard let range = NetworkRange(name.filter { $0 != " " }) else {
                throw ConfigurationError.invalid(
                    .serverProxies, expected: "addresses of proxies, such as 127.0.0.1, ::1, 10.0.0.0/8")
            }
            return range
        }
        switch config.bool(forKey: ConfigKey(Setting.fetchPrivate.path)).map(String.init) ?? text(.fetchPrivate)
            ?? "false"
        {
        case "true": fetchesPrivate = true
        case "false": fetchesPrivate = false
        default: throw ConfigurationError.invalid(.fetchPrivate, expected: "true or false")
        }
        guard let level = Logger.Level(rawValue: text(.logLevel) ?? "info") else {
            throw ConfigurationError.invalid(
                .logLevel, expected: "one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        logLevel = level
        newsroom = try Self.newsroom(text, port: port)
        smtp = try Self.smtp(text, port: try number(.mailPort, in: 1...65_535))
    }

    private static func newsroom(_ text: (Setting) -> String?, port: Int) throws -> Settings {
        guard port != 0 || text(.siteAddress) != nil else {
            throw ConfigurationError.invalid(
                .siteAddress, expected: "set where server.port is 0: links need an address")
        }
        let address = text(.siteAddress) ?? "http://127.0.0.1:\(port)"
        guard let url = URL(string: address), let scheme = url.scheme, ["http", "https"].contains(scheme),
            url.host() != nil,
            url.path().isEmpty || url.path() == "/"
        else {
            throw ConfigurationError.invalid(
                .siteAddress, expected: "an address without a path, such as https://news.example.org")
        }
        guard let zone = Zone(name: text(.siteZone) ?? "UTC") else {
            throw ConfigurationError.invalid(.siteZone, expected: "a time zone's name, such as Asia/Beirut")
        }
        let language = text(.siteLanguage) ?? "en"
        guard ["en", "ar"].contains(language) else {
            throw ConfigurationError.invalid(.siteLanguage, expected: "en or ar")
        }
        guard let sender = try? EmailAddress(text(.mailSender) ?? "newsroom@dateline.invalid") else {
            throw ConfigurationError.invalid(.mailSender, expected: "an e-mail address, such as newsroom@example.org")
        }
        return Settings(
            name: text(.siteName) ?? "The Dateline",
            address: address.hasSuffix("/") ? String(address.dropLast()) : address,
            sender: sender, language: language, zone: zone, home: text(.siteHome))
    }

    private static func smtp(_ text: (Setting) -> String?, port: Int?) throws -> SMTPSettings? {
        guard let host = text(.mailHost) else { return nil }
        let names: [String: SMTPSettings.Security] = [
            "tls": .implicitTLS, "starttls": .startTLS, "opportunistic": .opportunisticTLS, "none": .none,
        ]
        guard let security = names[text(.mailSecurity) ?? "starttls"] else {
            throw ConfigurationError.invalid(.mailSecurity, expected: "one of tls, starttls, opportunistic, none")
        }
        do {
            return try SMTPSettings(
                host: host, port: port, security: security, user: text(.mailUser), password: text(.mailPassword))
        } catch {
            switch error {
            case .host: throw ConfigurationError.invalid(.mailHost, expected: "a mail server's name or address")
            case .port: throw ConfigurationError.invalid(.mailPort, expected: "a port")
            case .halfALogin: throw ConfigurationError.invalid(.mailPassword, expected: "given together with mail.user")
            case .passwordWithoutTLS:
                throw ConfigurationError.invalid(.mailSecurity, expected: "tls or starttls where a password is used")
            }
        }
    }
}

extension Setting {
    /// The name's parts, as swift-configuration takes them.
    var path: [String] { rawValue.split(separator: ".").map { String($0) } }
}
