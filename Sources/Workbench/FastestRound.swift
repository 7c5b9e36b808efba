/// Does the same work again and again; tells how many rounds that were and the processor time of the fastest.
///
/// The fastest is what counts: whatever else the machine does can only make a round slower. What a round counts must be
/// the same each time, so that nothing is left out as needless and nothing depends on what was done before.
func fastestRound(within seconds: Double, _ round: () -> Int) -> (rounds: Int, seconds: Double) {
    let start = userSeconds()
    var before = start
    var best = Double.infinity
    var rounds = 0
    var counted: Int?
    repeat {
        let count = round()
        precondition(counted == nil || counted == count, "A round had another result than the one before.")
        counted = count
        let now = userSeconds()
        best = min(best, now - before)
        before = now
        rounds += 1
    } while before - start < seconds
    return (rounds, max(best, 1e-9))
}
