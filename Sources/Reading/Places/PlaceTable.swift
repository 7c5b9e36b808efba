/// Places that a newsroom adds to the gazetteer: bases, airfields, rivers, quarters that the world's tables lack.
///
/// The table is CSV with the columns of `places.csv`, told in its first line: `id,name,alternates,kind,lat,lon,country,note`.
/// Alternate names stand between `|`; the country is told by its two letters, or left empty; lines that begin with `#`
/// are remarks.
public struct PlaceTable: Sendable {
    /// What is wrong with a line, counted from one.
    public struct Fault: Error, Equatable, CustomStringConvertible {
        public var line: Int
        public var problem: String

        public var description: String { "Line \(line) of the table of places: \(problem)" }
    }

    /// One place of the table.
    struct Row {
        let identifier: String
        let name: String
        let alternates: [String]
        let kind: Gazetteer.Kind
        let latitude: Double
        let longitude: Double
        /// Two letters, or nothing.
        let country: String
    }

    /// The most places that a table may hold.
    public static let limit = 100_000

    let rows: [Row]

    /// Reads a table, all of it or nothing.
    public init(csv: String) throws(Fault) {
        var rows: [Row] = []
        var isHead = true
        for (index, line) in csv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = Self.fields(line)
            if isHead {
                guard fields.prefix(7).elementsEqual(["id", "name", "alternates", "kind", "lat", "lon", "country"])
                else {
                    throw Fault(line: index + 1, problem: "the columns must be id,name,alternates,kind,lat,lon,country")
                }
                isHead = false
                continue
            }
            guard rows.count < Self.limit else {
                throw Fault(line: index + 1, problem: "more than \(Self.limit) places")
            }
            rows.append(try Self.row(fields, line: index + 1))
        }
        self.rows = rows
    }

    private static func row(_ fields: [String], line: Int) throws(Fault) -> Row {
        guard fields.count >= 7 else {
            throw Fault(line: line, problem: "seven columns are needed, \(fields.count) stand there")
        }
        guard !fields[0].isEmpty, !fields[1].isEmpty else {
            throw Fault(line: line, problem: "a place needs an id and a name")
        }
        guard let kind = Gazetteer.Kind(name: fields[3]) else {
            let known = Gazetteer.Kind.allCases.map(\.name).joined(separator: ", ")
            throw Fault(line: line, problem: "“\(fields[3])” is no kind; there are \(known)")
        }
        guard let latitude = Double(fields[4]), let longitude = Double(fields[5]), abs(latitude) <= 90,
            abs(longitude) <= 180
        else { throw Fault(line: line, problem: "lat and lon must be degrees, such as 33.524 and 44.257") }
        let country = fields[6]
        guard country.isEmpty || country.utf8.count == 2 else {
            throw Fault(line: line, problem: "the country is told by two letters, such as IQ")
        }
        return Row(
            identifier: fields[0], name: fields[1], alternates: fields[2].split(separator: "|").map { String($0) },
            kind: kind, latitude: latitude, longitude: longitude, country: country.uppercased())
    }

    /// A line's fields; one in quotes may hold commas, and a quote twice for one.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        var closed = false
        for character in line {
            switch character {
            case "\"" where isQuoted:
                isQuoted = false
                closed = true
                continue
            case "\"" where closed:
                // Two quotes inside a field are one.
                fields[fields.count - 1].append("\"")
                isQuoted = true
            case "\"" where fields[fields.count - 1].isEmpty: isQuoted = true
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
            closed = false
        }
        return fields.map { $0.trimmed }
    }
}

extension String {
    /// Without the blanks at its ends.
    fileprivate var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
