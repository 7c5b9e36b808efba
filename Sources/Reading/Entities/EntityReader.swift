package import News

/// Finds who and what is named in a report: persons, organisations, countries, places, peoples, events, weapons.
///
/// A trained tagger finds the names; tables and the gazetteer tell what kind of place, and events and weapons that it
/// wasn't taught; then mentions of the same thing are joined. Linear in the text, and the same text always gives the
/// same entities.
package struct EntityReader: Sendable {
    let gazetteer: Gazetteer
    private let lexicon: NameLexicon
    private let tagger: EntityTagger

    /// Loads the model and the tables of names that the package carries.
    package init(gazetteer: Gazetteer) throws {
        try self.init(gazetteer: gazetteer, model: .packaged())
    }

    /// Takes a model, and the tables of names that the package carries.
    package init(gazetteer: Gazetteer, model: EntityModel) throws {
        self.gazetteer = gazetteer
        tagger = model.tagger
        lexicon = try NameLexicon(gazetteer: gazetteer, vocabulary: model.vocabulary)
    }

    /// The entities in order of their place in the text; none overlaps another.
    package func read(_ analysis: Analysis) -> [Entity] {
        let report = ReportTraits(analysis, lexicon: lexicon, gazetteer: gazetteer)
        let finisher = NameFinisher(analysis: analysis, report: report, gazetteer: gazetteer)
        let names = finisher.names(NameAgreement(report: report).agreed(tagger.names(in: report)))
        return EntityNaming(analysis: analysis, gazetteer: gazetteer).entities(of: names)
    }

    /// What the tagger finds, by tokens and number of the kind in ``EntityTag``, before tables tell more of it.
    package func names(_ analysis: Analysis) -> [TaggedName] {
        let report = ReportTraits(analysis, lexicon: lexicon, gazetteer: gazetteer)
        return NameAgreement(report: report).agreed(tagger.names(in: report))
    }

    /// What a trainer learns from: the stretches of a report, with the features of each token.
    ///
    /// The tables of names hold more of the training reports' names than of others'. So some are forgotten, other ones
    /// with each seed.
    package func observe(_ analysis: Analysis, forgetting seed: UInt64) -> [ObservedStretch] {
        let report = ReportTraits(analysis, lexicon: lexicon.forgetful(seed), gazetteer: gazetteer)
        var keys = FeatureRows()
        return report.stretches().map { stretch in
            var observed = ObservedStretch(tokens: stretch.tokens)
            for index in stretch.tokens {
                report.features(of: index, in: stretch.sentence, into: &keys)
                observed.rows.append(keys.rows)
                observed.joints.append(UInt8(report.joint(index)))
            }
            return observed
        }
    }
}

/// A stretch of tokens as the tagger sees it.
package struct ObservedStretch: Sendable {
    package var tokens: Range<Int>
    package var rows: [[Int32]] = []
    package var joints: [UInt8] = []
}

/// A stretch of tokens that names something, with what it names.
struct Name {
    var range: Range<Int>
    var label: Entity.Label
}
