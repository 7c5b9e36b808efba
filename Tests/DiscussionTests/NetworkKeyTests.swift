import Discussion
import Testing

@Suite("Networks")
struct NetworkKeyTests {
    @Test(
        "reads addresses as sockets and proxies write them",
        arguments: [
            ("203.0.113.7", "203.0.113.7"), ("203.0.113.7:8080", "203.0.113.7"), ("::ffff:203.0.113.7", "203.0.113.7"),
            ("[::ffff:203.0.113.7]:443", "203.0.113.7"), ("::FFFF:cb00:7107", "203.0.113.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8::1", "2001:db8:0:0::/64"),
            ("[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"), ("[::1]:80", "0:0:0:0::/64"), ("::", "0:0:0:0::/64"),
            ("fe80::1%eth0", "fe80:0:0:0::/64"), ("64:ff9b::203.0.113.7", "64:ff9b:0:0::/64"), ("1::", "1:0:0:0::/64"),
        ])
    func reads(_ text: String, _ key: String) {
        #expect(NetworkKey(text)?.description == key)
    }

    @Test("hole 11, IPv6 cut at the first colon: neighbours in one /64 are one, others are not")
    func neighbours() {
        #expect(NetworkKey("2001:db8:1:2::1") == NetworkKey("2001:db8:1:2:ffff::2"))
        #expect(NetworkKey("2001:db8:1:2::1") != NetworkKey("2001:db8:1:3::1"))
        #expect(NetworkKey("203.0.113.7") != NetworkKey("203.0.113.8"))
        #expect(NetworkKey("::1") != NetworkKey("0.0.0.1"))
    }

    @Test(
        "refuses what is no address",
        arguments: [
            "", "x", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4:", "1.2.3.4:x", "1::2::3", "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9", ":1", "1:", ":::", "12345::", "[::1", "[::1]x", "g::1", "+1::", "::1.2.3", "1.2.3.4::",
            "1:2:3:4:5:6:7::8:9", "203.0.113.7, 10.0.0.1", " 1.2.3.4", String(repeating: ":", count: 5_000),
        ])
    func refuses(_ text: String) {
        #expect(NetworkKey(text) == nil)
    }
}
