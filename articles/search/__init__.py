"""Full-text search that is right for Chinese: text to index terms, words to a query. Pure.

Both databases index the same terms: Latin words whole, CJK text as overlapping pairs of
characters, and once more each single character. A word of any length is then an exact phrase.
"""

from articles.search.parts import parts
from articles.search.queries import Clause, Query, fts5, query, tsqueries, tsquery
from articles.search.snippets import highlight
from articles.search.terms import TERMS_VERSION, head, terms, terms_of

__all__ = [
    "TERMS_VERSION",
    "Clause",
    "Query",
    "fts5",
    "head",
    "highlight",
    "parts",
    "query",
    "terms",
    "terms_of",
    "tsqueries",
    "tsquery",
]
