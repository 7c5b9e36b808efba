package import News

/// Reads what a report says happened, in PLOVER's terms, and the counts and figures that it gives.
///
/// Works clause by clause: a lexicon finds the words, the dependency tree tells who stands in which part.
package struct EventReader: Sendable {
    let classes: WordClasses
    let lexicon: EventLexicon
    let tables: RoleTables
    private let verdicts: VerdictModel
    private let least: Double

    /// Loads the lexicon and the weights of what is right.
    ///
    /// - Parameter least: the least probability of being right with which an event is given.
    package init(least: Double = Reader.least) throws {
        verdicts = try VerdictModel()
        self.least = least
        var classes = try WordClasses()
        lexicon = try EventLexicon(inflection: classes.inflection)
        tables = try RoleTables(inflection: classes.inflection)
        for lemma in try CueTable().lemmas { classes.add(verb: lemma) }
        for lemma in lexicon.verbLemmas { classes.add(verb: lemma) }
        for lemma in lexicon.nounLemmas { classes.add(noun: lemma) }
        self.classes = classes
    }

    /// The report's mentions in the order of their words; near-linear in the text.
    ///
    /// `datelinePlace` is an index into `places`. Empty lists are taken as nothing known: actors are then read
    /// from role nouns and names alone, and no place or time is given.
    package func read(
        _ analysis: Analysis, entities: [Entity], times: [TimeExpression], places: [Place], quantities: [Quantity],
        attributions: [Attribution], published: Day?, datelinePlace: Int?, headline: Span?
    ) -> [Mention] {
        let phrases = Phrases(analysis, classes: classes)
        let setting = Setting(
            phrases: phrases, times: times, places: places, published: published, datelinePlace: datelinePlace)
        let entityIndex = EntityIndex(entities, analysis)
        var tables = tables
        tables.day = published
        tables.isCoalitionArmed = analysis.lowered.indices.dropFirst().contains {
            analysis.lowered[$0] == "coalition" && analysis.lowered[$0 - 1] == "led"
        }
        tables.actors.bearers = NameBearers(entities, analysis)
        var search = EventSearch(
            finder: TriggerFinder(lexicon: lexicon, classes: classes, tables: tables, phrases: phrases),
            roleFinder: RoleFinder(
                tables: tables, phrases: phrases, entities: entityIndex, lexicon: lexicon,
                times: setting.timeTable, undergo: classes.undergo,
                standings: EntityStanding(entities, phrases: phrases, tables: tables)),
            modality: ModalityFinder(phrases: phrases), setting: setting,
            counts: CountReader(phrases: phrases, quantities: quantities),
            claims: ClaimIndex(attributions, phrases))
        search.weighTopic()
        for index in analysis.sentences.indices { search.read(sentence: index) }
        let mentions = SameEvent(
            times: times, places: places, headline: headline, analysis: analysis, published: published
        ).link(search.mentions)
        let traits = EventTraits(analysis, entities: entities, mentions: mentions)
        return verdicts.judged(mentions, traits: traits, least: least)
    }
}
