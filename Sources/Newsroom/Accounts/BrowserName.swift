/// A browser as its owner would name it: "Firefox, Linux".
///
/// Nothing more of what a browser says of itself is kept: a whole `User-Agent` tells people apart.
enum BrowserName {
    /// What is looked for, in this order: browsers name their relatives too.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// Empty where nothing is known.
    static func make(_ agent: String?) -> String {
        let agent = String((agent ?? "").prefix(400))
        return [browsers, systems].compactMap { names in names.first { agent.contains($0.0) }?.1 }
            .joined(separator: ", ")
    }
}
