"""Made-up legacy posts of about 8 KB: Chinese and English, HTML and Markdown, always the same ones.

    python -m benchmarks.posts 1000 /tmp/posts

One in fifty holds the word 航天员 and the word zephyr, to be searched for.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from benchmarks import words

TARGET_BYTES = 8_000
RARE_EVERY = 50
RARE = "记者采访了航天员 zephyr。"


def post(number: int) -> str:
    """Return one whole post. Even ones are Chinese; every second pair is Markdown."""
    chance = random.Random(f"newsroom {number}")
    is_chinese, is_markdown = number % 2 == 0, number // 2 % 2 == 1
    header = "\n".join(_header(chance, number, is_chinese=is_chinese))
    body = _body(chance, number, is_chinese=is_chinese, is_markdown=is_markdown)
    blank = "\n" if chance.random() < 0.05 else ""  # as some sites have it
    return f"{blank}---\n{header}\n---\n\n{body}\n"


def write(count: int, folder: Path, *, first: int = 0) -> None:
    """Write so many posts as files, from this number on."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        (folder / f"post-{number:06}.md").write_text(post(number), encoding="utf-8")


def _header(chance: random.Random, number: int, *, is_chinese: bool) -> Iterator[str]:
    agency = chance.choice(words.AGENCIES)
    is_agency = chance.random() < 0.4
    picture = _picture(chance)
    yield f"title: '{_sentence(chance, is_chinese=is_chinese).rstrip('。.').replace(chr(39), '’')} {number}'"
    yield f"categories: [{', '.join((*chance.choice(words.SECTIONS), *([agency] if is_agency else [])))}]"
    yield f"tags: [{', '.join(chance.sample(words.TAGS, chance.randint(0, 4)))}]"
    yield f"author: {agency if is_agency else chance.choice(words.PEOPLE)}"
    yield f"date: {_date(chance, number)}"
    yield f"headimg: '{picture}'"
    yield f"thumbnail: '{picture}'"
    if chance.random() < 0.7:
        yield "comments: false"


def _date(chance: random.Random, number: int) -> str:
    at = datetime(2018, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(6 * 365 * 86_400))
    forms = (
        format_datetime(at, usegmt=True),
        f"{at:%Y-%m-%d %H:%M:%S}",
        f"{at:%Y-%m-%dT%H:%M:%S}+08:00",
    )
    return forms[number % 3]


def _body(chance: random.Random, number: int, *, is_chinese: bool, is_markdown: bool) -> str:
    blocks: list[str] = []
    size = 0
    while size < TARGET_BYTES:
        block = _block(chance, is_chinese=is_chinese, is_markdown=is_markdown)
        blocks.append(block)
        size += len(block.encode())
    if number % RARE_EVERY == 7:
        blocks.append(RARE if is_markdown else f"<p>{RARE}</p>")
    return "\n\n".join(blocks) if is_markdown else "<div>\n" + "\n".join(blocks) + "\n</div>"


def _block(chance: random.Random, *, is_chinese: bool, is_markdown: bool) -> str:
    """Return a paragraph, or now and then a heading, a picture, a quotation or a list."""
    kind = chance.random()
    text = " ".join(_sentence(chance, is_chinese=is_chinese) for _ in range(chance.randint(2, 5)))
    if is_chinese:
        text = text.replace(" ", "")
    heading = _sentence(chance, is_chinese=is_chinese).rstrip("。.")
    return (
        _as_markdown(chance, kind, text, heading)
        if is_markdown
        else _as_html(chance, kind, text, heading)
    )


def _as_markdown(chance: random.Random, kind: float, text: str, heading: str) -> str:
    if kind < 0.06:
        return f"## {heading}"
    if kind < 0.10:
        return f"![{heading}]({_picture(chance)})"
    if kind < 0.13:
        return f"> {text}"
    if kind < 0.16:
        return f"- {heading}\n- {text}"
    if kind < 0.26:
        return f"{text} [{heading}](https://example.org/{chance.randrange(10**6)}) **{heading}**"
    return text


def _as_html(chance: random.Random, kind: float, text: str, heading: str) -> str:
    if kind < 0.06:
        return f"<h3>{heading}</h3>"
    if kind < 0.10:
        image = (
            f'<img loading="lazy" class="aligncenter" src="{_picture(chance)}" alt data-size="770">'
        )
        return f'<figure class="wp-caption" style="width:770px">{image}{heading}</figure>'
    if kind < 0.13:
        return f"<blockquote><p>{text}</p></blockquote>"
    if kind < 0.16:
        return f"<ul><li>{heading}</li><li>{text}</li></ul>"
    if kind < 0.26:
        link = (
            f'<a href="https://example.org/{chance.randrange(10**6)}" target="_blank">{heading}</a>'
        )
        return f"<p>{text} {link} <strong>{heading}</strong></p>"
    return f"<p>{text}</p>"


def _sentence(chance: random.Random, *, is_chinese: bool) -> str:
    pick = chance.choice
    if is_chinese:
        aside = f"{pick(words.ASIDES)}，" if chance.random() < 0.4 else ""
        more = f"，{pick(words.WHO)}{pick(words.DID)}{chance.randint(2, 900)}项{pick(words.WHAT)}"
        return f"{aside}{pick(words.PLACES)}{pick(words.WHO)}{pick(words.DID)}{pick(words.WHAT)}{more}。"
    clause = f" {pick(words.CLAUSES)}" if chance.random() < 0.6 else ""
    return f"{pick(words.SUBJECTS)} {pick(words.VERBS)} {pick(words.OBJECTS)}{clause}.".capitalize()


def _picture(chance: random.Random) -> str:
    year, name = chance.randint(2018, 2024), chance.randrange(10**7)
    return f"https://pictures.example.org/{year}/{name}.jpg?w=770&h=513"


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
