import Markup
import Newsroom

/// Asks whether an account is to be erased, and says what that means.
struct ErasurePage: Page {
    let sections: [Section]
    let keepsComments: Bool

    var canonical: SiteAddress { .accountErasure }
    var isListed: Bool { false }
    func title(_ words: Words) -> String? { words[.eraseAccount] }

    func content(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <div class="narrow"><p class="kicker"><a href="\(SiteAddress.account.link)">\(words[.yourAccount])</a></p>
            <h1>\(words[.eraseAccount])</h1>
            <p>\(words[.eraseHint])</p>
            <p>\(words[keepsComments ? .eraseKeeps : .eraseRemoves])</p>
            <p><a href="\(SiteAddress.accountData.link)">\(words[.ownData])</a></p>
            <form method="post" action="\(canonical.link)">\(frame.formField)
            <label class="check-box"><input type="checkbox" name="sure" value="yes" required> \(words[.eraseSure])</label>
            <p></p><button>\(words[.eraseAccount])</button></form></div>
            """
    }
}

/// The ways to one's own data, on the account's page.
struct OwnDataView {
    let isStaff: Bool

    func markup(_ words: Words) -> Markup {
        """
        <h2 id="data">\(words[.ownDataTitle])</h2>
        <p><a href="\(SiteAddress.accountData.link)">\(words[.ownData])</a>\
        \(isStaff ? "" : "<br><a href=\"\(SiteAddress.accountErasure.link)\">\(words[.eraseAccount])</a>" as Markup)</p>
        """
    }
}

/// What becomes of the comments of those who go, among the settings of the house.
struct ErasureSettingView {
    let keepsComments: Bool

    func markup(_ frame: Frame) -> Markup {
        let words = frame.words
        return """
            <h2 id="erasure">\(words[.erasureSetting])</h2>
            <form method="post" action="\(SiteAddress.deskErasure.link)">\(frame.formField)
            <label class="check-box"><input type="checkbox" name="keeps" value="yes"\(Attribute("checked", when: keepsComments))> \(words[.erasureKeeps])</label>
            <p></p><button>\(words[.save])</button></form>
            """
    }
}
