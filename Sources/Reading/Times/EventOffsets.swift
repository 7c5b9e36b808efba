/// Times counted from an event: "ten days before the murder", "in the weeks after the mayor was shot".
enum EventOffsets {
    static func match(_ text: TimeText, at start: Int) -> TimeMatch? {
        guard let amount = TimeAmount(text, at: start), !amount.isCompound, amount.unit == .day || amount.unit == .week
        else { return nil }
        let end = amount.tokens.upperBound
        let joint = text.word(end)
        guard ["before", "after", "following"].contains(joint), let event = event(text, at: end + 1) else { return nil }
        // So many days from what somebody did are as often its length.
        guard event.isNoun || amount.count == nil else { return nil }
        return TimeMatch(
            amount.tokens,
            .fromEvent(
                amount.count, amount.unit, later: joint != "before", event.family,
                participants: EventFamily.participants(beside: event.at, in: text)))
    }

    /// The event told within six tokens, in the same clause.
    private static func event(_ text: TimeText, at start: Int) -> (family: EventFamily, isNoun: Bool, at: Int)? {
        for at in start..<max(start, min(start + 6, text.limit(start - 1))) {
            if [",", ".", ";", ":", "and", "but"].contains(text.word(at)) { return nil }
            if let event = EventFamily.of(text.word(at)) { return (event.family, event.isNoun, at) }
        }
        return nil
    }
}
