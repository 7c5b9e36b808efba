"""Answers as `dateline read --jsonl` does, with the times that dateparser finds: dates.py

A line of JSON in with id, text and published, a line out with id and times: start and end in code points, and the value
as a day, or as a minute where the words tell one. dateparser tells which words it read but not where they stand: they
are looked for one after another.
"""

import datetime
import json
import sys

from dateparser.search import search_dates


def times(text: str, published: str) -> list[dict]:
    base = datetime.datetime.fromisoformat(published[:10])
    found = search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []
    answers, at = [], 0
    for words, moment in found:
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        value = moment.strftime("%Y-%m-%d" if moment.time() == base.time() else "%Y-%m-%dT%H:%M")
        answers.append({"start": start, "end": at, "value": value})
    return answers


for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"id": asked["id"], "times": times(asked["text"], asked["published"])}), flush=True)
