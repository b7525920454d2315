"""Long texts in several rows, for PostgreSQL.

A ``tsvector`` holds 16,383 positions, 256 for each term, and 1 MB: beyond that, words of long
texts are no longer found. A text in rows of 4,000 terms has none of these limits. The rows
overlap, so that a phrase on a border is whole in one of them.
"""

from collections.abc import Iterator

from articles.search.queries import MAX_CHARACTERS

ROW_TERMS = 4_000
OVERLAP_TERMS = MAX_CHARACTERS


def parts(terms: str) -> Iterator[str]:
    """Yield the terms in pieces that PostgreSQL indexes completely; at least one."""
    if terms.count(" ") < ROW_TERMS:
        yield terms
        return
    every = terms.split()
    for start in range(0, max(len(every) - OVERLAP_TERMS, 1), ROW_TERMS - OVERLAP_TERMS):
        yield " ".join(every[start : start + ROW_TERMS])
