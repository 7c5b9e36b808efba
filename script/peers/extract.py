#!/usr/bin/env python3
"""Another program's article extraction behind the interface of `dateline extract --jsonl`, so that both are scored alike.

    extract.py PEER < pages.jsonl > articles.jsonl       PEER: justext newspaper4k readability resiliparse trafilatura

Each peer works as its own documentation shows it, without tuning. A page that it fails on gives an empty article.
"""
import base64
import json
import sys


def decoded(page):
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return bytes_to_str(page, detect_encoding(page))


def trafilatura(page, url):
    import trafilatura

    found = trafilatura.bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    if found is None:
        return {}
    authors = [author.strip() for author in (found.author or "").split(";") if author.strip()]
    return {"text": found.text, "headline": found.title, "byline": authors, "published": found.date}


def readability(page, url):
    import lxml.html
    from readability import Document

    document = Document(decoded(page), url=url)
    summary = lxml.html.fromstring(document.summary())
    for block in summary.iter("p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "td"):
        block.tail = "\n" + (block.tail or "")
    return {"text": summary.text_content(), "headline": document.short_title()}


def newspaper4k(page, url):
    import newspaper

    article = newspaper.Article(url or "http://localhost/", fetch_images=False)  # nothing is loaded from anywhere
    article.download(input_html=decoded(page))
    article.parse()
    day = article.publish_date
    return {
        "text": article.text,
        "headline": article.title,
        "byline": article.authors,
        "published": day.date().isoformat() if day else None,
    }


def resiliparse(page, url):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(decoded(page))
    return {"text": extract_plain_text(tree, main_content=True, alt_texts=False, links=False), "headline": tree.title}


def justext(page, url):
    import justext

    paragraphs = justext.justext(page, justext.get_stoplist("English"))
    return {"text": "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)}


def answer(line, extract):
    page = base64.b64decode(line["bytes"])
    try:
        found = extract(page, line.get("url"))
    except Exception as error:  # a peer's failure is its answer
        print(f"{line['id']}: {error}", file=sys.stderr)
        found = {}
    text = found.get("text") or ""
    return {
        "id": line["id"],
        "text": text,
        "article": {
            "headline": found.get("headline"),
            "byline": found.get("byline") or [],
            "published": found.get("published"),
            "blocks": [{"kind": "paragraph", "start": 0, "end": len(text)}],
            "pictures": [],
        },
    }


PEERS = {peer.__name__: peer for peer in (justext, newspaper4k, readability, resiliparse, trafilatura)}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in PEERS:
        sys.exit(__doc__)
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(json.loads(line), PEERS[sys.argv[1]])))
