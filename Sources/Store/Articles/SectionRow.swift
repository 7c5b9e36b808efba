/// A part of the newspaper.
public struct SectionRow: Sendable, Hashable {
    public var slug: String
    public var name: String

    /// The sections that hold something published, the fullest first.
    public static func all(in connection: any Connection) throws -> [SectionRow] {
        try connection.rows(
            """
            SELECT section.slug, section.name, count(*) AS articles FROM section
            JOIN article ON article.section_slug = section.slug AND article.state = 'published'
            GROUP BY section.slug, section.name ORDER BY articles DESC, section.name
            """,
            []
        ).map { SectionRow(slug: try $0.text("slug"), name: try $0.text("name")) }
    }

    public static func find(slug: String, in connection: any Connection) throws -> SectionRow? {
        try connection.row("SELECT slug, name FROM section WHERE slug = $1", [slug]).map {
            SectionRow(slug: try $0.text("slug"), name: try $0.text("name"))
        }
    }

    /// Makes the section if there is none of that slug.
    public static func ensure(slug: String, name: String, at now: Int, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO section (slug, name, created_at) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING",
            [slug, name, now]
        )
    }
}
