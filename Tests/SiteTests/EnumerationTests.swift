import Newsroom
import Synchronization
import Testing

@testable import Site

@Suite("Who has an account")
struct EnumerationTests {
    @Test(
        "hole 15, account enumeration: an address that somebody has is answered as one that nobody has, by as much work, where it is signed in with, tried or changed to"
    )
    func sameAnswer() async throws {
        let counter = Mutex<CountingDatabase?>(nil)
        try await TestSite.running(
            on: { database in
                let counting = CountingDatabase(database)
                counter.withLock { $0 = counting }
                return counting
            }
        ) { site in
            let database = try #require(counter.withLock { $0 })
            _ = try await site.signedIn("known@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let token = site.newsroom.formToken(of: hadi)
            let asked: [(path: String, fields: [String: String], cookie: [String: String])] = [
                ("/sign-in", [:], [:]), ("/sign-in/code", ["code": "000000"], [:]),
                ("/account/address", ["token": token], site.cookie(hadi)),
                ("/account/address/code", ["token": token, "code": "000000"], site.cookie(hadi)),
            ]
            for (path, fields, cookie) in asked {
                var answers: [(text: String, status: Int, headers: [String: String], asked: Int, letters: Int)] = []
                for address in ["known@example.org", "never@example.org"] {
                    let letters = try await site.mail().count
                    database.asked.withLock { $0 = 0 }
                    let answer = try await site.post(path, fields.merging(["address": address]) { $1 }, cookie)
                    var headers = answer.headers
                    for name in ["date", "set-cookie", "content-length", "location"] { headers[name] = nil }
                    answers.append(
                        (
                            answer.text.replacing(address, with: "ADDRESS").replacing(
                                encoded(address), with: "ADDRESS"),
                            answer.status, headers, database.asked.withLock { $0 },
                            try await site.mail().count - letters
                        ))
                }
                #expect(answers[0].status == answers[1].status && answers[0].text == answers[1].text, "\(path)")
                #expect(answers[0].headers == answers[1].headers, "\(path)")
                #expect(answers[0].asked == answers[1].asked, "\(path)")
                #expect(answers[0].letters == answers[1].letters, "\(path)")
            }
        }
    }
}
