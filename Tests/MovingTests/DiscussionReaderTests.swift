import Discussion
import Testing

@testable import Moving

@Suite("Discussions of other systems")
struct DiscussionReaderTests {
    static let disqus = """
        <?xml version="1.0" encoding="utf-8"?>
        <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
        <category dsq:id="1"><forum>blog</forum><title>General</title></category>
        <thread dsq:id="20"><id>post-7</id><forum>blog</forum><link>https://blog.example/2019/bridge?utm_source=x</link>
        <title>The bridge &amp; the river</title><createdAt>2019-03-01T10:00:00Z</createdAt></thread>
        <post dsq:id="31"><id/><message><![CDATA[<p>The bridge was <b>closed</b> &lt;in spring&gt;.</p><p>See <a href="https://roads.example/1">https://roads.example/1</a></p>]]></message>
        <createdAt>2019-03-01T11:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
        <author><name>Nadia</name><username>nadia9</username><email>nadia@mail.example</email></author><thread dsq:id="20"/></post>
        <post dsq:id="32"><id/><message><![CDATA[<p>Since when?</p>]]></message><createdAt>2019-03-01T12:00:00Z</createdAt>
        <isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Guest</name><isAnonymous>true</isAnonymous></author>
        <thread dsq:id="20"/><parent dsq:id="31"/></post>
        <post dsq:id="33"><message><![CDATA[<p>Cheap pills</p>]]></message><createdAt>2019-03-02T12:00:00Z</createdAt>
        <isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Bot</name></author><thread dsq:id="20"/></post>
        <post dsq:id="34"><message/><createdAt>never</createdAt><thread dsq:id="20"/></post>
        </disqus>
        """

    @Test("Disqus: threads, authors, answers, times, spam; its HTML becomes text")
    func readsDisqus() throws {
        let moved = try DiscussionReader.Source.disqus.read(Array(Self.disqus.utf8))
        #expect(moved.threads.map(\.identifier) == ["post-7"])
        #expect(moved.threads[0].title == "The bridge & the river")
        #expect(moved.comments.map(\.id) == ["31", "32", "33"])
        #expect(
            moved.comments[0].text == "The bridge was closed <in spring>.\n\nSee https://roads.example/1")
        #expect(moved.comments[0].author == .init(key: "nadia9", name: "Nadia"))
        #expect(moved.comments[0].createdAt == 1_551_438_000)
        #expect(moved.comments.map(\.parent) == [nil, "31", nil])
        #expect(moved.comments.map(\.state) == [.published, .published, .rejected])
        #expect(moved.passedOver == ["post 34: no thread or no time"])
    }

    static let wordPress = """
        <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title>
        <item><title>Rain</title><link>https://blog.example/rain/</link><wp:post_id>5</wp:post_id>
        <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[Omar]]></wp:comment_author>
        <wp:comment_author_email>omar@mail.example</wp:comment_author_email><wp:comment_date_gmt>2020-05-01 08:00:00</wp:comment_date_gmt>
        <wp:comment_content><![CDATA[First line
        <em>second</em> line]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
        <wp:comment_parent>0</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
        <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Editor</wp:comment_author><wp:comment_date_gmt>2020-05-01 09:00:00</wp:comment_date_gmt>
        <wp:comment_content>Yes</wp:comment_content><wp:comment_approved>0</wp:comment_approved><wp:comment_type></wp:comment_type>
        <wp:comment_parent>1</wp:comment_parent><wp:comment_user_id>3</wp:comment_user_id></wp:comment>
        <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Other blog</wp:comment_author><wp:comment_date_gmt>2020-05-01 09:00:00</wp:comment_date_gmt>
        <wp:comment_content>[…]</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
        </item><item><title>No comments</title><wp:post_id>6</wp:post_id></item></channel></rss>
        """

    @Test("WordPress: items with their comments; pingbacks are none")
    func readsWordPress() throws {
        let moved = try DiscussionReader.Source.wordpress.read(Array(Self.wordPress.utf8))
        #expect(moved.threads.map(\.address) == ["https://blog.example/rain/"])
        #expect(moved.comments.map(\.id) == ["1", "2"])
        #expect(moved.comments[0].text == "First line\nsecond line")
        #expect(moved.comments.map(\.state) == [.published, .pending])
        #expect(moved.comments.map(\.author.key) == ["guest Omar", "user 3"])
        #expect(moved.comments[1].parent == "1" && moved.comments[0].createdAt == 1_588_320_000)
    }

    @Test("Remark42: a head, then a comment a line")
    func readsRemark() throws {
        let lines = [
            #"{"version":1,"users":[],"posts":[]}"#,
            #"{"id":"a","pid":"","text":"<p>Hi &amp; bye</p>","orig":"Hi & bye","user":{"name":"Lina","id":"email_1"},"locator":{"site":"s","url":"https://blog.example/x"},"score":0,"time":"2021-02-03T04:05:06.789+02:00","title":"X"}"#,
            #"{"id":"b","pid":"a","text":"","user":{"name":"Bo","id":"u2"},"locator":{"site":"s","url":"https://blog.example/x"},"time":"2021-02-03T04:06:06Z","delete":true}"#,
        ]
        let moved = try DiscussionReader.Source.remark42.read(Array(lines.joined(separator: "\n").utf8))
        #expect(moved.threads.map(\.title) == ["X"])
        #expect(moved.comments.map(\.text) == ["Hi & bye", ""])
        #expect(moved.comments.map(\.state) == [.published, .deleted])
        #expect(moved.comments[0].createdAt == 1_612_317_906)
    }

    @Test("Coral: three collections, times as MongoDB writes them")
    func readsCoral() throws {
        let moved = try Coral.read(
            stories: Array(#"{"id":"s1","url":"https://blog.example/y","metadata":{"title":"Y"}}"#.utf8),
            users: Array(#"{"id":"u1","username":"Sami","email":"sami@mail.example"}"#.utf8),
            comments: Array(
                """
                {"id":"c1","storyID":"s1","authorID":"u1","revisions":[{"body":"old"},{"body":"<div>new</div>"}],"status":"NONE","createdAt":{"$date":"2022-01-01T00:00:00.000Z"}}
                {"id":"c2","storyID":"s1","parentID":"c1","authorID":"u9","revisions":[{"body":"x"}],"status":"REJECTED","createdAt":{"$date":1641081600000}}
                """.utf8))
        #expect(moved.comments.map(\.text) == ["new", "x"])
        #expect(moved.comments.map(\.author.name) == ["Sami", ""])
        #expect(moved.comments.map(\.state) == [.published, .rejected])
        #expect(moved.comments.map(\.createdAt) == [1_640_995_200, 1_641_081_600])
    }

    @Test("what is no export of theirs is refused, and says where", arguments: DiscussionReader.Source.allCases)
    func refused(_ source: DiscussionReader.Source) {
        #expect(throws: MovingError.self) { try source.read(Array("<a><b></a>".utf8)) }
    }
}
