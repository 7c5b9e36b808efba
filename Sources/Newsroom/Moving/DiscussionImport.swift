import Crypto
public import Discussion
import Foundation
import News
public import Store

/// Takes in a discussion that was held elsewhere.
///
/// Every thread, author and comment gets an identifier that is worked out of what the other system calls it: what came
/// before is not taken twice, an import that was broken off goes on where it was, and a later export of the same site
/// adds what is new. Nobody is linked to an account here: an address that another system gives was not proven to us.
public struct DiscussionImport: Sendable {
    /// What an import did, or would do.
    public struct Report: Sendable, Hashable {
        public var threads = 0
        public var authors = 0
        public var comments = 0
        /// Comments that came before.
        public var known = 0
        /// Names that could not stay as they are, with those under which their people appear.
        public var renamed: [Renamed] = []
        /// What was not taken, and why.
        public var passedOver: [String] = []

        public struct Renamed: Sendable, Hashable {
            public var theirs: String
            public var shown: String
        }
    }

    /// Comments in one write.
    private static let batch = 500

    private let database: any Database
    private let source: String
    private let publication: String
    private let reserved: [String]
    private let now: Int

    /// - Parameters:
    ///   - source: the system that it comes from, by its name; part of every identifier.
    ///   - publication: whose discussion it becomes.
    ///   - reserved: names that belong to the house.
    public init(
        into database: any Database, publication: String, from source: String, reserved: [String], now: Int
    ) {
        self.reserved = reserved
        self.database = database
        self.publication = publication
        self.source = source
        self.now = now
    }

