/// Words that keep the full stop after them, by what that stop may mean.
enum Abbreviation: Sendable {
    /// Stands before a name or a clause and never ends a sentence: "Gen.", "vs.".
    case leading
    /// Is one only before a figure: "No. 3", "Sat. 14".
    case beforeNumber
    /// Is one only after a comma, as in "Boston, Mass.".
    case afterComma
    /// May end a sentence too: "Inc.", "Sept.".
    case either

    /// Takes the word in lower case, without its stop.
    static func of(_ word: String) -> Abbreviation? { table[word] }

    private static let table: [String: Abbreviation] = {
        var table: [String: Abbreviation] = [:]
        for (words, kind) in lists { for word in words.split(separator: " ") { table[String(word)] = kind } }
        return table
    }()

    private static let lists: [(String, Abbreviation)] = [
        (
            """
            mr mrs ms mx messrs mme mlle dr drs prof rev fr hon pres gov govs sen sens rep reps amb gen gens maj col \
            cols lt ltcol capt cmdr comdr adm sgt cpl pfc pvt spc brig insp supt det dep asst atty attn st ste mt ft \
            vs cf viz approx ca eg ie esp incl msgr dist wg cdr cmdt sgts dir
            """, .leading
        ),
        ("no nos pp vol vols fig figs sec art ch para sat sun mar mon fri lot ext tel", .beforeNumber),
        (
            """
            mass wash ore miss ill ind del la pa va md ga fla calif conn colo ariz ark ala minn mo mont neb nev okla \
            tenn tex vt wis wyo kan ky mich que ont
            """, .afterComma
        ),
        (
            """
            inc co corp ltd llc bros assn dept univ intl govt plc jr sr esq etc al jan feb apr jun jul aug sep sept \
            oct nov dec tue tues wed thu thur thurs ave blvd rd hwy oz lb lbs sq yrs mins hrs ed eds est div bldg
            """, .either
        ),
    ]
}
