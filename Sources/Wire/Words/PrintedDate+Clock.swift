extension PrintedDate {
    /// A time of day that stands beside a date: "at 6:40 PM EDT", "| 18:40".
    struct Clock: Hashable, Sendable {
        var second: Int
        /// Minutes east of UTC, where the zone is one that leaves no doubt.
        var offset: Int?
        /// The tokens that it takes.
        var start: Int
        var end: Int

        /// The time that follows the date which ends before that token.
        static func after(_ index: Int, in tokens: [Token]) -> Clock? {
            var at = index
            // Between the two stands no more than a mark, "at", or an ISO "T".
            while at < tokens.count, at < index + 3 {
                switch tokens[at].kind {
                case .mark, .word("at"), .word("t"), .word("um"), .word("à"), .word("h"): at += 1
                default: return read(at, in: tokens)
                }
            }
            return read(at, in: tokens)
        }

        /// The time that stands at most seven tokens before the date which begins at that token.
        static func before(_ index: Int, in tokens: [Token]) -> Clock? {
            for start in stride(from: index - 3, through: max(0, index - 10), by: -1) where start >= 0 {
                // What follows a colon is the minutes of a time that began before.
                if start > 0, tokens[start - 1].kind == .mark(0x3A) { continue }
                guard let clock = read(start, in: tokens) else { continue }
                // What is left between them may be a weekday, "on" and marks.
                let between = tokens[clock.end..<index]
                let bare = between.allSatisfy { token in
                    switch token.kind {
                    case .mark: true
                    case .word(let word):
                        word == "on" || word.hasSuffix("day") || weekdays.contains(word) || word == "et"
                    case .number: false
                    }
                }
                return bare && clock.end <= index ? clock : nil
            }
            return nil
        }

        private static let weekdays: Set<String> = [
            "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        ]

        private static func read(_ start: Int, in tokens: [Token]) -> Clock? {
            var at = start
            func kind(_ index: Int) -> Token.Kind? { index < tokens.count ? tokens[index].kind : nil }
            func number(_ index: Int, below limit: Int) -> Int? {
                guard case .number(let value, let width)? = kind(index), width <= 2, value < limit else { return nil }
                return value
            }
            guard let hour = number(at, below: 24) else { return nil }
            at += 1
            var minute: Int?
            var second = 0
            if kind(at) == .mark(0x3A) || kind(at) == .mark(0x2E) || kind(at) == .word("h"),
                let value = number(at + 1, below: 60)
            {
                minute = value
                at += 2
                if kind(at) == .mark(0x3A), let value = number(at + 1, below: 60) {
                    second = value
                    at += 2
                }
            }
            var hours = hour
            if let (afternoon, used) = half(at, in: tokens) {
                guard (1...12).contains(hour) else { return nil }
                hours = hour % 12 + (afternoon ? 12 : 0)
                at += used
            } else if minute == nil {
                return nil
            }
            let zone = Zone.read(at, in: tokens)
            return Clock(
                second: hours * 3600 + (minute ?? 0) * 60 + second, offset: zone?.offset, start: start,
                end: zone?.end ?? at)
        }

        /// "am", "pm", "a.m.", "p.m.": whether it is the afternoon, and how many tokens say so.
        private static func half(_ at: Int, in tokens: [Token]) -> (Bool, Int)? {
            guard at < tokens.count, case .word(let word) = tokens[at].kind else { return nil }
            if word == "am" || word == "pm" { return (word == "pm", 1) }
            guard word == "a" || word == "p", at + 2 < tokens.count, tokens[at + 1].kind == .mark(0x2E),
                tokens[at + 2].kind == .word("m")
            else { return nil }
            let dotted = at + 3 < tokens.count && tokens[at + 3].kind == .mark(0x2E)
            return (word == "p", dotted ? 4 : 3)
        }
    }

    /// A zone as printed after a time.
    enum Zone {
        /// Minutes east of UTC, for the abbreviations that mean one zone in the world's newspapers.
        private static let offsets: [String: Int] = [
            "z": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cdt": -300, "mdt": -360, "pst": -480, "pdt": -420,
            "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "jst": 540, "kst": 540, "aest": 600,
            "aedt": 660, "sast": 120, "hkt": 480, "nzst": 720, "nzdt": 780, "pkt": 300,
        ]

        /// The zone at that token and where it ends.
        static func read(_ start: Int, in tokens: [Token]) -> (offset: Int, end: Int)? {
            var at = start
            if at < tokens.count, tokens[at].kind == .mark(0x28) { at += 1 }
            var base: Int?
            if at < tokens.count, case .word(let word) = tokens[at].kind, let offset = offsets[word] {
                base = offset
                at += 1
                if offset != 0 { return (offset, at) }
            }
            guard at + 1 < tokens.count, tokens[at].kind == .mark(0x2B) || tokens[at].kind == .mark(0x2D),
                case .number(let value, let width) = tokens[at + 1].kind,
                base != nil || width == 4 || (at + 2 < tokens.count && tokens[at + 2].kind == .mark(0x3A))
            else { return base.map { ($0, at) } }
            let sign = tokens[at].kind == .mark(0x2D) ? -1 : 1
            at += 2
            var minutes = width == 4 ? value / 100 * 60 + value % 100 : value * 60
            if width <= 2, at + 1 < tokens.count, tokens[at].kind == .mark(0x3A),
                case .number(let more, 2) = tokens[at + 1].kind
            {
                minutes += more
                at += 2
            }
            guard minutes < 24 * 60 else { return base.map { ($0, start + 1) } }
            return (sign * minutes, at)
        }
    }
}
