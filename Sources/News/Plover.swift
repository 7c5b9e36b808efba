// PLOVER's vocabulary (Open Event Data Alliance, manual of 2021, as POLECAT uses it).
// The names are the field's and are kept as they are.

/// What happened: PLOVER's sixteen types.
public enum EventType: String, CaseIterable, Codable, Sendable {
    case agree = "AGREE", consult = "CONSULT", support = "SUPPORT", concede = "CONCEDE"
    case cooperate = "COOPERATE", aid = "AID", retreat = "RETREAT"
    case request = "REQUEST", accuse = "ACCUSE", reject = "REJECT", threaten = "THREATEN"
    case protest = "PROTEST", sanction = "SANCTION", mobilize = "MOBILIZE", coerce = "COERCE", assault = "ASSAULT"
}

/// How it happened: PLOVER's sixty-seven modes, each of one type.
///
/// REQUEST and REJECT share four words, so a mode is written with its type: `request.assist`.
public enum EventMode: String, CaseIterable, Codable, Sendable {
    case consultVisit = "CONSULT.visit", consultThirdParty = "CONSULT.third-party"
    case consultMultilateral = "CONSULT.multilateral", consultPhone = "CONSULT.phone"
    case retreatWithdraw = "RETREAT.withdraw", retreatRelease = "RETREAT.release", retreatDisarm = "RETREAT.disarm"
    case retreatCeasefire = "RETREAT.ceasefire", retreatAccess = "RETREAT.access", retreatResign = "RETREAT.resign"
    case requestAssist = "REQUEST.assist", requestChange = "REQUEST.change", requestYield = "REQUEST.yield",
        requestMeet = "REQUEST.meet"
    case rejectAssist = "REJECT.assist", rejectChange = "REJECT.change", rejectYield = "REJECT.yield", rejectMeet =
        "REJECT.meet"
    case accuseDisapprove = "ACCUSE.disapprove", accuseInvestigate = "ACCUSE.investigate", accuseAllege =
        "ACCUSE.allege"
    case threatenRestrict = "THREATEN.restrict", threatenArrest = "THREATEN.arrest", threatenRelations =
        "THREATEN.relations"
    case threatenExpel = "THREATEN.expel", threatenTerritory = "THREATEN.territory", threatenViolence =
        "THREATEN.violence"
    case protestDemo = "PROTEST.demo", protestRiot = "PROTEST.riot", protestStrike = "PROTEST.strike", protestHunger =
        "PROTEST.hunger"
    case protestBoycott = "PROTEST.boycott", protestObstruct = "PROTEST.obstruct", protestVandalize =
        "PROTEST.vandalize"
    case sanctionConvict = "SANCTION.convict", sanctionExpel = "SANCTION.expel"
    case sanctionWithdraw = "SANCTION.withdraw", sanctionDiscontinue = "SANCTION.discontinue"
    case mobilizeTroops = "MOBILIZE.troops", mobilizeWeapons = "MOBILIZE.weapons"
    case mobilizePolice = "MOBILIZE.police", mobilizeMilitia = "MOBILIZE.militia"
    case coerceSeize = "COERCE.seize", coerceRestrict = "COERCE.restrict", coerceCensor = "COERCE.censor",
        coerceCurfew = "COERCE.curfew"
    case coerceMartialLaw = "COERCE.martial-law", coerceArrest = "COERCE.arrest", coerceDeport = "COERCE.deport"
    case coerceWithhold = "COERCE.withhold", coerceMisinformation = "COERCE.misinformation", coerceCyber =
        "COERCE.cyber"
    case assaultAbduct = "ASSAULT.abduct", assaultBeat = "ASSAULT.beat", assaultTorture = "ASSAULT.torture"
    case assaultSexual = "ASSAULT.sexual", assaultTargeted = "ASSAULT.targeted", assaultDestroy = "ASSAULT.destroy"
    case assaultPrimitive = "ASSAULT.primitive", assaultFirearms = "ASSAULT.firearms", assaultExplosives =
        "ASSAULT.explosives"
    case assaultSuicideAttack = "ASSAULT.suicide-attack", assaultAerial = "ASSAULT.aerial", assaultDrone =
        "ASSAULT.drone"
    case assaultHeavyWeapons = "ASSAULT.heavy-weapons", assaultCrowdControl = "ASSAULT.crowd-control"
    case assaultUnconventional = "ASSAULT.unconventional"

    /// The type to which it belongs.
    public var type: EventType {
        EventType(rawValue: String(rawValue.prefix { $0 != "." }))!
    }

    /// PLOVER's own word for it: `heavy-weapons`.
    public var name: String {
        String(rawValue.drop { $0 != "." }.dropFirst())
    }
}

/// About what: PLOVER's thirty-seven contexts.
public enum EventContext: String, CaseIterable, Codable, Sendable {
    case military, intelligence, executive, legislative, election
    case politicalInstitutions = "political_institutions", proDemocracy = "pro_democracy", proAutocracy =
        "pro_autocracy"
    case economic, legal, reparations, humanRights = "human_rights", rightsFreedoms = "rights_freedoms", repression
    case humanSecurity = "human_security", gender, lgbt, religionEthnicity = "religion_ethnicity", inequality,
        diplomatic
    case territory, peacekeeping, health, asylum, migration, disasters, naturalResource = "natural_resource",
        environment
    case technology, terrorism, cbrn, cyber, misinformation, crime, corruption, illegalDrugs = "illegal_drugs",
        trafficking
}

/// What kind of actor: PLOVER's twenty-five sectors.
public enum Sector: String, CaseIterable, Codable, Sendable {
    case police = "COP", government = "GOV", judiciary = "JUD", legislature = "LEG", military = "MIL"
    case paramilitary = "PRM", party = "PTY", rebels = "REB", intelligence = "SPY", unidentifiedArmed = "UAF", unknown =
        "UNK"
    case agriculture = "AGR", business = "BUS", criminals = "CRM", civilians = "CVL", education = "EDU", elites = "ELI"
    case journalists = "JRN", labour = "LAB", medical = "MED", refugees = "REF", opposition = "OPP", breakaway = "PRE"
    case religious = "REL", otherSociety = "SOC"
}
