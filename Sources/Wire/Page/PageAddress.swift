/// Addresses as pages write them, relative to their own.
enum PageAddress {
    /// The whole address, after RFC 3986; nothing where it would not be one of the web.
    static func resolve(_ reference: some StringProtocol, against base: String?) -> String? {
        let reference = reference.trimmed
        guard !reference.isEmpty, reference.utf8.count <= 4_000, !reference.utf8.contains(where: { $0 < 0x20 }) else {
            return nil
        }
        if isWeb(reference) { return reference }
        let colon = reference.firstIndex(of: ":")
        let stroke = reference.firstIndex { "/?#".contains($0) }
        // Another scheme: "data:", "javascript:".
        if let colon, stroke.map({ colon < $0 }) ?? true { return nil }
        guard let base, isWeb(base), let scheme = base.firstOccurrence(of: "://") else { return nil }
        if reference.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + reference }
        let afterScheme = base[scheme.upperBound...]
        let hostEnd = afterScheme.firstIndex { "/?#".contains($0) } ?? base.endIndex
        let origin = base[..<hostEnd]
        if reference.hasPrefix("/") { return origin + withoutDots(reference[...]) }
        let path = base[hostEnd...].prefix { $0 != "?" && $0 != "#" }
        if reference.hasPrefix("?") || reference.hasPrefix("#") { return origin + path + reference }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
        return origin + withoutDots(folder + reference)
    }

    private static func isWeb(_ text: String) -> Bool {
        let head = Key(text.prefix(8)).string
        return head.hasPrefix("http://") || head.hasPrefix("https://")
    }

    /// A path without `.` and `..`.
    private static func withoutDots(_ path: Substring) -> String {
        let end = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
        var segments: [Substring] = []
        let parts = path[..<end].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if part == ".." {
                _ = segments.popLast()
                if isLast { segments.append("") }
            } else if part == "." {
                if isLast { segments.append("") }
            } else {
                segments.append(part)
            }
        }
        return "/" + segments.joined(separator: "/") + path[end...]
    }
}
