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
    @Flag(help: "Every block of the page, kept or left out, with the reason and how sure it is.") var explain = false

    func validate() throws {
        if json && jsonl { throw ValidationError("Choose one of --json and --jsonl.") }
    }

    func run() async throws {
        Output.ignoreClosedPipes()
        let extractor = Extractor()
        if jsonl {
            let filter = LineFilter { line in
                var json = JSONWriter()
                if explain {
                    json.document(try line.examination(extractor))
                } else {
                    json.document(try line.report(extractor))
                }
                return json.bytes
            }
            return try await filter.run(inputs.open(), total: inputs.total)
        }
        try inputs.each { name, bytes in
            let printer = ReportPrinter(style: Style(isColoured: Output.takesColour))
            if json {
                var writer = JSONWriter()
                if explain {
                    writer.document(extractor.examine(id: name, bytes: bytes))
                } else {
                    writer.document(extractor.extract(id: name, bytes: bytes))
                }
                try Output.write(writer.bytes + [0x0A])
            } else if explain {
                try Output.write(printer.explanation(extractor.examine(id: name, bytes: bytes)))
            } else {
                try Output.write(printer.article(extractor.extract(id: name, bytes: bytes)))
            }
        }
    }
}
