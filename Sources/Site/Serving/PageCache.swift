import Foundation
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

    private let now: @Sendable () -> Int

    /// - Parameters:
    ///   - capacity: bytes that the pages may take together; over it, all are let go.
    ///   - now: seconds since 1970, by which pages are let go that change by themselves.
    public init(capacity: Int = 32 * 1024 * 1024, now: (@Sendable () -> Int)? = nil) {
        self.capacity = capacity
        self.now = now ?? { Int(time(nil)) }
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
        guard let page = state.withLock({ $0.pages[key] }) else { return nil }
        if let until = page.until, until <= now() { return nil }
        return page
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
