/// How private bytes are sealed before they are stored, and opened again.
///
/// The context says where the bytes belong; opening with another context than they were sealed with must fail, so
/// that nothing sealed for one place can be moved to another. AES-GCM with the context as authenticated data does it.
public struct Sealing: Sendable {
    /// Seals bytes for a context.
    public let seal: @Sendable (_ bytes: [UInt8], _ context: String) throws -> [UInt8]
    /// Opens what was sealed for the context, or throws.
    public let open: @Sendable (_ sealed: [UInt8], _ context: String) throws -> [UInt8]

    public init(
        seal: @escaping @Sendable (_ bytes: [UInt8], _ context: String) throws -> [UInt8],
        open: @escaping @Sendable (_ sealed: [UInt8], _ context: String) throws -> [UInt8]
    ) {
        self.seal = seal
        self.open = open
    }
}
