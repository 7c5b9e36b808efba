/// A small number for each ``EntityTag`` and room for seven more.
///
/// They stand in eights, since of wider vectors the compiler adds one number after another.
package struct TagNumbers<Scalar: SIMDScalar & Sendable>: Sendable, Equatable where Scalar.SIMD8Storage: Sendable {
    fileprivate var first = SIMD8<Scalar>()
    fileprivate var second = SIMD8<Scalar>()
    fileprivate var third = SIMD8<Scalar>()
    fileprivate var fourth = SIMD8<Scalar>()

    package init() {}

    package subscript(tag: Int) -> Scalar {
        get {
            switch tag >> 3 {
            case 0: first[tag & 7]
            case 1: second[tag & 7]
            case 2: third[tag & 7]
            default: fourth[tag & 7]
            }
        }
        set {
            switch tag >> 3 {
            case 0: first[tag & 7] = newValue
            case 1: second[tag & 7] = newValue
            case 2: third[tag & 7] = newValue
            default: fourth[tag & 7] = newValue
            }
        }
    }
}

extension TagNumbers: WeightRow where Scalar == Int8 {
    package static var nothing: TagNumbers<Int16> { TagNumbers<Int16>() }

    @inline(__always)
    package func add(to sum: inout TagNumbers<Int16>) {
        sum.first &+= first.widened
        sum.second &+= second.widened
        sum.third &+= third.widened
        sum.fourth &+= fourth.widened
    }
}
