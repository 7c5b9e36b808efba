/// The world's places by name, as one block of bytes that is searched where it lies.
///
/// `script/make-gazetteer` writes the file and tells its format; GeoNames (CC BY 4.0) is where most of it comes from.
package struct Gazetteer: Sendable {
    let bytes: [UInt8]
    let latin: LatinFold
    let countries: Section
    let divisions: Section
    let places: Section
    let names: Section
    let buckets: Section
    let keys: Section
    /// Who belongs to a country, by the lower-case word for them: "iraqi" to "IRQ".
    let demonyms: [String: String]
    /// A country's place, by its three letters.
    let countryPlaces: [String: Int]
    /// The newsroom's own places beside the file's.
    var additions = Additions()

    /// A table of records of one size.
    struct Section {
        let offset: Int
        let count: Int
    }

    /// What is wrong with a gazetteer's file.
    package enum Fault: Error, Hashable { case notAGazetteer, truncated }

    /// Reads the gazetteer that the package carries.
    package init() throws {
        try self.init(bytes: ModelFile.bytes("gazetteer.bin"), countryTable: ModelFile.bytes("countries.csv"))
    }

    /// Takes the file's bytes and the table of countries; checks that every section lies inside.
    init(bytes: [UInt8], countryTable: [UInt8]) throws(Fault) {
        guard bytes.starts(with: Array("DLGZ".utf8)), bytes.count >= 64 else { throw .notAGazetteer }
        func word(_ at: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } }
        guard word(4) == 2 else { throw .notAGazetteer }
        var sections: [Section] = []
        for (index, size) in [2, 14, 7, 17, 1, 4, 7].enumerated() {
            let section = Section(offset: word(8 + 8 * index), count: word(12 + 8 * index))
            guard section.offset + section.count * size <= bytes.count else { throw .truncated }
            sections.append(section)
        }
        guard sections[0].count == LatinFold.count, sections[5].count == 65_537 else { throw .truncated }
        self.bytes = bytes
        latin = LatinFold(table: Array(bytes[sections[0].offset..<sections[0].offset + 2 * sections[0].count]))
        countries = sections[1]
        divisions = sections[2]
        places = sections[3]
        names = sections[4]
        buckets = sections[5]
        keys = sections[6]
        demonyms = Self.demonyms(countryTable)
        var byCode: [String: Int] = [:]
        for index in 0..<countries.count {
            let at = sections[1].offset + 14 * index
            let place = (0..<3).reduce(0) { $0 | Int(bytes[at + 8 + $1]) << (8 * $1) }
            byCode[String(decoding: bytes[at + 2..<at + 5], as: UTF8.self)] = place
        }
        countryPlaces = byCode
    }

    /// The country whose people the word names, as ISO 3166-1 alpha-3: "IRQ" for "Iraqis".
    package func country(ofPeople word: String) -> String? {
        let word = word.lowercased()
        return demonyms[word] ?? (word.hasSuffix("s") ? demonyms[String(word.dropLast())] : nil)
    }

    private static func demonyms(_ table: [UInt8]) -> [String: String] {
        var people: [String: String] = [:]
        for line in WordTable.lines(table).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 6 else { continue }
            for word in fields[5].split(separator: "|") { people[word.lowercased()] = String(fields[1]) }
        }
        return people
    }

    func u24(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 | Int(bytes[at + 2]) << 16 }
    func u32(_ at: Int) -> Int { u24(at) | Int(bytes[at + 3]) << 24 }
}
