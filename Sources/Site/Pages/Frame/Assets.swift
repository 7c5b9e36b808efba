import Crypto
import Foundation
import Markup
import NIOCore

/// The style sheet and the pictures of the house, each under an address made from its content.
struct Assets: Sendable {
    private let pages: [String: FinishedPage]
    private let names: [String: String]

    private static let files = [
        ("site.css", "text/css; charset=utf-8"), ("icon.svg", "image/svg+xml"), ("live.js", scriptType),
        ("handover.js", scriptType), ("embed.js", scriptType), ("counts.js", scriptType),
        ("sign-on.js", scriptType),
    ]
    private static let scriptType = "text/javascript; charset=utf-8"

    /// Reads the files that the package carries.
    init() throws {
        var pages: [String: FinishedPage] = [:]
        var names: [String: String] = [:]
        for (name, type) in Self.files {
            let url = Bundle.module.bundleURL.appending(path: "Assets").appending(path: name)
            let bytes = [UInt8](try Data(contentsOf: url))
            let digest = SHA256.hash(data: bytes).prefix(6).map(hex).joined()
            let parts = name.split(separator: ".")
            let hashed = "\(parts[0])-\(digest).\(parts[1])"
            names[name] = hashed
            pages[hashed] = FinishedPage(bytes, type: type, shows: [])
        }
        self.pages = pages
        self.names = names
    }

    /// Where a file stands now.
    func link(_ name: String) -> Address { SiteAddress.asset(names[name] ?? name).link }

    /// What the pages of an archive need of it, under the names by which they ask for it.
    var archived: [(name: String, bytes: [UInt8])] {
        ["site.css", "icon.svg"].compactMap { file in
            guard let name = names[file], let page = pages[name] else { return nil }
            return (name, Array(page.plain.readableBytesView))
        }
    }

    /// A file by its own name, for addresses that stand in other people's pages.
    func named(_ name: String) -> FinishedPage? { names[name].flatMap { pages[$0] } }

    /// The file under a hashed name; it never changes.
    subscript(_ hashed: String) -> FinishedPage? { pages[hashed] }
}
