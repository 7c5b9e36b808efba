/// An address and the name shown beside it.
public struct Mailbox: Sendable, Hashable {
    /// The name, where there is one.
    public let name: String?
    public let address: EmailAddress

    public init(name: String? = nil, address: EmailAddress) {
        self.name = name
        self.address = address
    }
}
