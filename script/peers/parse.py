"""Measures parsers of HTML beside the project's own: parse.py PARSER [--seconds N] FOLDER|FILE ...

Reads the pages into memory, parses them, and parses them and counts their nodes, again and again for N (10) seconds of
processor time. Prints the lines that `Workbench html` prints; here too the fastest round is what counts.
"""

import argparse
import os
import resource


def lxml_parser():
    import lxml.html

    count = lxml.html.etree.XPath("count(//node())")
    parser = lxml.html.HTMLParser(huge_tree=True)
    return lambda page: lxml.html.document_fromstring(page, parser=parser), lambda tree: int(count(tree))


def lexbor_parser():
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser, lambda tree: sum(1 for _ in tree.root.traverse(include_text=True))


PARSERS = {"lxml": lxml_parser, "lexbor": lexbor_parser}


def user_seconds():
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def read(paths):
    for path in paths:
        if os.path.isdir(path):
            files = [os.path.join(path, name) for name in sorted(os.listdir(path)) if name.endswith((".html", ".htm"))]
        else:
            files = [path]
        for file in files:
            with open(file, "rb") as page:
                yield page.read()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("parser", choices=PARSERS)
    arguments.add_argument("--seconds", type=float, default=10)
    arguments.add_argument("paths", nargs="+")
    asked = arguments.parse_args()
    parse, count = PARSERS[asked.parser]()
    pages = list(read(asked.paths))
    size = sum(map(len, pages))
    nodes = sum(count(parse(page)) for page in pages)

    start = end = user_seconds()
    rounds, parsing, counting = 0, float("inf"), float("inf")
    while end - start < asked.seconds:
        for page in pages:
            parse(page)
        parsed = user_seconds()
        for page in pages:
            count(parse(page))
        parsing, end = min(parsing, parsed - end), user_seconds()
        counting = min(counting, end - parsed)
        rounds += 1

    def speed(seconds):
        return f"{len(pages) / seconds:.0f} pages, {size / seconds / 1e6:.1f} MB a CPU second"

    print(f"pages            {len(pages)}, {size / 1e6:.1f} MB, {nodes} nodes")
    print(f"rounds           {rounds} in {end - start:.1f} user CPU seconds")
    print(f"parse            {speed(parsing)}")
    print(f"parse and count  {speed(counting)}")


main()
