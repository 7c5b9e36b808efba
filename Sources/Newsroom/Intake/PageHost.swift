import Foundation

/// The site that an address belongs to.
enum PageHost {
    /// The host in lower case, `www.` and the like left out: `m.example.org` and `www.example.org` are one newspaper.
    static func of(_ url: String) -> String? {
        guard var host = URLComponents(string: url)?.host?.lowercased(), !host.isEmpty, host.utf8.count <= 253 else {
            return nil
        }
        for prefix in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(prefix) && host.contains(".") {
            let rest = host.dropFirst(prefix.count)
            if rest.contains(".") {
                host = String(rest)
                break
            }
        }
        return host
    }
}
