import Foundation

/// The cases of html5lib-tests that are not passed, as the article on conformance lists them with their reasons.
///
/// The article is the list: a case that fails and does not stand there fails the tests, and so does one that stands
/// there and passes.
enum ListedCases {
    /// The cases listed of one folder of the suite, as `folder/file: case`.
    static func of(_ folder: String) throws -> Set<String> {
        let article = try String(contentsOf: SharedData.package.appending(path: path), encoding: .utf8)
        let list = article.components(separatedBy: heading).last ?? ""
        let rows = list.split(separator: "\n").filter { $0.hasPrefix("| `\(folder)/") }
        return Set(
            rows.map { row in
                let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                return "\(cells[0].trimmingCharacters(in: ["`"])): \(cells[1])"
            })
    }

    private static let heading = "### Cases that are not passed"
    private static let path = "Sources/HTML/HTML.docc/Conformance.md"
}
