/// What the interface says about archives.
enum ArchivePhrase: Sendable {
    case contents, elsewhere, archived
}

extension English {
    static func words(for phrase: ArchivePhrase) -> String {
        switch phrase {
        case .contents: "All that is here"
        case .elsewhere: "Discussions of pages elsewhere"
        case .archived: "An archive: nothing new is written here."
        }
    }
}

extension Arabic {
    static func words(for phrase: ArchivePhrase) -> String {
        switch phrase {
        case .contents: "كل ما هنا"
        case .elsewhere: "نقاشات صفحات في مواقع أخرى"
        case .archived: "هذا أرشيف: لا يُكتب هنا شيء جديد."
        }
    }
}
