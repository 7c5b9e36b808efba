import News

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
}
