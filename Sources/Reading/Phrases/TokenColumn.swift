/// One value for every token of a text, and one that stands for nothing on both sides of it.
///
/// A rule may look at the token before the first and behind the last: it is told `outside`.
struct TokenColumn<Value: Sendable>: Sendable {
    private var values: [Value]
    let outside: Value

    init(_ values: [Value], outside: Value) {
        self.values = values
        self.outside = outside
    }

    var count: Int { values.count }

    subscript(token: Int) -> Value {
        get { values.indices.contains(token) ? values[token] : outside }
        set { values[token] = newValue }
    }
}
