import Foundation

/// Where pages of the site stand as files, and how they lead to each other from there.
enum ArchivePath {
    /// The file of a page or an asset by its path; nothing where a part of it would lead elsewhere.
    static func file(_ path: String) -> String? {
        var parts: [String] = []
        for part in path.split(separator: "/") {
            guard let name = part.removingPercentEncoding, name != ".", name != "..", !name.contains("/"),
                !name.contains("\\"), !name.utf8.contains(0), name.utf8.count <= 255
            else { return nil }
            parts.append(name)
        }
        return (isFile(path) ? parts : parts + ["index.html"]).joined(separator: "/")
    }

    /// The address of one page as it stands in a link of another.
    static func link(from page: String, to path: String) -> String {
        let depth = isFile(page) ? 0 : page.split(separator: "/").count
        let target = path.split(separator: "/").map { String($0) } + (isFile(path) ? [] : ["index.html"])
        return String(repeating: "../", count: depth) + target.joined(separator: "/")
    }

    /// Whether a path names a file of its own; pages stand in folders.
    private static func isFile(_ path: String) -> Bool {
        path.hasPrefix("/assets/") || path == SiteAddress.archiveContents.path
    }
}
