import Discussion
import Testing

@Suite("Stretches of addresses")
struct NetworkRangeTests {
    @Test(
        "hold the addresses that begin with the same bits, and without a length one address alone",
        arguments: [
            ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false),
            ("127.0.0.1", "::ffff:127.0.0.1", true),
            ("2001:db8::1", "2001:db8::1", true), ("2001:db8::1", "2001:db8::2", false), ("::1", "::1", true),
            ("::1", "::2", false), ("::1", "0.0.0.1", false), ("10.0.0.0/8", "10.255.1.2", true),
            ("10.0.0.0/8", "11.0.0.0", false), ("10.1.2.3/8", "10.9.9.9", true),
            ("203.0.113.0/31", "203.0.113.1", true),
            ("203.0.113.0/31", "203.0.113.2", false), ("0.0.0.0/0", "203.0.113.7", true),
            ("0.0.0.0/0", "2001:db8::1", false), ("2001:db8::/32", "2001:db8:ffff::9", true),
            ("2001:db8::/32", "2001:db9::", false), ("2001:db8::/61", "2001:db8:0:7::1", true),
            ("2001:db8::/61", "2001:db8:0:8::1", false), ("::/0", "203.0.113.7", true), ("127.0.0.1", "x", false),
        ])
    func hold(_ range: String, _ address: String, _ isWithin: Bool) throws {
        #expect(try #require(NetworkRange(range)).contains(address) == isWithin)
    }

    @Test(
        "refuse what is neither an address nor a stretch of them",
        arguments: [
            "", "x", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0.0/+8", "10.0.0/8", "::/129",
            "/8", "::1/x", "10.0.0.0/0008",
        ])
    func refuse(_ text: String) { #expect(NetworkRange(text) == nil) }
}
