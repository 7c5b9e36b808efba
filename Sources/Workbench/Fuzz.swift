import Foundation
import Fuzzing

/// Reads damaged pages for some minutes and looks after what comes out of each.
///
/// The page at hand lies in a file, so that it is there if reading it ends the program.
struct Fuzz {
    /// What came out of one page.
    struct Outcome {
        /// What is wrong with it, if anything is.
        var flaw: String?
        /// Steps of the parser for each byte, where they were counted.
        var stepsPerByte = 0.0
    }

    private let name: String
    private let trial: (DamagedPage) -> Outcome
    private static let batch = 1000
    /// The most processor time that reading a page, and all that is looked after, may take: for each page, and for
    /// each of its bytes. The slowest pages have taken 2 µs a byte.
    private static let secondsPerPage = 0.5
    private static let secondsPerByte = 0.000_05

    private let pages: [PageFile]
    private let seconds: Double
    private let seed: UInt64
    private let only: Int?
    private let folder: String

    /// - Parameters:
    ///   - name: What the files of pages are named after.
    ///   - trial: What is done with each page.
    init(_ name: String, _ arguments: inout Arguments, trial: @escaping (DamagedPage) -> Outcome) throws(Complaint) {
        self.name = name
        self.trial = trial
        seconds = (try arguments.number("--minutes") ?? 10) * 60
        seed = try arguments.number("--seed") ?? 1
        only = try arguments.number("--case")
        folder = try arguments.option("--failures") ?? "."
        pages = try PageFile.read(arguments.paths())
    }

    func run() throws(Complaint) {
        let damager = PageDamager(pages: pages.map(\.bytes), seed: seed)
        if let only {
            let failure = try look(at: damager.page(only), number: only)
            return print(failure.flaw ?? "Nothing is wrong with it.", "The page is in \(path(only)).")
        }
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var failures = 0
        var number = 0
        var mostSteps = 0.0
        var mostSeconds = 0.0
        while clock.now < end {
            if number.isMultiple(of: Fuzz.batch) {
                print("seed \(seed), cases from \(number): \(failures) failures so far")
                fflush(nil)
            }
            let result = try look(at: damager.page(number), number: number)
            mostSteps = max(mostSteps, result.stepsPerByte)
            mostSeconds = max(mostSeconds, result.secondsPerByte)
            if let flaw = result.flaw {
                failures += 1
                print("seed \(seed), case \(number): \(flaw). The page is in \(path(number)).")
            } else {
                try? FileManager.default.removeItem(atPath: path(number))
            }
            number += 1
        }
        print("\(number) cases, \(failures) failures.")
        print(String(format: "At most %.1f steps and %.2f µs a byte.", mostSteps, mostSeconds * 1e6))
        if failures > 0 { throw Complaint("Some pages were not read as they should be.") }
    }

    private func look(
        at page: DamagedPage, number: Int
    ) throws(Complaint) -> (flaw: String?, stepsPerByte: Double, secondsPerByte: Double) {
        guard FileManager.default.createFile(atPath: path(number), contents: Data(page.bytes)) else {
            throw Complaint("\(path(number)) cannot be written.")
        }
        let start = userSeconds()
        let outcome = trial(page)
        let took = userSeconds() - start
        let allowed = Fuzz.secondsPerPage + Fuzz.secondsPerByte * Double(page.bytes.count)
        let flaw = outcome.flaw ?? (took > allowed ? "it took \(took) s" : nil)
        return (flaw, outcome.stepsPerByte, took / Double(page.bytes.count + 10_000))
    }

    private func path(_ number: Int) -> String { "\(folder)/fuzz-\(name)-\(seed)-\(number).html" }
}
