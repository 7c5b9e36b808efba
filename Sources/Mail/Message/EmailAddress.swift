/// An e-mail address that can be written to, of the plain sort that providers give out.
///
/// Refused are quoted local parts, comments, address literals and anything outside ASCII: they let an address look
/// like another one, and hardly anybody has one. An international domain is given in its `xn--` form.
///
/// Every description of the value is a placeholder, so that no address reaches a log by accident: ask for
/// ``unredacted`` where one is really meant to leave.
public struct EmailAddress: Sendable, Hashable {
    private let local: String
    private let domain: String

    /// Reads an address; the domain is brought to lower case, the part before it is left as it is.
    ///
    /// - Throws: ``EmailAddressError``, which doesn't hold the text.
    public init(_ text: String) throws(EmailAddressError) {
        let bytes = Array(text.utf8.prefix(255))
        guard bytes.count <= 254 else { throw .tooLong }
        let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .notOneAt }
        guard Self.isLocalPart(parts[0]) else { throw .localPart }
        guard Self.isDomain(parts[1]) else { throw .domain }
        local = String(decoding: parts[0], as: UTF8.self)
        domain = String(decoding: parts[1], as: UTF8.self).lowercased()
    }

    /// The address itself. Search for this word to find every place where addresses leave the type.
    public var unredacted: String { "\(local)@\(domain)" }

    /// The part after the @, in lower case: it names a provider rather than a person.
    package var host: String { domain }

    /// Atoms with dots between them (RFC 5321, 4.1.2), 64 bytes at most.
    private static func isLocalPart(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard (1...64).contains(bytes.count) else { return false }
        return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
        }
    }

    /// Two labels or more of 63 bytes at most, the last of them no number.
    private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard bytes.count <= 253, labels.count >= 2, let last = labels.last else { return false }
        let areLabels = labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
        }
        return areLabels && !last.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

extension EmailAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "(an e-mail address)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a text is no e-mail address that can be written to.
public enum EmailAddressError: Error, Hashable {
    /// More than 254 bytes.
    case tooLong
    /// There must be exactly one @.
    case notOneAt
    /// What stands before the @ is empty, too long or holds what isn't allowed there.
    case localPart
    /// What stands after the @ is no domain.
    case domain
}
