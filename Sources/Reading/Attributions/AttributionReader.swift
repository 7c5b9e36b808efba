package import News

/// Reads who says so: sources, the words that say that they say it, and what they say.
///
/// Works sentence by sentence on phrases; quotations are tied to their sources over sentences.
package struct AttributionReader: Sendable {
    let classes: WordClasses
    let cues: CueTable
    let kinds: SourceKinds

    /// Loads the cues and the kinds of sources from the lexicon.
    package init() throws {
        var classes = try WordClasses()
        cues = try CueTable(inflection: classes.inflection)
        kinds = try SourceKinds()
        for lemma in cues.lemmas { classes.add(verb: lemma) }
        self.classes = classes
    }

    /// The report's attributions in the order of their cues; near-linear in the text.
    package func read(_ analysis: Analysis, entities: [Entity]) -> [Attribution] {
        let phrases = Phrases(analysis, classes: classes)
        var search = AttributionSearch(reader: self, phrases: phrases, entities: entities)
        for sentence in analysis.sentences { search.read(sentence) }
        return search.finish()
    }
}
