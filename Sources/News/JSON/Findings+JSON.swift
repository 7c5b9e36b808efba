extension JSONWriter {
    /// What was found, as members of the document's object.
    mutating func members(of findings: Findings) {
        member("sentences", findings.sentences) { json, span in json.span(span) }
        member("entities", findings.entities) { json, entity in
            json.object {
                $0.members(of: entity.span)
                $0.member("label", entity.label.rawValue)
                $0.member("entity", entity.entity)
                $0.member("name", entity.name)
            }
        }
        member("times", findings.times) { json, time in
            json.object {
                $0.members(of: time.span)
                $0.member("type", time.kind.rawValue)
                $0.member("value", time.value)
                $0.member("begin", time.begin?.description)
                $0.member("finish", time.finish?.description)
                $0.member("basis", time.basis.rawValue)
            }
        }
        member("places", findings.places) { $0.place($1) }
        member("quantities", findings.quantities) { json, quantity in
            json.object {
                $0.members(of: quantity.span)
                $0.member("low", quantity.low)
                $0.member("best", quantity.best)
                $0.member("high", quantity.high)
                $0.member("qualifier", quantity.qualifier.rawValue)
                $0.member("unit", quantity.unit)
                $0.member("who", quantity.who)
            }
        }
        member("attributions", findings.attributions) { $0.attribution($1) }
        member("mentions", findings.mentions) { $0.mention($1) }
        member("reader", findings.reader)
    }

    private mutating func place(_ place: Place) {
        object {
            $0.members(of: place.span)
            $0.member("name", place.name)
            $0.member("lat", place.latitude)
            $0.member("lon", place.longitude)
            $0.member("country", place.country)
            $0.member("admin1", place.admin1)
            $0.member("gazetteerId", place.gazetteerID)
            $0.member("wherePrec", place.precision.rawValue)
            $0.member("alternatives", place.alternatives) { json, other in
                json.object {
                    $0.member("name", other.name)
                    $0.member("country", other.country)
                    $0.member("admin1", other.admin1)
                    $0.member("gazetteerId", other.gazetteerID)
                    $0.member("lat", other.latitude)
                    $0.member("lon", other.longitude)
                }
            }
        }
    }

    private mutating func attribution(_ attribution: Attribution) {
        object {
            $0.key("source")
            if let source = attribution.source {
                $0.object {
                    $0.members(of: source.span)
                    $0.member("entity", source.entity)
                    $0.member("kind", source.kind.rawValue)
                }
            } else {
                $0.null()
            }
            $0.key("cue")
            $0.span(attribution.cue)
            $0.member("content", attribution.content) { json, span in json.span(span) }
            $0.member("form", attribution.form.rawValue)
            $0.member("polarity", attribution.polarity.rawValue)
            $0.member("via", attribution.via) { json, span in json.span(span) }
        }
    }

    private mutating func role(_ role: Role) {
        object {
            $0.members(of: role.span)
            $0.member("entity", role.entity)
            $0.member("name", role.name)
            $0.member("country", role.country)
            $0.member("sectors", role.sectors.map(\.rawValue))
            $0.member("certainty", role.certainty.rawValue)
        }
    }

    private mutating func mention(_ mention: Mention) {
        object {
            $0.member("id", mention.id)
            $0.members(of: mention.span)
            $0.member("quote", mention.quote)
            $0.member("sentence", mention.sentence)
            $0.key("trigger")
            $0.span(mention.trigger)
            $0.member("kind", mention.kind.rawValue)
            $0.member("type", mention.type?.rawValue)
            $0.member("modes", mention.modes.map(\.name))
            $0.member("contexts", mention.contexts.map(\.rawValue))
            $0.member("actors", mention.actors) { $0.role($1) }
            $0.member("recipients", mention.recipients) { $0.role($1) }
            $0.member("place", mention.place)
            $0.key("where")
            if let basis = mention.whereBasis { $0.object { $0.member("basis", basis.rawValue) } } else { $0.null() }
            $0.member("time", mention.time)
            $0.key("when")
            if let when = mention.when {
                $0.object {
                    $0.member("begin", when.begin.description)
                    $0.member("finish", when.finish.description)
                    $0.member("datePrec", when.precision.rawValue)
                    $0.member("basis", when.basis.rawValue)
                }
            } else {
                $0.null()
            }
            $0.member("counts", mention.counts) { json, count in
                json.object {
                    $0.member("quantity", count.quantity)
                    $0.member("measure", count.measure.rawValue)
                    $0.member("who", count.who)
                    $0.member("kind", count.kind.rawValue)
                    $0.member("window", count.window)
                }
            }
            $0.member("modality", mention.modality.rawValue)
            $0.member("stance", mention.stance.rawValue)
            $0.member("attribution", mention.attribution)
            $0.member("sameAs", mention.sameAs)
            $0.member("confidence", mention.confidence)
            $0.member("rule", mention.rule)
        }
    }
}
