"""A reader's words to a query, and the query as each database writes it."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.search.folding import JOINED, WORD, words_of
from articles.search.terms import pairs

MAX_CHARACTERS = 200
MAX_CLAUSES = 16


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms that stand side by side. The last may be only the beginning of a term."""

    terms: tuple[str, ...]
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Clauses that must all be found, in any order."""

    clauses: tuple[Clause, ...]


def query(words: str) -> Query | None:
    """Return what to look for, or None where the words hold no letter and no number.

    Words parted by blanks or punctuation are looked for one by one. Only the first 200
    characters and 16 words count.
    """
    found = [word for word in words_of(words[:MAX_CHARACTERS]) if word]
    clauses = tuple(_clause(word) for word in found[:MAX_CLAUSES])
    return Query(clauses) if clauses else None


def fts5(query: Query) -> str:
    """Return the query for ``MATCH`` on SQLite: every phrase quoted, so nothing is an operator."""
    return " AND ".join(
        f'"{" ".join(clause.terms)}"{" *" if clause.is_prefix else ""}' for clause in query.clauses
    )


def tsquery(query: Query) -> str:
    """Return the query for ``to_tsquery('simple', …)`` on PostgreSQL, every term quoted."""
    return " & ".join(tsqueries(query))


def tsqueries(query: Query) -> list[str]:
    """Return the clauses one by one, for texts that are indexed in several rows."""
    return [_phrase(clause) for clause in query.clauses]


def _phrase(clause: Clause) -> str:
    quoted = " <-> ".join(f"'{term}'" for term in clause.terms)
    return f"({quoted}:*)" if clause.is_prefix else f"({quoted})"


def _clause(word: str) -> Clause:
    pieces = [piece for piece in WORD.split(word) if piece.strip(JOINED)]
    *before, last = pieces
    found = [term for piece in before for term in _whole(piece)]
    is_prefix = bool(before) and len(last) == 1 and not WORD.match(last)
    return Clause((*found, *_open_ended(last)), is_prefix)


def _whole(piece: str) -> Iterator[str]:
    """Yield the terms of a piece that another script follows: its last character stands alone."""
    yield from [piece] if WORD.match(piece) else pairs(piece).split()


def _open_ended(piece: str) -> list[str]:
    """Return the terms of the last piece: in the text its run may go on."""
    if WORD.match(piece) or len(piece) == 1:
        return [piece]
    return pairs(piece).split()[:-1]
