import News
import Wire

/// What blocks of a page are called in English; ``Wire`` itself words the reasons.
extension EnglishTerms {
    static func name(of kind: Block.Kind) -> String {
        switch kind {
        case .headline: "Headline"
        case .paragraph: "Paragraph"
        case .heading: "Heading"
        case .quote: "Quotation"
        case .list: "List"
        case .caption: "Caption"
        case .furniture: "Left out"
        }
    }

    static func name(of kind: Refusal.Kind) -> String {
        switch kind {
        case .index: "it lists reports"
        case .gallery: "it shows pictures"
        case .player: "it plays a film or a sound"
        case .search: "it shows what a search found"
        case .login: "it asks to log in"
        case .paywall: "the rest of it is for subscribers"
        case .consent: "it asks for consent"
        case .error: "it says that there is no such page"
        case .empty: "there is no text to speak of"
        }
    }

    static func name(of field: Statement.Field) -> String {
        switch field {
        case .headline: "Headline"
        case .standfirst: "Standfirst"
        case .section: "Section"
        case .author: "Author"
        case .provider: "Provider"
        case .published: "Published"
        case .modified: "Modified"
        case .language: "Language"
        case .address: "Address"
        case .site: "Site"
        }
    }

    static func name(of kind: Statement.Source.Kind) -> String {
        switch kind {
        case .jsonLD: "JSON-LD"
        case .openGraph: "Open Graph"
        case .twitterCard: "Twitter card"
        case .dublinCore: "Dublin Core"
        case .meta: "meta element"
        case .microdata: "microdata"
        case .time: "time element"
        case .title: "title element"
        case .link: "link element"
        case .printed: "printed words"
        case .address: "the page's address"
        case .derived: "follows from the others"
        }
    }
}
