import Discussion
import Store
import Testing

@testable import Newsroom

@Suite("Moderation hooks while the house goes on")
struct HookRaceTests {
    /// What changes between the look that finds nothing to ask and the write that takes a comment.
    enum Change: String, CaseIterable, Sendable {
        case earlierWithdrawn, reopened, wordAllowed, hookSet, hookReplaced
    }

    /// A house with a hook that has nothing against anything, in which something is about to change.
    private func changing(
        _ change: Change, _ test: (TestNewsroom, Viewer, Viewer, String, TinyWebServer) async throws -> Void
    ) async throws {
        try await TinyWebServer.running(answering: { _ in #"{"decision":"approve"}"# }) { server in
            let house = try await TestNewsroom(allowsPrivate: true)
            let editor = try await house.editor()
            let (article, _) = try await house.publish(by: editor)
            if change != .hookSet { try await setHook(house, editor, server) }
            try await test(house, editor, try await house.reader(), article, server)
        }
    }

    private func setHook(_ house: TestNewsroom, _ editor: Viewer, _ server: TinyWebServer) async throws {
        _ = try await house.newsroom.setModerationHook(
            to: "http://127.0.0.1:\(server.port)/check", publication: nil, by: editor)
    }

    private func banning(_ words: [String]) -> ModerationPolicy {
        var policy = ModerationPolicy()
        policy.bannedWords = words
        return policy
    }

    @Test("nothing goes public that was not asked about, whatever changes meanwhile", arguments: Change.allCases)
    func posted(_ change: Change) async throws {
        try await changing(change) { house, editor, rana, article, server in
            let newsroom = house.newsroom
            let text = "The ferry left before the tide turned"
            switch change {
            case .earlierWithdrawn:
                let earlier = try await newsroom.comment(on: article, text: text, by: rana, network: nil)
                house.between.beforeNextWrite { try await newsroom.withdraw(comment: earlier.id, by: rana) }
            case .reopened:
                try await newsroom.setOverride(.init(isClosed: true), of: .thread(article), by: editor)
                house.between.beforeNextWrite {
                    try await newsroom.setOverride(.init(), of: .thread(article), by: editor)
                }
            case .wordAllowed:
                try await newsroom.setPolicy(banning(["ferry"]), by: editor)
                house.between.beforeNextWrite { try await newsroom.setPolicy(ModerationPolicy(), by: editor) }
            case .hookSet, .hookReplaced:
                house.between.beforeNextWrite { try await setHook(house, editor, server) }
            }
            let posted = try await newsroom.comment(on: article, text: text, by: rana, network: nil)
            #expect(posted.state == .pending && posted.findings == [Finding(.program)])
        }
    }

    @Test(
        "nor by mending", arguments: [Change.wordAllowed, .hookSet, .hookReplaced])
    func mended(_ change: Change) async throws {
        try await changing(change) { house, editor, rana, article, server in
            let newsroom = house.newsroom
            let posted = try await newsroom.comment(on: article, text: "Before", by: rana, network: nil)
            #expect(posted.state == .published)
            if change == .wordAllowed {
                try await newsroom.setPolicy(banning(["ferry"]), by: editor)
                house.between.beforeNextWrite { try await newsroom.setPolicy(ModerationPolicy(), by: editor) }
            } else {
                house.between.beforeNextWrite { try await setHook(house, editor, server) }
            }
            let mended = try await newsroom.edit(comment: posted.id, text: "The ferry left", by: rana, network: nil)
            #expect(mended.state == .pending && mended.findings == [Finding(.program)])
        }
    }

    @Test("what the house refuses by then is refused, and the desk goes unasked")
    func others() async throws {
        try await changing(.hookSet) { house, editor, rana, article, server in
            let newsroom = house.newsroom
            try await newsroom.setPolicy(banning(["ferry"]), by: editor)
            house.between.beforeNextWrite { try await setHook(house, editor, server) }
            await #expect(throws: NewsroomError.refused([Finding(.bannedWords, words: ["ferry"])])) {
                try await newsroom.comment(on: article, text: "The ferry", by: rana, network: nil)
            }
            let desk = try await house.accepting(try await house.viewer(signingIn: "salma@example.org"))
            house.between.beforeNextWrite { try await setHook(house, editor, server) }
            #expect(
                try await newsroom.comment(on: article, text: "The ferry", by: desk, network: nil).state == .published)
            #expect(server.requests == 0)
        }
    }

    @Test("a house in which no program is asked reads nothing for it, and one that is set is asked at once")
    func unread() async throws {
        try await changing(.hookSet) { house, editor, rana, article, server in
            _ = try await house.newsroom.comment(on: article, text: "Nobody asks", by: rana, network: nil)
            #expect(!house.newsroom.hookHealth.isAny)
            try await setHook(house, editor, server)
            #expect(
                try await house.newsroom.comment(on: article, text: "Somebody asks", by: rana, network: nil).state
                    == .published)
            #expect(server.requests == 1)
        }
    }
}
