/// Words so common, in English and in page addresses, that they say nothing of what a report is about.
enum CommonWords {
    static func contains(_ word: [UInt8]) -> Bool { hashes.contains(ReportWords.hash(word)) }

    private static let hashes: Set<UInt64> = Set(
        """
        a about after again all also an and any are as at back be because been before being between both but \
        by can com could did do does down during each even first for from get had has have he her here him \
        his how html http https if in into is it its just last like made make many may me more most much \
        must my net new news no not now of off on one only or org other our out over own said same say \
        saying says second she should since so some still such than that the their them then there these \
        they this those three through time to told too two under until up us very was way we well were what \
        when where which while who will with without would www year you your
        """
        .split(separator: " ").map { ReportWords.hash($0.utf8) }
    )
}
