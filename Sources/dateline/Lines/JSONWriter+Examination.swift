import News
import Wire

extension JSONWriter {
    /// A report with every block of its page, those left out included.
    mutating func document(_ examination: Examination) {
        document(examination.report) {
            $0.member("decisions", examination.decisions) { json, decision in
                json.object {
                    $0.member("kind", decision.kind.rawValue)
                    $0.member("text", decision.text)
                    $0.member("reason", decision.reason.rawValue)
                    $0.member("confidence", decision.confidence)
                    $0.member("fingerprint", decision.fingerprint)
                    if let source = decision.source { $0.member("source", source) }
                }
            }
            $0.member("statements", examination.statements) { json, statement in
                json.object {
                    $0.member("field", statement.field.rawValue)
                    $0.member("value", statement.value)
                    $0.member("chosen", statement.isChosen)
                    $0.member("kind", statement.source.kind.rawValue)
                    $0.member("name", statement.source.name)
                    if let range = statement.source.range {
                        $0.member("source", ByteRange(start: range.lowerBound, end: range.upperBound))
                    }
                }
            }
        }
    }
}
