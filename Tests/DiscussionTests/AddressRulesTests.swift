import Discussion
import Foundation
import Testing

@Suite("From which providers addresses are taken")
struct AddressRulesTests {
    @Test(
        "hole 20, allow-list by suffix: whole labels are compared, case and international names folded",
        arguments: [
            ("example.com", "example.com", true), ("EXAMPLE.com", "example.COM", true),
            ("mail.example.com", "example.com", true), ("a.b.example.com", "@example.com", true),
            ("attacker-example.com", "example.com", false), ("notexample.com", "example.com", false),
            ("example.com.evil.net", "example.com", false), ("example.co", "example.com", false),
            ("com", "example.com", false), ("example.com.", "example.com", true),
            ("example.com", ".example.com.", true),
            ("xn--bcher-kva.example", "bücher.example", true), ("BÜCHER.example", "xn--bcher-kva.example", true),
            ("bu\u{308}cher.example", "bücher.example", true), ("bucher.example", "bücher.example", false),
            ("xn--fiqs8s.cn", "中国.cn", true), ("example。com", "example.com", true),
        ])
    func wholeLabels(_ domain: String, _ rule: String, _ lies: Bool) {
        #expect(
            AddressRules(blocked: [rule], refusesDisposable: false).refusal(ofDomain: domain)
                == (lies || domain == "com" ? .blocked : nil))
        #expect(
            AddressRules(allowed: [rule]).refusal(ofDomain: domain)
                == (lies ? nil : domain == "com" ? .blocked : .notAllowed))
    }

    @Test(
        "addresses for minutes are refused, with what lies within, and unless the house says otherwise",
        arguments: [
            ("mailinator.com", true), ("eu.Mailinator.com", true), ("notmailinator.com", false), ("gmail.com", false),
            ("mailinator.com.example", false),
        ])
    func disposable(_ domain: String, _ isDisposable: Bool) {
        #expect(AddressRules().refusal(ofDomain: domain) == (isDisposable ? .disposable : nil))
        #expect(AddressRules(refusesDisposable: false).refusal(ofDomain: domain) == nil)
        #expect(AddressRules(allowed: ["mailinator.com", "gmail.com"]).refusal(ofDomain: domain) != .disposable)
    }

    @Test("what is blocked stays so, whatever is allowed")
    func order() {
        let rules = AddressRules(allowed: ["example.org"], blocked: ["spam.example.org"])
        #expect(rules.refusal(ofDomain: "spam.example.org") == .blocked)
        #expect(rules.refusal(ofDomain: "news.example.org") == nil)
    }

    @Test(
        "what is no domain is refused and breaks nothing",
        arguments: [
            "", ".", "a", "-a.example", "a-.example", "a..example", "a b.c!", String(repeating: "é", count: 5000),
        ])
    func noDomain(_ text: String) {
        #expect(DomainName(text) == nil)
        #expect(AddressRules().refusal(ofDomain: text) == .blocked)
    }

    @Test(
        "an address of which one mailbox has any number is refused where the house wants that",
        arguments: [
            ("rana+news@example.org", true), ("r.a.n.a.k@example.org", true), ("+@example.org", true),
            ("rana@example.org", false), ("rana.k.of.mosul@example.org", false), ("rana@a.b.c.d.e.example.org", false),
        ])
    func aliases(_ address: String, _ isAlias: Bool) {
        #expect(AddressRules(refusesAliases: true).refusal(of: address) == (isAlias ? .alias : nil))
        #expect(AddressRules().refusal(of: address) == nil)
        #expect(AddressRules(blocked: ["example.org"], refusesAliases: true).refusal(of: address) == .blocked)
    }

    @Test("what an earlier version set still holds")
    func earlier() throws {
        let text = #"{"allowed":[],"blocked":["a.example"],"refusesDisposable":false}"#
        #expect(
            try JSONDecoder().decode(AddressRules.self, from: Data(text.utf8))
                == AddressRules(blocked: ["a.example"], refusesDisposable: false))
    }
}
