"""What is worked out from a body once, when it is published: its plain text, its length, its beginning."""

from dataclasses import dataclass

from articles.text import counting, plain, summary
from articles.text.normal import Lines

_HEADINGS = ("<h2", "<h3", "<h4")


@dataclass(frozen=True, slots=True)
class Reading:
    """A body as a person reads it: the plain text, whole minutes, and the text in short."""

    text: Lines
    minutes: int
    brief: str


def of(html: str) -> Reading:
    """Return the reading of a body (HTML)."""
    text = plain.from_html(html)
    return Reading(text, counting.reading_minutes(text), summary.shorten(_sentences(html, text)))


def _sentences(html: str, text: str) -> str:
    """Return the text from its first sentence on: a heading above it would run into that."""
    rest = text
    while html.startswith(_HEADINGS):
        html, rest = html.partition("\n")[2], rest.partition("\n\n")[2]
    return rest or text
