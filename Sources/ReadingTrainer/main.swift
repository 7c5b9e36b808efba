import Foundation

let usage = """
    usage: ReadingTrainer train --data FOLDER [--out FILE] [--epochs N]
           ReadingTrainer train-entities --data FOLDER [--out FILE] [--epochs N] [--vocabulary FILE]
           ReadingTrainer score-entities --data FOLDER [--model FILE]
           ReadingTrainer score --data FOLDER [--model FILE] [--show N]

    FOLDER holds syntax/ud-english-ewt, syntax/ud-english-gum and entities/worldwide-newswire.

    """

do {
    var arguments = Arguments(CommandLine.arguments.dropFirst())
    switch arguments.command {
    case "train": try train(&arguments)
    case "train-entities": try trainEntities(&arguments)
    case "score-entities": try scoreEntities(&arguments)
    case "score": try score(&arguments)
    default: throw Arguments.Failure.unknown(arguments.command)
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n\(usage)".utf8))
    exit(64)
}
