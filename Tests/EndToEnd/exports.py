"""What other systems give out of a discussion, in small: each beneath a page of blog.example."""

import json
import sqlite3
from pathlib import Path

DISQUS = """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>blog</forum><title>General</title></category>
<thread dsq:id="20"><id>post-7</id><forum>blog</forum><link>https://disqus.example/bridge?utm_source=x</link>
<title>The bridge &amp; the river</title><createdAt>2019-03-01T10:00:00Z</createdAt></thread>
<post dsq:id="31"><id/><message><![CDATA[<p>It was <b>closed</b> &lt;in spring&gt;. 😀</p>]]></message>
<createdAt>2019-03-01T11:17:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
<author><name>Nadia</name><username>nadia9</username><email>canary1@mail.example</email></author><thread dsq:id="20"/></post>
<post dsq:id="32"><id/><message><![CDATA[<p>Since when?</p>]]></message><createdAt>2019-03-01T12:34:00Z</createdAt>
<isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Guest</name><isAnonymous>true</isAnonymous></author>
<thread dsq:id="20"/><parent dsq:id="31"/></post>
<post dsq:id="33"><message><![CDATA[<p>Cheap pills</p>]]></message><createdAt>2019-03-02T12:00:00Z</createdAt>
<isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Bot</name></author><thread dsq:id="20"/></post>
<post dsq:id="35"><message/><createdAt>2019-03-03T12:00:00Z</createdAt><isDeleted>true</isDeleted><isSpam>false</isSpam>
<author><name>Gone</name></author><thread dsq:id="20"/></post>
<post dsq:id="36"><message><![CDATA[<p>Still here</p>]]></message><createdAt>2019-03-03T13:00:00Z</createdAt>
<isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Nadia</name><username>nadia9</username></author>
<thread dsq:id="20"/><parent dsq:id="35"/></post>
</disqus>
"""

WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title>
<item><title>Rain</title><link>https://wordpress.example/rain/</link><wp:post_id>5</wp:post_id>
<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[Omar]]></wp:comment_author>
<wp:comment_author_email>canary2@mail.example</wp:comment_author_email><wp:comment_date_gmt>2020-05-01 08:21:00</wp:comment_date_gmt>
<wp:comment_content><![CDATA[First line
<em>second</em> & last line]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
<wp:comment_parent>0</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
<wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Writer</wp:comment_author><wp:comment_date_gmt>2020-05-01 09:42:00</wp:comment_date_gmt>
<wp:comment_content>It rained indeed</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type>
<wp:comment_parent>1</wp:comment_parent><wp:comment_user_id>3</wp:comment_user_id></wp:comment>
<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Waiting</wp:comment_author><wp:comment_date_gmt>2020-05-02 09:00:00</wp:comment_date_gmt>
<wp:comment_content>Cheap pills</wp:comment_content><wp:comment_approved>0</wp:comment_approved><wp:comment_type>comment</wp:comment_type></wp:comment>
</item></channel></rss>
"""

REMARK42 = "\n".join(
    json.dumps(line)
    for line in (
        {"version": 1, "users": [], "posts": []},
        {"id": "a", "pid": "", "text": "<p>Hi &amp; bye</p>", "orig": "Hi & bye",
         "user": {"name": "Lina", "id": "email_canary3@mail.example"},
         "locator": {"site": "s", "url": "https://remark42.example/x"}, "score": 2,
         "time": "2021-02-03T04:05:06.789+02:00", "title": "X"},
        {"id": "b", "pid": "a", "text": "<p>No, hi</p>", "orig": "No, hi", "user": {"name": "Bo", "id": "u2"},
         "locator": {"site": "s", "url": "https://remark42.example/x"}, "time": "2021-02-03T04:06:06Z"},
    )
)

CORAL = {
    "stories.json": [{"id": "s1", "url": "https://coral.example/y", "metadata": {"title": "Y"}}],
    "users.json": [{"id": "u1", "username": "Sami", "email": "canary4@mail.example"}],
    "comments.json": [
        {"id": "c1", "storyID": "s1", "authorID": "u1", "status": "NONE", "createdAt": {"$date": "2022-01-01T00:07:00.000Z"},
         "revisions": [{"body": "old"}, {"body": "<div>Said anew</div>"}]},
        {"id": "c2", "storyID": "s1", "parentID": "c1", "authorID": "u1", "status": "APPROVED",
         "createdAt": {"$date": 1641081600000}, "revisions": [{"body": "And once more"}]},
        {"id": "c3", "storyID": "s1", "authorID": "u9", "status": "REJECTED", "createdAt": {"$date": 1641081600000},
         "revisions": [{"body": "Cheap pills"}]},
    ],
}

ISSO = """
CREATE TABLE comments (
    tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL, modified FLOAT,
    mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR, website VARCHAR,
    likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER DEFAULT 0
);
CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);
CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
INSERT INTO threads VALUES (1, '/bridge/', 'The bridge');
INSERT INTO comments VALUES
    (1, 1, NULL, 1695790007.17722797, NULL, 1, '127.0.0.0', 'First *words* ä 😀', 'Nadia', 'canary5@mail.example',
        'https://nadia.example', 0, 0, X'00', NULL),
    (1, 2, 1, 1695790068.72916579, 1695790100.5, 1, '127.0.0.0', 'An answer', 'Omar', NULL, NULL, 0, 0, X'00', NULL),
    (1, 3, NULL, 1695790129.24846959, NULL, 2, '127.0.0.0', 'Cheap pills', 'Nadia', NULL, NULL, 0, 0, X'00', NULL);
"""
"""The tables are those of Isso 0.14.0, as it makes them."""

SOURCES: dict[str, list[str]] = {
    "disqus": ["It was closed &lt;in spring&gt;. 😀", "Since when?", "Still here"],
    "wordpress": ["First line", "&amp; last line", "It rained indeed"],
    "isso": ["<em>words</em> ä 😀", "An answer"],
    "remark42": ["Hi &amp; bye", "No, hi"],
    "coral": ["Said anew", "And once more"],
}
"""What must stand on the page of each, in its order."""


def write(source: str, folder: Path) -> Path:
    """Puts a system's export into a folder: the file, or Coral's folder."""
    file = folder / f"{source}.export"
    if source == "coral":
        file.mkdir()
        for name, rows in CORAL.items():
            (file / name).write_text("\n".join(json.dumps(row) for row in rows))
    elif source == "isso":
        with sqlite3.connect(file) as database:
            database.executescript(ISSO)
        database.close()
    else:
        file.write_text({"disqus": DISQUS, "wordpress": WORDPRESS, "remark42": REMARK42}[source])
    return file
