public import News

/// Puts reports into running stories and finds copies, one report after the other.
///
/// A story is the middle of its reports' words, weighed by how rare they are (TF-IDF); a report joins the story that
/// it is most like, or begins one. A report that shares most of its four-word runs with an earlier one is its copy.
/// The same reports in the same order give the same answer. Each report costs a bounded number of look-ups, and
/// leaves a bounded number of words behind, so that memory grows with the number of reports and not with their length.
public struct Grouper: Sendable {
    /// Where a report belongs.
    public struct Placement: Hashable, Sendable {
        /// The id of the story's first report.
        public var story: String
        /// The id of the earlier report whose text it repeats.
        public var duplicateOf: String?

        public init(story: String, duplicateOf: String? = nil) {
            self.story = story
            self.duplicateOf = duplicateOf
        }
    }

    private var vocabulary = Vocabulary()
    private var stories = StoryIndex()
    private var copies = CopyIndex()
    private var ids: [String] = []
    private var storyOf: [Int32] = []
    private var founders: [String] = []

    public init() {}

    /// Places the next report. Reports are best given in order of time.
    /// - Parameters:
    ///   - published: lets stories that have slept be taken up only by reports that are very like them.
    ///   - headline: its words count twice; it is left out of the comparison of texts, since editors change it.
    ///   - text: the first 20,000 bytes are read.
    public mutating func place(id: String, published: Day?, headline: String?, text: String) -> Placement {
        let words = ReportWords(headline: headline, text: text)
        let number = ids.count
        ids.append(id)
        let vector = vocabulary.weigh(words.counts)
        if let original = copies.insert(words.runs, as: number) {
            let story = Int(storyOf[original])
            storyOf.append(Int32(story))
            stories.touch(story, on: published)
            return Placement(story: founders[story], duplicateOf: ids[original])
        }
        let story = stories.place(vector, on: published)
        if story == founders.count { founders.append(id) }
        storyOf.append(Int32(story))
        return Placement(story: founders[story])
    }
}
