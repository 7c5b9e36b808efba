import Foundation

/// A label of a domain in letters, digits and hyphens (RFC 3492, as RFC 5890 uses it).
enum Punycode {
    /// The label as the name service has it: `bücher` becomes `xn--bcher-kva`; nothing where it is too long.
    ///
    /// Quadratic in the label, which is cut off beforehand.
    static func label(_ text: String) -> String? {
        let scalars = Array(text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars)
        guard scalars.count <= 63 else { return nil }
        if scalars.allSatisfy(\.isASCII) { return String(String.UnicodeScalarView(scalars)) }
        return encode(scalars).map { "xn--" + $0 }
    }

    private static func encode(_ scalars: [Unicode.Scalar]) -> String? {
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basic = output.count
        var handled = UInt32(basic)
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (n, delta, bias) = (UInt32(128), UInt32(0), UInt32(72))
        while handled < UInt32(scalars.count) {
            guard let next = scalars.map(\.value).filter({ $0 >= n }).min() else { return nil }
            let (step, isTooFar) = (next - n).multipliedReportingOverflow(by: handled + 1)
            guard !isTooFar, delta <= UInt32.max - step else { return nil }
            delta += step
            n = next
            for value in scalars.map(\.value) {
                if value < n { delta += 1 }
                guard value == n else { continue }
                write(delta, bias, to: &output)
                bias = adapted(delta, handled + 1, isFirst: handled == UInt32(basic))
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func write(_ delta: UInt32, _ bias: UInt32, to output: inout [UInt8]) {
        var rest = delta
        var k = UInt32(36)
        while true {
            let threshold = k <= bias ? 1 : min(26, k - bias)
            guard rest >= threshold else { break }
            output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            k += 36
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: UInt32) -> UInt8 { UInt8(value < 26 ? 97 + value : 22 + value) }

    private static func adapted(_ delta: UInt32, _ points: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / points
        var k = UInt32(0)
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
