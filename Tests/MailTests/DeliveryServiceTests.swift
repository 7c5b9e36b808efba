import Logging
import Mail
import Store
import Testing

@Suite("The outbox and its delivery")
struct DeliveryServiceTests {
    private static let start = 1_700_000_000
    private let time = StandingClock(start)

    private func service(_ database: any Database, _ transport: any Transport, sealing: Sealing = testSealing) throws
        -> DeliveryService
    {
        DeliveryService(
            database: database, transport: transport, sealing: sealing,
            sender: try EmailAddress("bounces@plover.example"), clock: time.clock, logger: quietLogger)
    }

    @discardableResult
    private func enqueue(_ database: any Database, id: String = Outbox.randomID()) async throws -> String {
        let message = try MessageTests.message(body: "Your code is 4711.")
        let now = time.now
        return try await database.write {
            try Outbox.enqueue(message, kind: "sign-in code", sealing: testSealing, now: now, id: id, on: $0)
        }
    }

    private func row(_ database: any Database) async throws -> Row {
        try #require(try await database.read { try $0.row("SELECT * FROM outbox") })
    }

    @Test("sends what waits, once, and forgets whom it was for")
    func sends() async throws {
        try await withDatabase { database in
            let transport = RecordingTransport()
            let service = try service(database, transport)
            let id = try await enqueue(database)
            let rounds = [try await service.deliverRound(), try await service.deliverRound()]
            #expect(rounds == [1, 0])
            let envelope = try #require(transport.taken.first)
            #expect(transport.taken.count == 1)
            #expect(envelope.recipient.unredacted == "jo@mail.example")
            #expect(envelope.sender.unredacted == "bounces@plover.example")
            let text = String(decoding: envelope.message, as: UTF8.self)
            #expect(text.contains("Message-ID: <\(id)@plover.example>") && text.contains("4711"))
            let row = try await row(database)
            #expect(try row.text("state") == "sent")
            #expect(try row.int("sent_at") == Self.start)
            #expect(try row.blob("recipient") == [])
            #expect(try row.blob("payload") == [])
        }
    }

    @Test("keeps no address and no text in clear while it waits")
    func isSealed() async throws {
        try await withDatabase { database in
            try await enqueue(database)
            let row = try await row(database)
            for column in ["recipient", "payload"] {
                let stored = String(decoding: try row.blob(column), as: UTF8.self)
                #expect(!stored.contains("mail.example") && !stored.contains("4711"))
            }
        }
    }

    @Test("is not kept when the transaction that gave reason for it fails")
    func isUndone() async throws {
        struct Doubt: Error {}
        try await withDatabase { database in
            let message = try MessageTests.message()
            await #expect(throws: Doubt.self) {
                try await database.write { connection in
                    try Outbox.enqueue(message, kind: "note", sealing: testSealing, now: 0, on: connection)
                    throw Doubt()
                }
            }
            let tally = try await database.read { try Outbox.tally(on: $0) }
            #expect(tally.waiting == 0)
        }
    }

    @Test("waits longer after every try, and gives up in the end")
    func backsOff() async throws {
        try await withDatabase { database in
            let error = TransportError(.refused, code: 451)
            let transport = RecordingTransport(errors: Array(repeating: error, count: 7))
            let service = try service(database, transport)
            try await enqueue(database)
            for delay in BackOff.standard.delays {
                let tried = try await service.deliverRound()
                time.move(by: delay - 1)
                let tooEarly = try await service.deliverRound()
                time.move(by: 1)
                #expect([tried, tooEarly] == [1, 0])
            }
            let waiting = try await row(database)
            #expect(try waiting.text("state") == "waiting")
            #expect(try waiting.text("last_error") == "the mail server refused the message (451)")
            let last = try await service.deliverRound()
            #expect(last == 1)
            let row = try await row(database)
            #expect(try row.text("state") == "failed")
            #expect(try row.int("attempts") == 7)
            #expect(try row.blob("recipient") == [])
        }
    }

    @Test("gives a message up at once that is refused for good, and sends the others")
    func givesUp() async throws {
        try await withDatabase { database in
            let transport = RecordingTransport(errors: [TransportError(.refused, code: 550)])
            let service = try service(database, transport)
            for _ in 0..<6 { try await enqueue(database) }
            while try await service.deliverRound() > 0 {}
            let tally = try await database.read { try Outbox.tally(on: $0) }
            #expect([tally.waiting, tally.sent, tally.failed] == [0, 5, 1])
        }
    }

    @Test("books the next try before it begins one, so that a crash neither loses nor hurries a message")
    func survivesACrash() async throws {
        try await withDatabase { database in
            let time = time
            let transport = RecordingTransport(onTake: {
                // What another process would see if this one died here.
                let rows = try? await database.read {
                    try $0.rows("SELECT * FROM outbox WHERE state = 'waiting' AND due_at = $1", time.now + 60)
                }
                #expect(rows?.count == 1)
            })
            try await enqueue(database)
            let count = try await service(database, transport).deliverRound()
            #expect(count == 1)
        }
    }

    @Test("gives up what cannot be opened any more")
    func losesItsKey() async throws {
        try await withDatabase { database in
            let otherKey = Sealing(seal: { bytes, _ in bytes }, open: { _, _ in throw BrokenSeal() })
            let transport = RecordingTransport()
            try await enqueue(database)
            let count = try await service(database, transport, sealing: otherKey).deliverRound()
            #expect(count == 1)
            #expect(transport.taken.isEmpty)
            let row = try await row(database)
            #expect(try row.text("last_error") == "the stored message cannot be opened")
        }
    }

    @Test("looks into the outbox when it starts and whenever it is woken")
    func wakes() async throws {
        try await withDatabase { database in
            let (deliveries, delivered) = AsyncStream<Void>.makeStream()
            let transport = RecordingTransport(onTake: { delivered.yield() })
            let service = try service(database, transport)
            try await enqueue(database)
            let running = Task { try await service.run() }
            var iterator = deliveries.makeAsyncIterator()
            await iterator.next()
            try await enqueue(database)
            service.wake()
            await iterator.next()
            running.cancel()
            try await running.value
            #expect(transport.taken.count == 2)
        }
    }

    @Test("forgets old mail that is done with, and never what waits")
    func prunes() async throws {
        try await withDatabase { database in
            let service = try service(database, RecordingTransport())
            try await enqueue(database)
            _ = try await service.deliverRound()
            time.move(by: 100)
            try await enqueue(database)
            let early = try await database.write { try Outbox.prune(before: Self.start, on: $0) }
            let late = try await database.write { try Outbox.prune(before: Self.start + 1000, on: $0) }
            let tally = try await database.read { try Outbox.tally(on: $0) }
            #expect([early, late] == [0, 1])
            #expect(tally.waiting == 1)
        }
    }
}
