import Markup
import Newsroom

/// How many read a discussion at the moment: a number for the desk, and a place for the script to put one where the house
/// tells readers. A page that is kept holds no number.
struct ReadersView {
    let thread: ThreadPublication
    let isForDesk: Bool

    func markup(_ frame: Frame) -> Markup {
        guard !frame.isArchive, isForDesk || thread.showsReaders else { return "" }
        let words = frame.words
        let told: String? = isForDesk ? " · " + words[.readingNow(String(thread.readers))] : nil
        return """
            <span class="readers"\(Attribute("data-readers", thread.showsReaders ? " · " + words[.readingNow("#")] : nil))>\(told)</span>
            """
    }
}
