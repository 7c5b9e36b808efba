import News
import Record

/// The record's terms in English, as a newspaper would say them.
enum EnglishTerms {
    static func name(of type: EventType) -> String {
        switch type {
        case .agree: "Agreement"
        case .consult: "Talks"
        case .support: "Support"
        case .concede: "Concession"
        case .cooperate: "Cooperation"
        case .aid: "Aid"
        case .retreat: "Withdrawal"
        case .request: "Demand"
        case .accuse: "Accusation"
        case .reject: "Refusal"
        case .threaten: "Threat"
        case .protest: "Protest"
        case .sanction: "Sanction"
        case .mobilize: "Deployment"
        case .coerce: "Coercion"
        case .assault: "Attack"
        }
    }

    static func name(of mode: EventMode) -> String {
        switch mode {
        case .consultVisit: "Visit"
        case .consultThirdParty: "Talks with a host"
        case .consultMultilateral: "Talks of several parties"
        case .consultPhone: "Telephone call"
        case .retreatWithdraw: "Withdrawal or hand-over"
        case .retreatRelease: "Release"
        case .retreatDisarm: "Disarmament"
        case .retreatCeasefire: "Ceasefire"
        case .retreatAccess: "Access granted"
        case .retreatResign: "Resignation"
        case .requestAssist: "Request for help"
        case .requestChange: "Demand for change"
        case .requestYield: "Demand to yield"
        case .requestMeet: "Request for talks"
        case .rejectAssist: "Help refused"
        case .rejectChange: "Change refused"
        case .rejectYield: "Refusal to yield"
        case .rejectMeet: "Talks refused"
        case .accuseDisapprove: "Condemnation"
        case .accuseInvestigate: "Investigation"
        case .accuseAllege: "Allegation"
        case .threatenRestrict: "Threat of restrictions"
        case .threatenArrest: "Threat of arrest"
        case .threatenRelations: "Threat to break off"
        case .threatenExpel: "Threat of expulsion"
        case .threatenTerritory: "Threat to take ground"
        case .threatenViolence: "Threat of violence"
        case .protestDemo: "Demonstration"
        case .protestRiot: "Riot"
        case .protestStrike: "Strike"
        case .protestHunger: "Hunger strike"
        case .protestBoycott: "Boycott"
        case .protestObstruct: "Blockade"
        case .protestVandalize: "Damage in protest"
        case .sanctionConvict: "Verdict"
        case .sanctionExpel: "Expulsion"
        case .sanctionWithdraw: "Staff or aid withdrawn"
        case .sanctionDiscontinue: "Ties cut"
        case .mobilizeTroops: "Troops deployed"
        case .mobilizeWeapons: "Weapons deployed"
        case .mobilizePolice: "Police deployed"
        case .mobilizeMilitia: "Militia deployed"
        case .coerceSeize: "Raid or seizure"
        case .coerceRestrict: "Restriction"
        case .coerceCensor: "Censorship"
        case .coerceCurfew: "Curfew"
        case .coerceMartialLaw: "Emergency rule"
        case .coerceArrest: "Arrest"
        case .coerceDeport: "Deportation"
        case .coerceWithhold: "Services cut off"
        case .coerceMisinformation: "Disinformation"
        case .coerceCyber: "Cyberattack"
        case .assaultAbduct: "Abduction"
        case .assaultBeat: "Beating"
        case .assaultTorture: "Torture"
        case .assaultSexual: "Sexual violence"
        case .assaultTargeted: "Targeted killing"
        case .assaultDestroy: "Destruction"
        case .assaultPrimitive: "Attack without firearms"
        case .assaultFirearms: "Shooting"
        case .assaultExplosives: "Bombing"
        case .assaultSuicideAttack: "Suicide attack"
        case .assaultAerial: "Air strike"
        case .assaultDrone: "Drone strike"
        case .assaultHeavyWeapons: "Rocket or artillery fire"
        case .assaultCrowdControl: "Force against a crowd"
        case .assaultUnconventional: "Unconventional attack"
        }
    }

    static func name(of standing: Standing) -> String {
        switch standing {
        case .acknowledged: "Acknowledged"
        case .corroborated: "Corroborated"
        case .singleSource: "Single source"
        case .contested: "Contested"
        case .discounted: "Taken back"
        }
    }

    static func name(of modality: Mention.Modality) -> String {
        switch modality {
        case .actual: "news"
        case .background: "background"
        case .planned: "planned"
        case .possible: "possible"
        case .conditional: "on a condition"
        case .negated: "not so"
        }
    }

    static func name(of measure: Count.Measure) -> String {
        switch measure {
        case .deaths: "killed"
        case .injured: "injured"
        case .missing: "missing"
        case .arrested: "arrested"
        case .abducted: "abducted"
        case .displaced: "displaced"
        case .participants: "taking part"
        case .forces: "forces"
        case .vehicles: "vehicles"
        case .sites: "sites"
        case .events: "events"
        case .other: ""
        }
    }

    static func name(of precision: WherePrecision) -> String {
        switch precision {
        case .exact: ""
        case .near: "near"
        case .secondOrderDivision: "district"
        case .firstOrderDivision: "province"
        case .fuzzy: "area"
        case .country: "country"
        case .seaOrAir: "at sea or in the air"
        }
    }

    static func name(of kind: Attribution.SourceKind) -> String {
        switch kind {
        case .named: "named source"
        case .office: "office"
        case .agency: "news agency"
        case .party: "party to the conflict"
        case .police: "police"
        case .medic: "medics"
        case .eyewitness: "eyewitness"
        case .document: "document"
        case .media: "other media"
        case .unnamed: "unnamed source"
        case .reporter: "the report itself"
        }
    }
}
