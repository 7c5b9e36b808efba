import ArgumentParser
import Foundation
import Reading

/// `dateline parse`: sentences with their tags, lemmas and dependencies, as CoNLL-U.
struct Parse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tags and parses sentences of CoNLL-U (or plain text with --text).",
        discussion: "Sentences and tokens of CoNLL-U are taken as given; answers stand in the order of the input."
    )

    @OptionGroup var inputs: Inputs
    @Flag(help: "The input is CoNLL-U (the usual).") var conllu = false
    @Flag(help: "The input is plain text, to be split into sentences and words first.") var text = false

    func validate() throws {
        if conllu && text { throw ValidationError("Choose one of --conllu and --text.") }
    }

    func run() async throws {
        Output.ignoreClosedPipes()
        let reader = try GrammarReader()
        if text {
            return try inputs.each { _, bytes in
                try Output.write(reader.parse(text: String(decoding: bytes, as: UTF8.self)))
            }
        }
        for handle in try inputs.open() {
            try await SentenceFilter(reader: reader).run(handle)
        }
    }
}
