/// Attributes that say all by being there.
enum BooleanAttributes {
    /// Those of the standard, with those of its older versions. Of `hidden`, `hidden` itself means no more than an
    /// empty value does.
    static let names: Set<String> = [
        "allowfullscreen", "alpha", "async", "autofocus", "autoplay", "checked", "compact", "controls", "declare",
        "default", "defer", "disabled", "formnovalidate", "hidden", "inert", "irrelevant", "ismap", "itemscope", "loop",
        "multiple", "muted", "nohref", "nomodule", "noresize", "noshade", "novalidate", "nowrap", "open",
        "playsinline", "readonly", "required", "reversed", "scoped", "seamless", "selected", "shadowrootclonable",
        "shadowrootdelegatesfocus", "shadowrootserializable", "truespeed", "typemustmatch",
    ]
}
