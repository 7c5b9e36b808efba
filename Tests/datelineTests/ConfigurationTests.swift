import Foundation
import Newsroom
import Testing

@testable import dateline

@Suite("Configuration")
struct ConfigurationTests {
    private func settings(
        given: [Setting: String] = [:], file json: String? = nil, environment: [String: String] = [:]
    ) async throws -> ServerSettings {
        guard let json else { return try await ServerSettings(given: given, file: nil, environment: environment) }
        let path = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString).json")
        try Data(json.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try await ServerSettings(given: given, file: path.path, environment: environment)
    }

    @Test("goes from the command line to the environment to the file to what is usual")
    func layers() async throws {
        let file =
            #"{"site": {"name": "From the file", "zone": "Asia/Beirut"}, "server": {"port": 1001, "host": "127.0.0.3"}}"#
        let environment = [
            "DATELINE_SITE_NAME": "From the environment", "DATELINE_SITE_HOME": "Athens, Ohio",
            "DATELINE_SERVER_PORT": "1002", "PATH": "/bin",
        ]
        let settings = try await settings(given: [.serverPort: "1003"], file: file, environment: environment)
        #expect(settings.port == 1003)
        #expect(settings.newsroom.name == "From the environment")
        #expect(settings.newsroom.zone.name == "Asia/Beirut")
        #expect(settings.newsroom.home == "Athens, Ohio")
        #expect(settings.host == "127.0.0.3")
        #expect(settings.newsroom.language == "en")
        #expect(settings.newsroom.address == "http://127.0.0.1:1003")
    }

    @Test(
        "refuses what it doesn't know, with the nearest name that it does",
        arguments: [
            (#"{"site": {"nmae": "x"}}"#, [:], "“site.name”"), (#"{"mail": {"hots": "x"}}"#, [:], "“mail.host”"),
            (nil, ["DATELINE_SITE_NMAE": "x"], "“DATELINE_SITE_NAME”"),
            (#"{"zzzzzzzzzzzzzzzzzzzz": 1}"#, [:], "no setting"),
        ] as [(String?, [String: String], String)]
    )
    func unknown(_ file: String?, _ environment: [String: String], _ hint: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) {
            try await settings(file: file, environment: environment)
        }
        #expect(error?.description.contains(hint) == true, "\(error?.description ?? "")")
    }

    @Test(
        "says what a setting must be",
        arguments: [
            ([Setting.serverPort: "70000"], "from 0 to 65535"), ([.serverPort: "x"], "whole number"),
            ([.siteZone: "Mars/Olympus"], "time zone"),
            ([.siteLanguage: "xx"], "en or ar"), ([.siteAddress: "news.example"], "address without a path"),
            ([.siteAddress: "https://a.example/x"], "without a path"),
            ([.mailSender: "nobody"], "e-mail address"),
            ([.mailHost: "mail.example", .mailSecurity: "tsl"], "one of tls"),
            ([.mailHost: "mail.example", .mailUser: "u"], "together with mail.user"),
            ([.logLevel: "loud"], "one of trace"), ([.serverPort: "0"], "links need an address"),
            (
                [.mailHost: "mail.example", .mailUser: "u", .mailPassword: "p", .mailSecurity: "none"],
                "tls or starttls"
            ),
        ]
    )
    func invalid(_ given: [Setting: String], _ hint: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) { try await settings(given: given) }
        #expect(error?.description.contains(hint) == true, "\(error?.description ?? "")")
        #expect(error?.description.contains("p\"") != true)
    }

    @Test("refuses a file that is no JSON object", arguments: ["", "[]", "{", "3"])
    func files(_ json: String) async throws {
        await #expect(throws: ConfigurationError.self) { try await settings(file: json) }
    }

    @Test("makes a secret once, readable by its owner alone, and never replaces one that is damaged or gone")
    func secret() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "secret-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "key").path
        #expect(throws: SecretFileError.self) { try SecretFile.secret(at: path, isNew: false) }
        let first = try SecretFile.secret(at: path, isNew: true)
        #expect(first.count == 32 && Set(first).count > 8)
        #expect(try SecretFile.secret(at: path, isNew: false) == first)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try Data([1, 2, 3]).write(to: URL(filePath: path))
        #expect(throws: SecretFileError.self) { try SecretFile.secret(at: path, isNew: true) }
    }
}

@Suite("Nearest names")
struct EditDistanceTests {
    @Test(
        "count letters added, taken away or changed",
        arguments: [
            ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("flaw", "lawn", 2),
            ("same", "same", 0),
        ])
    func distance(_ a: String, _ b: String, _ distance: Int) {
        #expect(editDistance(Array(a.utf8), Array(b.utf8)) == distance)
        #expect(editDistance(Array(b.utf8), Array(a.utf8)) == distance)
    }
}
