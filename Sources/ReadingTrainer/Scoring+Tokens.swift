import Foundation
import News
import Reading

/// Prints how well the tokenizer finds a treebank's words and sentences in its running text.
func reportTokens(_ name: String, stem: String, in folder: String, showing: Int = 0) throws {
    var gold = Boundaries()
    let file = try String(contentsOfFile: "\(folder)/\(stem)-dev.conllu", encoding: .utf8)
    var text: [UInt8] = []
    var words: [ArraySlice<UInt8>] = []
    var paragraph = false
    var line: [UInt8] = []
    for row in file.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if row.starts(with: "# newpar".utf8) || row.starts(with: "# newdoc".utf8) { paragraph = true }
        if row.starts(with: "# text = ".utf8) { line = Array(row.dropFirst(9)) }
        if row.isEmpty, !words.isEmpty {
            text += text.isEmpty ? [] : paragraph ? [0x0A, 0x0A] : [0x20]
            gold.add(words, in: line, at: text.count)
            text += line
            words = []
            paragraph = false
        }
        let columns = row.split(separator: 0x09, omittingEmptySubsequences: false)
        if columns.count == 10, Int(String(decoding: columns[0], as: UTF8.self)) != nil {
            words.append(Array(columns[1])[...])
        }
    }
    let analysis = Tokenizer().analyse(CodePoints(utf8: text))
    var found = Boundaries()
    for token in analysis.tokens { found.tokens.insert(Int(token.start)..<Int(token.end)) }
    for sentence in analysis.sentences {
        found.sentences.insert(
            Int(analysis.tokens[sentence.lowerBound].start)..<Int(analysis.tokens[sentence.upperBound - 1].end))
    }
    print("\(name): tokens F1 \(f1(found.tokens, gold.tokens))  sentences F1 \(f1(found.sentences, gold.sentences))")
    for span in gold.tokens.subtracting(found.tokens).sorted(by: { $0.lowerBound < $1.lowerBound }).prefix(showing) {
        let near = text[max(0, span.lowerBound - 20)..<min(text.count, span.upperBound + 20)]
        print("  \(String(decoding: text[span], as: UTF8.self))  in  \(String(decoding: near, as: UTF8.self))")
    }
}

/// Where tokens and sentences stand, in bytes.
private struct Boundaries {
    var tokens: Set<Range<Int>> = []
    var sentences: Set<Range<Int>> = []

    /// Finds a sentence's words in its line, one after another.
    mutating func add(_ words: [ArraySlice<UInt8>], in line: [UInt8], at start: Int) {
        var offset = 0
        for word in words {
            while offset < line.count, line[offset] == 0x20 { offset += 1 }
            guard line[offset...].starts(with: word) else { return }
            tokens.insert((start + offset)..<(start + offset + word.count))
            offset += word.count
        }
        sentences.insert(start..<(start + line.count))
    }
}

private func f1(_ found: Set<Range<Int>>, _ gold: Set<Range<Int>>) -> String {
    let both = Double(found.intersection(gold).count)
    return String(format: "%.4f", 2 * both / Double(max(1, found.count + gold.count)))
}
