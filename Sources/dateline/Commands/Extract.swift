import ArgumentParser
import Foundation
import News
import Wire

/// `dateline extract`: the article on a page.
struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes the article off a page: HTML, or plain text with its furniture.",
        discussion: "Without --json or --jsonl it prints the article for people to read."
    )

    @OptionGroup var inputs: Inputs
    @Flag(help: "One JSON document for each file.") var json = false
    @Flag(help: "A JSON document a line in, a line out.") var jsonl = false

    func validate() throws {
        if json && jsonl { throw ValidationError("Choose one of --json and --jsonl.") }
    }

    func run() async throws {
        Output.ignoreClosedPipes()
        let extractor = Extractor()
        if jsonl {
            let filter = LineFilter { line in
                var json = JSONWriter()
                json.document(try line.report(extractor))
                return json.bytes
            }
            return try await filter.run(inputs.open(), total: inputs.total)
        }
        try inputs.each { name, bytes in
            let report = extractor.extract(id: name, bytes: bytes)
            if json {
                var writer = JSONWriter()
                writer.document(report)
                try Output.write(writer.bytes + [0x0A])
            } else {
                try Output.write(ReportPrinter(style: Style(isColoured: Output.takesColour)).article(report))
            }
        }
    }
}
