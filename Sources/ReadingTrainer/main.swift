import Foundation

let usage = """
    usage: ReadingTrainer train --data FOLDER [--out FILE] [--epochs N]
           ReadingTrainer train-blocks --data FOLDER [--out FILE] [--folds N]
           ReadingTrainer train-entities --data FOLDER [--out FILE] [--epochs N] [--vocabulary FILE]
           ReadingTrainer score-entities --data FOLDER [--model FILE]
           ReadingTrainer train-attributions --data FOLDER [--out FILE] [--epochs N] [--least N] [--hold-back N]
           ReadingTrainer score-attributions --data FOLDER [--model FILE]
           ReadingTrainer train-verdicts --data FOLDER --judged FILE [--out FILE]
           ReadingTrainer score --data FOLDER [--model FILE] [--show N]

    FOLDER holds syntax/ud-english-ewt and syntax/ud-english-gum, entities/worldwide-newswire for train-entities,
    attribution/polnear for train-attributions, wire for train-blocks, and all these with places for train-verdicts.

    """

do {
    var arguments = Arguments(CommandLine.arguments.dropFirst())
    switch arguments.command {
    case "train": try train(&arguments)
    case "train-blocks": try trainBlocks(&arguments)
    case "train-entities": try trainEntities(&arguments)
    case "score-entities": try scoreEntities(&arguments)
    case "train-attributions": try trainAttributions(&arguments)
    case "score-attributions": try scoreAttributions(&arguments)
    case "train-verdicts": try trainVerdicts(&arguments)
    case "score": try score(&arguments)
    default: throw Arguments.Failure.unknown(arguments.command)
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n\(usage)".utf8))
    exit(64)
}
