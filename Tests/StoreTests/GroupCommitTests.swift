import Store
import Testing

@Suite("Writes that arrive together")
struct GroupCommitTests {
    private struct Odd: Error {}

    @Test("share commits, and one that fails takes no other with it")
    func shareCommits() async throws {
        try await withSQLite(migrations: [DatabaseConformance.schema]) { database in
            let before = database.commits
            let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
                for number in 0..<1000 {
                    group.addTask {
                        do {
                            let told = try await database.write { connection in
                                try connection.execute("INSERT INTO story (slug) VALUES ($1)", "story-\(number)")
                                if number % 10 == 3 { throw Odd() }
                                return number
                            }
                            return (told, told == number)
                        } catch is Odd {
                            return (number, number % 10 == 3)
                        } catch {
                            return (number, false)
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(outcomes.map(\.0)).count == 1000)
            #expect(outcomes.filter { !$0.1 }.isEmpty, "every caller gets its own outcome")
            let kept = try await database.read { try $0.rows("SELECT slug FROM story").map { try $0.text("slug") } }
            #expect(Set(kept) == Set((0..<1000).filter { $0 % 10 != 3 }.map { "story-\($0)" }))
            #expect(database.commits - before < 100, "\(database.commits - before) commits")
        }
    }

    @Test("are on the disk, for any other reader, when they return")
    func areVisibleOnReturn() async throws {
        try await withSQLite(migrations: [DatabaseConformance.schema]) { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        let slug = "story-\(number)"
                        try await database.write { try $0.execute("INSERT INTO story (slug) VALUES ($1)", slug) }
                        let row = try await database.read { try $0.row("SELECT id FROM story WHERE slug = $1", slug) }
                        #expect(row != nil)
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("are not begun when the caller is cancelled while they wait")
    func areTakenOutWhenCancelled() async throws {
        try await withSQLite(migrations: [DatabaseConformance.schema]) { database in
            let (began, beginning) = AsyncStream<Void>.makeStream()
            let signal = Signal()
            async let slow: Void = database.write { _ in
                beginning.finish()
                signal.wait()
            }
            for await _ in began {}
            let waiting = Task { try await database.write { try $0.execute("INSERT INTO story (slug) VALUES ('no')") } }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            signal.give()
            try await slow
            #expect(try await database.read { try $0.row("SELECT slug FROM story") } == nil)
        }
    }

    @Test("that were asked for before the close are finished by it")
    func areFinishedByTheClose() async throws {
        try await withSQLite(migrations: [DatabaseConformance.schema]) { database in
            let (began, beginning) = AsyncStream<Void>.makeStream()
            let signal = Signal()
            async let slow: Int = database.write { connection in
                beginning.finish()
                signal.wait()
                return try connection.execute("INSERT INTO story (slug) VALUES ('last')")
            }
            for await _ in began {}
            async let closing: Void = database.close()
            signal.give()
            #expect(try await slow == 1)
            try await closing
        }
    }

    @Test("all learn of it when their common commit fails")
    func learnOfAFailedCommit() async throws {
        let schema = Migration(
            number: 1, name: "deferred",
            statements: [
                "CREATE TABLE story (id BIGINT NOT NULL PRIMARY KEY)",
                """
                CREATE TABLE remark (story BIGINT NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED)
                """,
            ])
        try await withSQLite(migrations: [schema]) { database in
            let (began, beginning) = AsyncStream<Void>.makeStream()
            let signal = Signal()
            async let first: Void = database.write { _ in
                beginning.finish()
                signal.wait()
            }
            for await _ in began {}
            let waiting = (1...2).map { number in
                Task {
                    try await database.write { connection in
                        if number == 1 { try connection.execute("INSERT INTO story (id) VALUES (1)") }
                        if number == 2 { try connection.execute("INSERT INTO remark (story) VALUES (9)") }
                    }
                }
            }
            // Both must have joined the queue before the first write lets it go on.
            try await Task.sleep(for: .milliseconds(100))
            signal.give()
            try await first
            for task in waiting {
                let error = await #expect(throws: StoreError.self) { try await task.value }
                #expect(error?.kind == .foreignKey)
            }
            #expect(try await database.read { try $0.row("SELECT id FROM story") } == nil)
            try await database.write { try $0.execute("INSERT INTO story (id) VALUES (2)") }
        }
    }
}