    /// Takes it in, or counts what would be taken.
    ///
    /// - Parameter progress: told how many comments are done.
    /// - Throws: `notFound` where there is no such publication.
    public func take(
        _ moved: MovedDiscussion, isDryRun: Bool, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Report {
        guard try await database.read({ try PublicationRow.find(id: publication, in: $0) }) != nil else {
            throw NewsroomError.notFound
        }
        var report = Report()
        report.passedOver = moved.passedOver
        let threads = Dictionary(moved.threads.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let ids = Set(moved.comments.map(\.id))
        let answered = Set(moved.comments.compactMap(\.parent))
        // Parents first: an answer points to what it answers.
        let ordered = Self.parentsFirst(moved.comments)
        let names: [String: String]
        (names, report.renamed) = try await database.read { connection in
            try self.names(of: ordered.filter { threads[$0.thread] != nil }.map(\.author), in: connection)
        }
        for start in stride(from: 0, to: ordered.count, by: Self.batch) {
            let stretch = Array(ordered[start..<min(start + Self.batch, ordered.count)])
            let work: @Sendable (any Connection) throws -> Report = { connection in
                var part = Report()
                for comment in stretch {
                    guard let thread = threads[comment.thread] else {
                        part.passedOver.append("comment \(comment.id): its thread is missing")
                        continue
                    }
                    try take(
                        comment, in: thread, hasParent: comment.parent.map { ids.contains($0) } ?? false,
                        isAnswered: answered.contains(comment.id), names, isDryRun: isDryRun, &part, connection)
                }
                return part
            }
            let part = isDryRun ? try await database.read(work) : try await database.write(work)
            report.threads += part.threads
            report.authors += part.authors
            report.comments += part.comments
            report.known += part.known
            report.passedOver += part.passedOver
            progress(start + stretch.count)
        }
        if isDryRun {
            // Nothing was written, so each was counted wherever it came.
            let taken = moved.comments.filter { threads[$0.thread] != nil }
            report.threads = Set(taken.map(\.thread)).count
            report.authors = Set(taken.map(\.author.key)).count
        }
        return report
    }

    private func take(
        _ comment: MovedDiscussion.Comment, in thread: MovedDiscussion.Thread, hasParent: Bool, isAnswered: Bool,
        _ names: [String: String], isDryRun: Bool, _ report: inout Report, _ connection: any Connection
    ) throws {
        let isDeleted = comment.state == .deleted
        let text = isDeleted ? nil : try? CommentText(comment.text, limits: .init(maximum: .max))
        let limit = Limits().comment
        if let text, text.source.unicodeScalars.count > limit {
            report.passedOver.append("comment \(comment.id): longer than \(limit) characters")
            return
        }
        // A gravestone stands only where somebody answered.
        guard text != nil || isAnswered else {
            report.passedOver.append("comment \(comment.id): \(isDeleted ? "deleted" : "no words")")
            return
        }
        let id = identifier("comment", comment.id, at: comment.createdAt)
        if try MovedRows.hasComment(id, in: connection) {
            report.known += 1
            return
        }
        report.comments += 1
        guard !isDryRun else { return }
        let place = try open(thread, at: comment.createdAt, &report, connection)
        let author = try self.author(comment.author, names, &report, connection)
        let parent = try hasParent ? comment.parent.flatMap { try self.parent($0, in: place, connection) } : nil
        let state: CommentState =
            switch comment.state {
            case .published: text == nil ? .withdrawn : .published
            case .pending: text == nil ? .withdrawn : .pending
            case .rejected: text == nil ? .withdrawn : .rejected
            case .deleted: .withdrawn
            }
        _ = try MovedRows.insertComment(
            id: id, thread: place, parent: parent, account: author, state: state.rawValue, body: text?.source ?? "",
            at: comment.createdAt, in: connection)
        if let text { try CommentSearchRow.set(SearchText.folded(text.source), of: id, in: connection) }
        try MovedKeyRow.add("\(source) \(publication)", comment.id, is: id, in: connection)
    }

    /// The thread to which the page leads, made where there is none.
    private func open(
        _ thread: MovedDiscussion.Thread, at time: Int, _ report: inout Report, _ connection: any Connection
    ) throws -> String {
        let keys =
            [thread.identifier.flatMap { ThreadKey(identifier: $0) }, ThreadKey(address: thread.address)]
            .compactMap { $0?.text } + ["id:\(source)-\(thread.id)"]
        for key in keys {
            if let row = try ThreadRow.find(key: key, of: publication, in: connection) { return row.id }
        }
        let id = identifier("thread", thread.id, at: time)
        let title = String(thread.title.unicodeScalars.filter { $0.value >= 0x20 }.prefix(300)).trimmed
        let address = thread.address.hasPrefix("http") ? thread.address : ""
        try ThreadRow.insert(
            id: id, publication: publication, title: title.isEmpty ? thread.address : title, address: address,
            at: time, in: connection)
        for key in keys { try ThreadKeyRow.add(key, of: publication, to: id, in: connection) }
        report.threads += 1
        return id
    }

    /// The account that stands for an author: a name without an address, or no name where it can't be one.
    private func author(
        _ author: MovedDiscussion.Author, _ names: [String: String], _ report: inout Report,
        _ connection: any Connection
    ) throws -> String {
        let id = identifier("author", author.key, at: 0)
        guard try AccountRow.find(id: id, in: connection) == nil else { return id }
        if try MovedRows.insertAuthor(
            id: id, name: names[id], from: source, key: digest("address of nobody", author.key), at: now,
            in: connection)
        {
            report.authors += 1
        }
        return id
    }

    /// The names of authors who are not here yet, by their identifiers, and which of them could not stay as they are.
    private func names(
        of authors: [MovedDiscussion.Author], in connection: any Connection
    ) throws -> ([String: String], [Report.Renamed]) {
        var moved = MovedNames(from: source, reserved: reserved)
        for (id, name) in try MovedRows.names(in: connection) { moved.keep(name, for: id) }
        var (names, renamed) = ([String: String](), [Report.Renamed]())
        var seen: Set<String> = []
        for author in authors where seen.insert(author.key).inserted {
            let id = identifier("author", author.key, at: 0)
            guard try AccountRow.find(id: id, in: connection) == nil else { continue }
            let tag = digest("tag", author.key).prefix(6).map { padded(hexadecimal: $0) }.joined()
            let shown = try moved.take(author.name, for: id, tag: tag) { look in
                try AccountNameRow.isTaken(
                    look: look, leftAfter: now - NameChanges.keeping, byOtherThan: id, in: connection)
            }
            names[id] = shown
            if let shown, let theirs = try? DisplayName(author.name), shown != theirs.text {
                renamed.append(Report.Renamed(theirs: theirs.text, shown: shown))
            }
        }
        return (names, renamed)
    }

    private func padded(hexadecimal byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    /// The comment that is answered, where it was taken and stands in the same thread.
    private func parent(_ theirs: String, in thread: String, _ connection: any Connection) throws -> String? {
        guard let id = try MovedKeyRow.find("\(source) \(publication)", theirs, in: connection),
            let row = try CommentRow.find(id: id, in: connection), row.threadID == thread
        else { return nil }
        return id
    }

    private func digest(_ kind: String, _ theirs: String) -> [UInt8] {
        Array(SHA256.hash(data: Data("\(source)\n\(publication)\n\(kind)\n\(theirs)".utf8)))
    }

    private func identifier(_ kind: String, _ theirs: String, at seconds: Int) -> String {
        Identifier.make(milliseconds: max(0, seconds) * 1000, random: Array(digest(kind, theirs).prefix(10)))
    }

    /// Comments each after the one that it answers; what answers itself in a ring stands where it came.
    static func parentsFirst(_ comments: [MovedDiscussion.Comment]) -> [MovedDiscussion.Comment] {
        let places = Dictionary(
            comments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var isPlaced = [Bool](repeating: false, count: comments.count)
        var ordered: [MovedDiscussion.Comment] = []
        ordered.reserveCapacity(comments.count)
        for index in comments.indices where !isPlaced[index] {
            var path: [Int] = []
            var at: Int? = index
            while let place = at, !isPlaced[place] {
                isPlaced[place] = true
                path.append(place)
                at = comments[place].parent.flatMap { places[$0] }
            }
            ordered += path.reversed().map { comments[$0] }
        }
        return ordered
    }
}
