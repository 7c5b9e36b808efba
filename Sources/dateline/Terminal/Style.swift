/// Colours of a terminal, or none.
struct Style {
    let isColoured: Bool

    enum Colour: String {
        case bold = "1", faint = "2", red = "31", green = "32", yellow = "33", blue = "34", magenta = "35"
    }

    func callAsFunction(_ colour: Colour, _ text: String) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
