/// Hosts whose pictures a house shows in comments, each by its whole name.
public struct ImageHosts: Hashable, Sendable {
    /// In the order in which they were set, in lower case and their `xn--` form.
    public let names: [String]
    /// How many a house may set.
    public static let limit = 50

    /// No picture is shown.
    public static let none = ImageHosts()

    private init() { names = [] }

    /// - Parameter names: domains, as somebody types them; those that are none are left out.
    public init(_ names: [String]) {
        self.names = names.compactMap { DomainName($0)?.description }.reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    public var isEmpty: Bool { names.isEmpty }

    private static let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"]

    /// Whether what an address leads to is shown as a picture: by https, from one of the hosts itself, and by its name
    /// a picture; no port, nobody's name before the host.
    public func shows(_ address: String) -> Bool { host(of: address) != nil }

    /// The one of the hosts whose picture an address is shown as; nothing where it stays a link.
    private func host(of address: String) -> String? {
        let lower = address.lowercased()
        guard !names.isEmpty, lower.hasPrefix("https://") else { return nil }
        let rest = lower.dropFirst("https://".count)
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard names.contains(String(host)) else { return nil }
        let path = rest.dropFirst(host.count).prefix { $0 != "?" && $0 != "#" }
        return Self.endings.contains { path.hasSuffix($0) && path.count > $0.count + 1 } ? String(host) : nil
    }

    /// Those of the hosts whose pictures are shown in some texts; what is quoted shows none.
    public func shown(in texts: some Sequence<CommentText>) -> ImageHosts {
        guard !isEmpty else { return self }
        var found: Set<String> = []
        for text in texts {
            for address in text.ownLinks { found.formUnion(host(of: address).map { [$0] } ?? []) }
        }
        return ImageHosts(names.filter { found.contains($0) })
    }
}
