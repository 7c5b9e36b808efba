extension PrintedDate {
    /// A piece of a text in which a date is looked for.
    struct Token: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// Letters, in lower case.
            case word(String)
            /// Figures: their value and how many there are.
            case number(Int, Int)
            case mark(UInt8)
        }
        let kind: Kind
        let range: Range<Int>

        static func all(in bytes: [UInt8]) -> [Token] {
            var tokens: [Token] = []
            var at = 0
            while at < bytes.count {
                let start = at
                if bytes[at].isDigit {
                    var value = 0
                    while at < bytes.count, bytes[at].isDigit {
                        if at - start < 9 { value = value * 10 + Int(bytes[at]) - 0x30 }
                        at += 1
                    }
                    tokens.append(Token(kind: .number(value, at - start), range: start..<at))
                } else if bytes[at].isLetter || bytes[at] >= 0x80 {
                    while at < bytes.count, bytes[at].isLetter || bytes[at] >= 0x80 { at += 1 }
                    // No name of a month or zone is longer; a longer word need not be kept.
                    let word = bytes[start..<min(at, start + 24)].map(\.lowerCased)
                    tokens.append(Token(kind: .word(String(decoding: word, as: UTF8.self)), range: start..<at))
                } else {
                    at += 1
                    if !bytes[start].isSpace { tokens.append(Token(kind: .mark(bytes[start]), range: start..<at)) }
                }
            }
            return tokens
        }
    }

    /// The names of the months, English first, then those of other languages in which newspapers date themselves.
    enum Months {
        static func number(of word: String) -> Int? { numbers[word] }

        private static let names: [[String]] = [
            ["january", "jan", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari"],
            ["february", "feb", "februar", "février", "febrero", "febbraio", "fevereiro", "februari"],
            ["march", "mar", "märz", "mars", "marzo", "março", "maart"],
            ["april", "apr", "avril", "abril", "aprile"],
            ["may", "mai", "mayo", "maggio", "maio", "mei", "maj"],
            ["june", "jun", "juni", "juin", "junio", "giugno", "junho"],
            ["july", "jul", "juli", "juillet", "julio", "luglio", "julho"],
            ["august", "aug", "août", "agosto", "augustus", "augusti"],
            ["september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro"],
            ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro"],
            ["november", "nov", "novembre", "noviembre", "novembro"],
            ["december", "dec", "dezember", "dez", "décembre", "diciembre", "dicembre", "dezembro"],
        ]
        private static let numbers: [String: Int] = {
            var numbers: [String: Int] = [:]
            for (index, names) in names.enumerated() {
                for name in names { numbers[name] = index + 1 }
            }
            return numbers
        }()
    }
}
