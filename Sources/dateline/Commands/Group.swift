import ArgumentParser
import Foundation
import News
import Record

/// `dateline group`: which running story each report belongs to.
struct Group: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts reports into running stories and finds copies of the same wire report.",
        discussion: """
            Reads {"id","published","headline","text"} a line, in order of time, and answers {"id","story","duplicateOf"}: \
            the first report of the story, and the earlier report whose copy it repeats.
            """
    )

    @OptionGroup var inputs: Inputs
    @Flag(help: "A JSON document a line in, a line out (the only form).") var jsonl = false

    func run() async throws {
        Output.ignoreClosedPipes()
        var grouper = Grouper()
        var failures = 0
        var progress = ProgressBar(total: inputs.total)
        var number = 0
        for handle in try inputs.open() {
            var reader = LineReader(handle)
            while let line = try reader.next() {
                number += 1
                var json = JSONWriter()
                do {
                    let document = try InputLine(line)
                    guard let text = document.text else { throw LineError.nothingToRead }
                    let day = try document.moment()?.day
                    let placement = grouper.place(
                        id: document.id, published: day, headline: document.headline, text: text)
                    json.object {
                        $0.member("id", document.id)
                        $0.member("story", placement.story)
                        $0.member("duplicateOf", placement.duplicateOf)
                    }
                } catch {
                    failures += 1
                    json = JSONWriter(failure: error, line: line, number: number)
                }
                try Output.write(json.bytes + [0x0A])
                progress.advance(documents: 1, bytes: reader.read)
            }
        }
        progress.finish()
        if failures > 0 { throw ExitCode(1) }
    }
}
