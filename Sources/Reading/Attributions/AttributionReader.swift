package import News

/// Reads who says so: sources, the words that say that they say it, and what they say.
///
/// A trained model finds cues, sources and what is said over the sentences' trees; tables and rules tell what kind of
/// source speaks, through whom, whether it is denied, and who "he" and "the official" are.
package struct AttributionReader: Sendable {
    let cues: CueTable
    let kinds: SourceKinds
    let model: AttributionModel
    let vocabulary: Vocabulary

    /// Loads the model and the tables that the package carries.
    package init(vocabulary: Vocabulary) throws {
        try self.init(vocabulary: vocabulary, model: .packaged())
    }

    /// Takes a model, and the tables that the package carries.
    package init(vocabulary: Vocabulary, model: AttributionModel) throws {
        cues = try CueTable()
        kinds = try SourceKinds()
        self.model = model
        self.vocabulary = vocabulary
    }

    /// The report's attributions in the order of their cues; near-linear in the text.
    package func read(_ analysis: Analysis, entities: [Entity]) -> [Attribution] {
        var search = search(analysis, entities: entities)
        search.run()
        return AttributionRules(reader: self, traits: search.traits, entities: entities).attributions(search.finds)
    }

    /// A search that has found nothing yet.
    package func search(_ analysis: Analysis, entities: [Entity]) -> AttributionSearch {
        AttributionSearch(analysis, entities: entities, vocabulary: vocabulary, model: model)
    }
}
