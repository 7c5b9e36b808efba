import Foundation
import Fuzzing

/// The workbench: measures and torments the rooms, for those who build them. No product that users get.
@main
struct Workbench {
    static let usage = """
        usage: Workbench html [--seconds N] FOLDER|FILE …
               Workbench extract [--seconds N] FOLDER|FILE …
               Workbench read [--seconds N] FILE …
               Workbench fuzz-html [--minutes N] [--seed N] [--case N] [--failures FOLDER] FOLDER|FILE …

        html        parses the pages and counts their nodes, on one core, again and again for N (10) CPU seconds
        extract     takes the articles off the pages, on one core, again and again for N (10) CPU seconds
        read        reads the texts, to their entities and whole, for N (10) CPU seconds
        fuzz-html   parses damaged copies of the pages for N (10) minutes and checks what comes out;
                    with --case one of them alone. Pages that fail are left in FOLDER (here).
        """

    static func main() {
        var arguments = Arguments(CommandLine.arguments.dropFirst())
        do throws(Complaint) {
            switch arguments.next() {
            case "html": try HTMLBench(&arguments).run()
            case "extract": try ExtractionBench(&arguments).run()
            case "read": try ReadingBench(&arguments).run()
            case "fuzz-html":
                try Fuzz("html", &arguments) { page in
                    let trial = PageTrial(page)
                    return Fuzz.Outcome(flaw: trial.flaw, stepsPerByte: trial.stepsPerByte)
                }.run()
            case "fuzz-wire":
                try Fuzz("wire", &arguments) { Fuzz.Outcome(flaw: ExtractionTrial($0).flaw) }.run()
            default: throw Complaint(usage)
            }
        } catch {
            FileHandle.standardError.write(Data((error.words + "\n").utf8))
            exit(2)
        }
    }
}
