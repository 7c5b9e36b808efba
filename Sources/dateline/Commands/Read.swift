import ArgumentParser
import Foundation
import News
import Reading
import Wire

/// `dateline read`: the article on a page and what it says.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads a report: who did what to whom, where, when, how many, and who says so.",
        discussion: "Without --json or --jsonl it prints the article, then what it says, for people to read."
    )

    @OptionGroup var inputs: Inputs
    @Flag(help: "One JSON document for each file.") var json = false
    @Flag(help: "A JSON document a line in, a line out.") var jsonl = false
    @Flag(help: "The tree of every sentence that tells of something, and the rule that read it so.") var explain = false
    @Option(help: "The day of publication, as 2020-03-17: days and weeks are told from there.") var published: String?
    @Option(help: "Where the newspaper is at home, as “Athens, Ohio”: for places of which there are many.")
    var place: String?
    @Option(help: "A table (CSV) of places that the gazetteer lacks: bases, airfields, rivers, quarters.")
    var places: String?
    @Option(help: "The least confidence of an event that is given, from 0 (all that was read) to 1.")
    var least = Reader.least

    func validate() throws {
        if json && jsonl { throw ValidationError("Choose one of --json and --jsonl.") }
        if explain && (json || jsonl) {
            throw ValidationError("--explain prints for people: it goes with neither --json nor --jsonl.")
        }
        if !(0...1).contains(least) { throw ValidationError("--least must be a number from 0 to 1.") }
        if let published, Moment(published) == nil {
            throw ValidationError("--published must be written as 2020-03-17 or 2020-03-17T18:40:00+02:00.")
        }
    }

    func run() async throws {
        Output.ignoreClosedPipes()
        let extractor = Extractor()
        let reader = try Reader(
            adding: places.map { try PlaceTable(csv: String(contentsOfFile: $0, encoding: .utf8)) }, least: least)
        let day = published.flatMap { Moment($0) }
        let place = place
        if jsonl {
            let filter = LineFilter { line in
                var report = try line.report(extractor)
                if report.article.published == nil { report.article.published = day }
                var json = JSONWriter()
                json.document(report, reader.read(report, place: line.place ?? place))
                return json.bytes
            }
            return try await filter.run(inputs.open(), total: inputs.total)
        }
        try inputs.each { name, bytes in
            var report = extractor.extract(id: name, bytes: bytes)
            if let day { report.article.published = day }
            if explain {
                let printer = ReportPrinter(style: Style(isColoured: Output.takesColour))
                return try Output.write(printer.clean(reader.explanation(of: report, place: place)))
            }
            let findings = reader.read(report, place: place)
            if json {
                var writer = JSONWriter()
                writer.document(report, findings)
                try Output.write(writer.bytes + [0x0A])
            } else {
                let printer = ReportPrinter(style: Style(isColoured: Output.takesColour))
                try Output.write(printer.article(report) + "\n" + printer.findings(findings, of: report))
            }
        }
    }
}
