import HTTPTypes
import Hummingbird

extension Request {
    /// Whether the reader takes gzip (RFC 9110, section 12.5.3): named, or meant by `*`, and not with a weight of zero.
    var takesGzip: Bool {
        guard let accepted = headers[.acceptEncoding] else { return false }
        var any = false
        for item in accepted.split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if parts.first == "gzip" || parts.first == "x-gzip" { return weight > 0 }
            if parts.first == "*" { any = weight > 0 }
        }
        return any
    }
}
