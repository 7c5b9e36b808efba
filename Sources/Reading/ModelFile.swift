import Foundation

/// The files of weights and tables that the package carries.
enum ModelFile {
    /// Why one could not be read.
    enum Failure: Error, Equatable, CustomStringConvertible {
        case missing(String)
        case unreadable(String)

        var description: String {
            switch self {
            case .missing(let name): "The package carries no file \(name) among its resources."
            case .unreadable(let name): "The resource \(name) could not be read."
            }
        }
    }

    /// All bytes of the resource of this name, in one read.
    static func bytes(_ name: String) throws(Failure) -> [UInt8] {
        guard let place = Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Resources") else {
            throw .missing(name)
        }
        do {
            return [UInt8](try Data(contentsOf: place))
        } catch {
            throw .unreadable(name)
        }
    }
}
