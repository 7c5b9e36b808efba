extension Migration {
    /// How often which check did not take a text, by day: neither words nor people.
    static let refusals = Migration(
        number: 33,
        name: "refusals",
        statements: [
            """
            CREATE TABLE refusal (
                day BIGINT NOT NULL,
                check_name TEXT NOT NULL CHECK (check_name <> ''),
                number BIGINT NOT NULL CHECK (number > 0),
                PRIMARY KEY (day, check_name)
            )
            """
        ]
    )
}
