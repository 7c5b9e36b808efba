import Foundation

/// The processor time that this process has spent on its own code, in seconds.
///
/// Unlike the wall clock it is hardly touched by what else the machine does.
func userSeconds() -> Double {
    /// RUSAGE_SELF, whose type differs from system to system.
    let thisProcess: Int32 = 0
    var usage = rusage()
    getrusage(thisProcess, &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000
}

/// The most memory that this process has held so far, in megabytes.
func peakMegabytes() -> Int {
    let thisProcess: Int32 = 0
    var usage = rusage()
    getrusage(thisProcess, &usage)
    #if os(Linux)
        return usage.ru_maxrss / 1_000
    #else
        return usage.ru_maxrss / 1_000_000
    #endif
}
