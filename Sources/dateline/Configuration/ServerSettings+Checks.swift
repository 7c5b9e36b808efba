import Foundation

extension ServerSettings {
    /// Refuses variables that begin as ours do and are none.
    static func checkVariables(_ environment: [String: String]) throws {
        let known = Set(Setting.allCases.map(\.variable))
        for name in environment.keys.sorted() where name.hasPrefix("DATELINE_") && !known.contains(name) {
            throw ConfigurationError.unknown(
                name: name, place: "environment", nearest: Setting.nearest(toVariable: name)?.variable)
        }
    }

    /// Refuses names in the file that mean nothing: a setting misspelt would be a setting lost.
    static func checkFile(_ file: String) throws {
        guard let data = FileManager.default.contents(atPath: file),
            let json = try? JSONSerialization.jsonObject(with: data)
        else {
            throw ConfigurationError.unreadable(file: file)
        }
        guard let object = json as? [String: Any] else { throw ConfigurationError.notAnObject(file: file) }
        let known = Set(Setting.allCases.map(\.rawValue))
        for name in names(in: object, under: "").sorted() where !known.contains(name) {
            throw ConfigurationError.unknown(name: name, place: file, nearest: Setting.nearest(to: name)?.rawValue)
        }
    }

    private static func names(in object: [String: Any], under prefix: String) -> [String] {
        object.flatMap { key, value in
            let name = prefix.isEmpty ? key : "\(prefix).\(key)"
            if let inner = value as? [String: Any], !inner.isEmpty { return names(in: inner, under: name) }
            return [name]
        }
    }
}
