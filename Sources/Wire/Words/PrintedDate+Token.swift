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
            [
                "january", "jan", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari", "ocak",
                "stycznia", "ledna", "января", "січня", "gener", "ianuarie", "tammikuuta", "január", "siječnja",
            ],
            [
                "february", "feb", "februar", "février", "fevrier", "febrero", "febbraio", "fevereiro", "februari",
                "şubat", "lutego", "února", "unora", "февраля", "лютого", "febrer", "februarie", "helmikuuta",
                "február", "veljače",
            ],
            [
                "march", "mar", "märz", "marz", "mars", "marzo", "março", "marco", "maart", "mart", "marca", "března",
                "marta", "марта", "березня", "març", "martie", "maaliskuuta", "marts", "mrz", "március", "ožujka",
            ],
            [
                "april", "apr", "avril", "abril", "aprile", "nisan", "kwietnia", "dubna", "апреля", "квітня",
                "huhtikuuta", "aprilie", "április", "travnja",
            ],
            [
                "may", "mai", "mayo", "maggio", "maio", "mei", "maj", "mayıs", "maja", "května", "мая", "травня",
                "maig", "toukokuuta", "május", "svibnja",
            ],
            [
                "june", "jun", "juni", "juin", "junio", "giugno", "junho", "haziran", "czerwca", "června", "июня",
                "червня", "juny", "iunie", "kesäkuuta", "június", "lipnja",
            ],
            [
                "july", "jul", "juli", "juillet", "julio", "luglio", "julho", "temmuz", "lipca", "července", "июля",
                "липня", "juliol", "iulie", "heinäkuuta", "július", "srpnja",
            ],
            [
                "august", "aug", "août", "aout", "agosto", "augustus", "augusti", "ağustos", "sierpnia", "srpna",
                "августа", "серпня", "agost", "elokuuta", "augusztus", "kolovoza",
            ],
            [
                "september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro", "eylül", "września",
                "září", "сентября", "вересня", "setembre", "septembrie", "syyskuuta", "szeptember", "rujna",
            ],
            [
                "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro", "ekim",
                "października", "října", "октября", "жовтня", "octombrie", "lokakuuta", "október",
            ],
            [
                "november", "nov", "novembre", "noviembre", "novembro", "kasım", "listopada", "listopadu", "ноября",
                "листопада", "noiembrie", "marraskuuta", "studenoga",
            ],
            [
                "december", "dec", "dezember", "dez", "décembre", "decembre", "diciembre", "dicembre", "dezembro",
                "desember", "aralık", "grudnia", "prosince", "декабря", "грудня", "desembre", "decembrie",
                "joulukuuta", "prosinca",
            ],
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
