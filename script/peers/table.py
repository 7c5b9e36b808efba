#!/usr/bin/env python3
"""Puts the rows that several programs scored beside one another, as a Markdown table.

    table.py NAME=rows.json ...
"""
import json
import sys

names, scored = [], []
for argument in sys.argv[1:]:
    name, _, path = argument.partition("=")
    names.append(name)
    with open(path, encoding="utf-8") as file:
        scored.append({row["measure"]: row for row in json.load(file)})
if not names:
    sys.exit(__doc__)


def shown(row):
    if row is None or row["value"] == 0:
        return "–"
    text = f"{row['value']:.3f}".lstrip("0") if row["value"] < 1 else f"{row['value']:,.0f}"
    exact = row["note"].partition("exact ")[2]
    return f"{text} (exact {float(exact):.2f})" if exact else text


print("| measure | " + " | ".join(names) + " |")
print("|---" * (len(names) + 1) + "|")
for measure in scored[0]:
    print(f"| {measure} | " + " | ".join(shown(rows.get(measure)) for rows in scored) + " |")
