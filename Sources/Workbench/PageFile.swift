import Foundation

/// A page that lies in a file, read into memory.
struct PageFile {
    let path: String
    let bytes: [UInt8]

    /// The pages of files and folders, by name; of a folder those that end in `.html` or `.htm`.
    static func read(_ paths: [String]) throws(Complaint) -> [PageFile] {
        var pages: [PageFile] = []
        for path in paths.flatMap(files) {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Complaint("\(path) cannot be read.")
            }
            pages.append(PageFile(path: path, bytes: Array(data)))
        }
        guard !pages.isEmpty else { throw Complaint("There are no pages in \(paths.joined(separator: " ")).") }
        return pages
    }

    private static func files(at path: String) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
        return names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".htm") }.sorted().map { "\(path)/\($0)" }
    }
}
