import Foundation
import Testing

@testable import HTML

@Suite("Conformance: encoding", .enabled(if: SharedData.isPresent))
struct EncodingTests {
    /// Cases that must pass; raise it when more do.
    static let floor = 82

    @Test("finds the encodings of html5lib-tests")
    func findsTheEncodingsOfTheSuite() throws {
        var passed = 0
        var total = 0
        var failures: [String] = []
        for file in try SharedData.files(in: "encoding", ending: "dat") {
            for (page, expected) in cases(Array(try Data(contentsOf: file))) {
                total += 1
                let found = Document(page).encoding.name
                if found == expected.lowercased() {
                    passed += 1
                } else {
                    let start = String(decoding: page.prefix(300), as: UTF8.self)
                    failures.append("\(file.lastPathComponent): \(found), not \(expected): \(start.debugDescription)")
                }
            }
        }
        print("html5lib-tests encoding: \(passed) of \(total)")
        #expect(passed >= Self.floor, "\(failures.joined(separator: "\n\n"))")
    }

    /// The pages of a file with their encodings: `#data`, the page, `#encoding`, the name.
    private func cases(_ file: [UInt8]) -> [(page: [UInt8], encoding: String)] {
        let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
        var result: [(page: [UInt8], encoding: String)] = []
        var page: [ArraySlice<UInt8>] = []
        var isName = false
        for line in lines {
            if line.elementsEqual("#data".utf8) {
                page = []
            } else if line.elementsEqual("#encoding".utf8) {
                isName = true
            } else if isName {
                result.append((Array(page.joined(separator: [0x0A])), String(decoding: line, as: UTF8.self)))
                isName = false
            } else {
                page.append(line)
            }
        }
        return result
    }
}
