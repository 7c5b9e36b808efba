package import News

/// Finds who and what is named in a report: persons, organisations, countries, places, peoples, weapons.
///
/// Names are told by their capitals, by the words that stand in and around them and by tables of names; single
/// family names are told by the full names that the report gives. Near-linear in the text.
package struct EntityReader: Sendable {
    let gazetteer: Gazetteer
    let tables: NameTables

    /// Loads the tables of names that the package carries.
    package init(gazetteer: Gazetteer) throws {
        self.gazetteer = gazetteer
        tables = try NameTables()
    }

    /// The entities in order of their place in the text; none overlaps another.
    package func read(_ analysis: Analysis) -> [Entity] {
        var pass = NamePass(analysis: analysis, tables: tables, gazetteer: gazetteer)
        let chunker = NameChunker(analysis: analysis, tables: tables, gazetteer: gazetteer)
        for chunk in chunker.chunks() { pass.take(chunk) }
        pass.settle()
        return EntityNaming(analysis: analysis, gazetteer: gazetteer).entities(of: pass.names)
    }
}

/// A stretch of tokens that names something, with what it names as far as is known.
struct Name {
    var range: Range<Int>
    var label: Entity.Label?
}
