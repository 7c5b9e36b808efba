/// A page after damage, and how it is to be read.
package struct DamagedPage: Sendable {
    package var bytes: [UInt8]
    /// The value of the Content-Type header.
    package var contentType: String?
    /// The element whose content it is, if it is read as a fragment.
    package var context: String?
    /// Whether it is to be read with limits that a page soon reaches.
    package var isNarrow = false
}
