/// Nouns for people, in the singular and plural, by which news counts them.
enum PersonNouns {
    static func contains(_ word: String) -> Bool {
        if irregular.contains(word) { return true }
        if word.hasSuffix("men") && word.utf8.count > 4 { return word != "specimen" && word != "regimen" }
        if word.hasSuffix("man") && word.utf8.count > 5 || word.hasSuffix("woman") { return true }
        if singular.contains(word) { return true }
        return word.hasSuffix("s") && singular.contains(String(word.dropLast()))
    }

    private static let irregular: Set<String> = [
        "people", "persons", "men", "man", "women", "woman", "children", "child", "troops", "personnel", "police",
        "staff",
        "crew", "dead", "wounded", "injured", "others", "survivors", "forces", "spies", "families", "cavalry",
        "infantry",
        "fatalities", "casualties", "youths", "nationals", "wives", "sentries", "refugees", "deputies", "lives",
    ]

    private static let singular: Set<String> = [
        "person", "soldier", "civilian", "officer", "official", "fighter", "militant", "insurgent", "rebel", "gunman",
        "policeman", "marine", "sailor", "pilot", "guard", "commander", "general", "contractor", "worker", "employee",
        "journalist", "reporter", "photographer", "protester", "protestor", "demonstrator", "activist", "student",
        "teacher", "doctor", "nurse", "medic", "patient", "passenger", "driver", "resident", "villager", "farmer",
        "miner",
        "fisherman", "migrant", "refugee", "hostage", "prisoner", "detainee", "inmate", "suspect", "victim", "attacker",
        "bomber", "assailant", "terrorist", "extremist", "jihadist", "adviser", "advisor", "trainer", "instructor",
        "veteran", "recruit", "conscript", "reservist", "volunteer", "member", "leader", "minister", "lawmaker",
        "senator", "deputy", "diplomat", "ambassador", "envoy", "judge", "lawyer", "voter", "candidate", "supporter",
        "follower", "citizen", "national", "foreigner", "tourist", "visitor", "pilgrim", "worshipper", "worshiper",
        "priest", "cleric", "imam", "monk", "nun", "boy", "girl", "baby", "infant", "teenager", "youth", "adult",
        "mother", "father", "son", "daughter", "brother", "sister", "relative", "parent", "servicemember", "serviceman",
        "paratrooper", "trooper", "sniper", "firefighter", "rescuer", "paramedic", "engineer", "scientist", "expert",
        "peacekeeper", "observer", "monitor", "inspector", "agent", "spy", "smuggler", "trafficker", "settler",
        "peasant",
        "shopkeeper", "trader", "fan", "player", "athlete", "coach", "actor", "singer", "artist", "writer", "survivor",
        "operative", "warrior", "combatant", "mercenary", "deserter", "defector", "exile", "orphan", "widow",
        "american", "iraqi", "briton", "iranian", "syrian", "palestinian", "israeli", "russian", "ukrainian", "afghan",
        "egyptian", "libyan", "german", "italian", "indian", "pakistani", "turk", "kurd", "spaniard", "australian",
        "canadian", "nigerian", "mexican", "african", "european", "asian", "albanian", "saudi", "yemeni", "somali",
        "kuwaiti",
        "bangladeshi", "jordanian", "lebanese", "sudanese", "ethiopian", "kenyan", "cuban", "serb", "croat", "bosnian",
        "pole",
        "swede", "dane", "norwegian", "greek", "armenian", "georgian", "chechen", "uighur", "muslim", "christian",
        "jew", "president", "king", "prince", "captive", "stranger", "director", "participant", "officeholder",
        "marcher", "looter", "rioter", "striker", "executive", "investigator", "negotiator", "colonel", "lieutenant",
        "captain",
        "sergeant", "corporal", "major", "cadet", "seaman", "airman", "individual", "immigrant", "colleague",
        "neighbor",
        "neighbour", "spokesman", "translator", "interpreter", "bystander", "pedestrian", "cyclist", "motorist",
        "climber",
    ]
}
