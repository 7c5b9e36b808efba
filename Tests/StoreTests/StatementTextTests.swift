import Testing

@testable import Store

@Suite("The text of a statement")
struct StatementTextTests {
    @Test(
        "tells how many arguments it takes",
        arguments: [
            ("SELECT 1", 0),
            ("SELECT $1", 1),
            ("SELECT $2, $1, $2", 2),
            ("SELECT $12", 12),
            ("SELECT '$1', \"$2\", $3", 3),
            ("SELECT 'it''s $4' -- $5\n, $1", 1),
            ("SELECT a->>'b' - $1", 1),
            ("SELECT $1-$2", 2),
        ])
    func countsPlaceholders(sql: String, count: Int) {
        #expect(StatementText(sql).placeholders == count)
    }

    @Test(
        "tells in which order its arguments first stand",
        arguments: [
            ("SELECT 1", []), ("SELECT $2, $1, $2", [2, 1]), ("SELECT '$1', $3, $1 -- $2", [3, 1]),
            ("UPDATE a SET b = $2 WHERE c = $1 AND d = $2", [2, 1]), ("SELECT $", []), ("SELECT $0", []),
        ] as [(String, [Int])])
    func ordersPlaceholders(sql: String, order: [Int]) {
        #expect(StatementText(sql).order == order)
    }

    @Test(
        "tells what it does with its first word",
        arguments: [
            ("select 1", "SELECT"), ("\n  Insert INTO a", "INSERT"), ("-- why\nCOMMIT;", "COMMIT"), ("", ""),
            ("RELEASE", "RELEASE"),
        ])
    func findsTheVerb(sql: String, verb: String) {
        #expect(StatementText(sql).verb == verb)
    }
}
