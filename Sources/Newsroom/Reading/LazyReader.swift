import Reading
import Synchronization

/// The reader, loaded when the first report is read: a server that only serves pages does without its models.
final class LazyReader: Sendable {
    private let load: @Sendable () throws -> Reader
    private let loaded = Mutex<Reader?>(nil)

    init(_ load: @escaping @Sendable () throws -> Reader) { self.load = load }

    /// The reader; whoever comes while it is loaded waits for it.
    func get() throws -> Reader {
        try loaded.withLock { loaded in
            if let loaded { return loaded }
            let reader = try load()
            loaded = reader
            return reader
        }
    }
}
