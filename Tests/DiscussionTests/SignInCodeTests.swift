import Discussion
import News
import Testing

@Suite("Codes for signing in")
struct SignInCodeTests {
    static let start = 1_000_000
    static func at(_ seconds: Int) -> Moment { Moment(secondsSince1970: start + seconds) }
    static func code(failedTries: Int = 0, isUsed: Bool = false) -> SignInCode {
        SignInCode(
            codeHash: [1, 2, 3], addressKey: [9, 9], browserKey: [5], purpose: .signIn, issuedAt: at(0),
            failedTries: failedTries, isUsed: isUsed)
    }

    static func attempt(
        _ hash: [UInt8], _ key: [UInt8] = [9, 9], browser: [UInt8] = [5], purpose: SignInCode.Purpose = .signIn
    ) -> SignInCode.Attempt {
        SignInCode.Attempt(codeHash: hash, addressKey: key, browserKey: browser, purpose: purpose)
    }

    @Test("hole 17: is accepted once")
    func once() {
        var code = Self.code()
        #expect(code.attempt(Self.attempt([1, 2, 3]), at: Self.at(5)) == .accepted)
        #expect(code.attempt(Self.attempt([1, 2, 3]), at: Self.at(6)) == .used)
        #expect(!code.isAlive(at: Self.at(6)))
    }

    @Test("dies with the fifth wrong try, whatever comes then")
    func tries() {
        var code = Self.code()
        for left in [4, 3, 2, 1] {
            #expect(code.attempt(Self.attempt([1, 2, 4]), at: Self.at(1)) == .wrong(triesLeft: left))
        }
        #expect(code.attempt(Self.attempt([]), at: Self.at(1)) == .exhausted)
        #expect(code.attempt(Self.attempt([1, 2, 3]), at: Self.at(1)) == .exhausted)
    }

    @Test("ages", arguments: [(0, true), (599, true), (600, false), (100_000, false), (-50, true)])
    func ages(_ seconds: Int, _ isAlive: Bool) {
        var code = Self.code()
        #expect(code.isAlive(at: Self.at(seconds)) == isAlive)
        let outcome = code.attempt(Self.attempt([1, 2, 3]), at: Self.at(seconds))
        #expect(outcome == (isAlive ? .accepted : .expired))
    }

    @Test(
        "needs the code and the address to be the same, to the last byte",
        arguments: [
            ([1, 2, 3], [9]), ([1, 2], [9, 9]), ([1, 2, 3, 0], [9, 9]), ([0, 2, 3], [9, 9]), ([], []), ([1, 2, 3], []),
        ]
            as [([UInt8], [UInt8])])
    func wrong(_ hash: [UInt8], _ key: [UInt8]) {
        var code = Self.code()
        #expect(code.attempt(Self.attempt(hash, key), at: Self.at(1)) == .wrong(triesLeft: 4))
    }

    @Test("an empty hash opens nothing")
    func empty() {
        var code = SignInCode(
            codeHash: [], addressKey: [], browserKey: [], purpose: .signIn, issuedAt: Self.at(0))
        #expect(code.attempt(Self.attempt([], [], browser: []), at: Self.at(0)) == .wrong(triesLeft: 4))
    }

    @Test("every sequence of seven tries keeps to the rules")
    func exhaustive() {
        // Each try is right, wrong or late: three to the seventh sequences.
        for sequence in 0..<2_187 {
            var code = Self.code()
            var accepted = 0
            var failed = 0
            var late = 0
            var digits = sequence
            for _ in 0..<7 {
                let kind = digits % 3
                digits /= 3
                if kind == 2 { late = 600 }
                let outcome = code.attempt(
                    Self.attempt(kind == 0 ? [1, 2, 3] : [0]), at: Self.at(late)
                )
                let expected: SignInCode.Outcome =
                    accepted > 0
                    ? .used
                    : late > 0
                        ? .expired
                        : failed >= 5
                            ? .exhausted
                            : kind == 0
                                ? .accepted
                                : failed == 4 ? .exhausted : .wrong(triesLeft: 4 - failed)
                #expect(outcome == expected)
                if outcome == .accepted { accepted += 1 }
                if kind == 1, accepted == 0, late == 0 { failed += 1 }
            }
            #expect(accepted <= 1)
            #expect(code.failedTries <= SignInCode.tries)
        }
    }

    @Test("goes on from what was stored")
    func stored() {
        var code = Self.code(failedTries: 4)
        #expect(code.attempt(Self.attempt([7]), at: Self.at(1)) == .exhausted)
        var used = Self.code(isUsed: true)
        #expect(used.attempt(Self.attempt([1, 2, 3]), at: Self.at(1)) == .used)
    }

    @Test("hole 17: serves nobody but the browser that asked, and nothing but what it was asked for")
    func bound() {
        var code = Self.code()
        #expect(code.attempt(Self.attempt([1, 2, 3], browser: [6]), at: Self.at(1)) == .wrong(triesLeft: 4))
        #expect(code.attempt(Self.attempt([1, 2, 3], browser: []), at: Self.at(1)) == .wrong(triesLeft: 3))
        #expect(code.attempt(Self.attempt([1, 2, 3], purpose: .changeAddress), at: Self.at(1)) == .wrong(triesLeft: 2))
        #expect(code.attempt(Self.attempt([1, 2, 3]), at: Self.at(1)) == .accepted)
    }
}
