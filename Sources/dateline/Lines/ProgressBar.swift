import Foundation

/// How far a long job has come, on a terminal's standard error and nowhere else.
struct ProgressBar {
    /// Bytes of input in all, where that can be told.
    let total: Int?
    private(set) var bytes = 0
    private var documents = 0
    private var shown = ContinuousClock.now
    private let begun = ContinuousClock.now
    private let isShown = isatty(STDERR_FILENO) == 1

    init(total: Int?) { self.total = total }

    mutating func advance(documents count: Int, bytes: Int) {
        documents += count
        self.bytes = bytes
        guard isShown, ContinuousClock.now - shown > .milliseconds(100) else { return }
        shown = .now
        draw()
    }

    func finish() {
        guard isShown, documents > 0 else { return }
        draw()
        FileHandle.standardError.write(Data("\n".utf8))
    }

    private func draw() {
        let seconds = Double((ContinuousClock.now - begun).components.seconds)
        let rate = seconds > 0 ? ", \(Int(Double(documents) / seconds)) a second" : ""
        var bar = ""
        if let total, total > 0 {
            let part = min(1, Double(bytes) / Double(total))
            let filled = Int(part * 30)
            bar =
                "[\(String(repeating: "=", count: filled))\(String(repeating: " ", count: 30 - filled))] \(Int(part * 100)) %  "
        }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(bar)\(documents) documents\(rate)".utf8))
    }
}
