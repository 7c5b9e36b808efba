import NIOCore
public import Newsroom
import Synchronization

/// Finished pages for readers who are not signed in, kept until something that they show changes.
///
/// A page made while something changed is not kept: it may show what stood before.
public final class PageCache: Sendable {
    struct Key: Hashable, Sendable {
        var path: String
        var language: Language
    }

    private struct State {
        var pages: [Key: FinishedPage] = [:]
        var bytes = 0
        var generation = 0
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// - Parameter capacity: bytes that the pages may take together; over it, all are let go.
    public init(capacity: Int = 64 * 1024 * 1024) {
        self.capacity = capacity
    }

    /// Drops every page that shows one of these.
    public func drop(_ changes: Set<Change>) {
        state.withLock { state in
            state.generation += 1
            for (key, page) in state.pages where !page.shows.isDisjoint(with: changes) {
                state.pages[key] = nil
                state.bytes -= Self.size(of: page)
            }
        }
    }

    func page(_ key: Key) -> FinishedPage? {
        state.withLock { $0.pages[key] }
    }

    /// A number that grows with every change: asked before a page is made, given back when it is kept.
    var generation: Int { state.withLock { $0.generation } }

    func keep(_ page: FinishedPage, as key: Key, madeIn generation: Int) {
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.bytes > capacity {
                state.pages.removeAll()
                state.bytes = 0
            }
            if let old = state.pages.updateValue(page, forKey: key) { state.bytes -= Self.size(of: old) }
            state.bytes += Self.size(of: page)
        }
    }

    /// How many pages are kept.
    var count: Int { state.withLock { $0.pages.count } }

    private static func size(of page: FinishedPage) -> Int {
        page.plain.readableBytes + (page.compressed?.readableBytes ?? 0)
    }
}
