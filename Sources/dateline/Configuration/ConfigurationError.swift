/// What is wrong with the configuration: where, and what to do.
enum ConfigurationError: Error, CustomStringConvertible {
    case unreadable(file: String)
    case notAnObject(file: String)
    case unknown(name: String, place: String, nearest: String?)
    case invalid(Setting, expected: String)

    var description: String {
        switch self {
        case .unreadable(let file): "The configuration file \(file) can't be read, or is no JSON."
        case .notAnObject(let file): "The configuration file \(file) must hold one JSON object."
        case .unknown(let name, let place, let nearest):
            "There is no setting “\(name)” (\(place))." + (nearest.map { " Is “\($0)” meant?" } ?? "")
                + " `dateline serve --help` lists the settings."
        case .invalid(let setting, let expected):
            "The setting “\(setting.rawValue)” (or \(setting.variable)) must be \(expected)."
        }
    }
}
