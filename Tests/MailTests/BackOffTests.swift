import Testing

@testable import Mail

@Suite("The waits between tries")
struct BackOffTests {
    private let temporary = TransportError(.refused, code: 451)

    @Test(
        "grow from a minute to most of a day, and then the message is given up",
        arguments: [
            (1, 60), (2, 300), (3, 900), (4, 3_600), (5, 14_400), (6, 64_800), (7, nil), (8, nil), (1000, nil),
        ] as [(Int, Int?)])
    func grow(attempt: Int, delay: Int?) {
        let expected = delay.map { BackOff.Verdict.again(delay: $0, temporary) } ?? .givenUp(temporary)
        #expect(BackOff.standard.verdict(attempt: attempt, error: temporary) == expected)
        #expect(BackOff.standard.verdict(attempt: attempt, error: nil) == .sent)
    }

    @Test("spread the tries over about a day")
    func spread() {
        let hours = Double(BackOff.standard.delays.reduce(0, +)) / 3600
        #expect((22...26).contains(hours))
    }

    @Test("are none where another try would end the same", arguments: 0...700)
    func followTheAnswer(code: Int) {
        let error = TransportError(.refused, code: code)
        let isPermanent = code >= 500 && code <= 599
        #expect(
            BackOff.standard.verdict(attempt: 1, error: error)
                == (isPermanent ? .givenUp(error) : .again(delay: 60, error)))
    }

    @Test(
        "are made for whatever is the operator's to mend",
        arguments: [
            TransportError(.loginRefused, code: 535), TransportError(.notSecure, code: 60),
            TransportError(.cannotReach),
            TransportError(.timedOut), TransportError(.interrupted), TransportError(.cannotWrite),
            TransportError(.other),
        ])
    func waitForTheOperator(error: TransportError) {
        #expect(BackOff.standard.verdict(attempt: 1, error: error) == .again(delay: 60, error))
    }

    @Test("can be none at all", arguments: [0, 1, 2, -1])
    func canBeNone(attempt: Int) {
        #expect(BackOff(delays: []).verdict(attempt: attempt, error: temporary) == .givenUp(temporary))
        #expect(BackOff(delays: []).longest > 0)
    }
}
