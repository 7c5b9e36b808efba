import Hummingbird

extension Request {
    /// What stands after `?`, read as a form is.
    var query: FormFields { FormFields(urlEncoded: Array((uri.query ?? "").utf8)) }
}
