public import Discussion
import HTML
import News

/// Reads what other systems give out of their discussions.
public enum DiscussionReader {
    /// The systems whose exports are read from one file.
    public enum Source: String, CaseIterable, Sendable {
        case disqus, wordpress, remark42

        /// Reads an export.
        ///
        /// - Throws: ``MovingError`` where it is none of this system's.
        public func read(_ bytes: [UInt8]) throws(MovingError) -> MovedDiscussion {
            switch self {
            case .disqus: try Disqus.read(bytes)
            case .wordpress: try WordPress.read(bytes)
            case .remark42: try Remark42.read(bytes)
            }
        }
    }

    /// The words of a comment that was kept as HTML: what a browser would show, with its links.
    static func text(ofHTML html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return html }
        let document = Document(Array("<!doctype html><meta charset=utf-8><body>\(html)".utf8))
        return document.body.map { document.innerText($0) } ?? ""
    }

    /// Seconds since 1970 of a time as exports write it: `2020-03-17T18:40:05Z`, `2020-03-17 18:40:05`.
    static func seconds(_ text: String?) -> Int? {
        guard var text = text?.trimmed, text.utf8.count >= 19 else { return nil }
        text = text.replacing(" ", with: "T", maxReplacements: 1)
        // Parts of a second are left out.
        if let point = text.firstIndex(of: ".") {
            let rest = text[point...].dropFirst().drop { $0.isNumber }
            text = String(text[..<point]) + rest
        }
        let hasZone = text.hasSuffix("Z") || text.dropFirst(19).contains { $0 == "+" || $0 == "-" }
        guard let moment = Moment(hasZone ? text : text + "Z"), moment.second != nil else { return nil }
        return moment.secondsSince1970
    }
}

/// Why an export is not read.
public enum MovingError: Error, Hashable, Sendable {
    /// It is no document of that system's.
    case notTheirs(String)
    /// It is damaged at a byte, counted from zero.
    case malformed(byte: Int)
    /// It is damaged in a line, counted from one.
    case line(Int)
}

extension MovingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notTheirs(let system): "This is no export of \(system)."
        case .malformed(let byte): "The export is damaged at byte \(byte)."
        case .line(let line): "The export is damaged in line \(line)."
        }
    }
}

extension MovingError {
    init(_ fault: XMLReader.Fault) {
        switch fault {
        case .malformed(let byte), .documentType(let byte), .tooDeep(let byte): self = .malformed(byte: byte)
        }
    }
}
