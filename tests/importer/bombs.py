"""Small posts that cost a careless reader minutes or gigabytes. Run it to read them all:

python -m tests.importer.bombs
"""

from __future__ import annotations

from articles.dialects import DIALECTS, UNKNOWN
from articles.importer.incoming import Refused
from articles.importer.normalise import normalise
from tests.importer.posts import options

SIZE = 100_000
READ, REFUSED = "read", "refused"
UNDATED = "refused by hexo, hugo, unknown"
"""Jekyll showed no post without a day in its name: a draft needs no date."""
_HEAD = "---\ntitle: 江\ndate: 2022-03-04\n---\n"


def _body(shape: str, said: str = READ) -> tuple[bytes, str]:
    return (_HEAD + (shape * (SIZE // len(shape) + 1))[:SIZE]).encode(), said


def _text(body: str, said: str = READ) -> tuple[bytes, str]:
    return (_HEAD + body).encode(), said


def _yaml(header: str, said: str = REFUSED) -> tuple[bytes, str]:
    return f"---\n{header}\n---\nx\n".encode(), said


def _toml(header: str, said: str) -> tuple[bytes, str]:
    return f"+++\n{header}\n+++\nx\n".encode(), said


def _json(header: str, said: str) -> tuple[bytes, str]:
    return f"{header}\nx\n".encode(), said


SHAPES = {
    "brackets": _body("["),
    "picture brackets": _body("![["),
    "links": _body("[a]("),
    "links in links": _body("[a](b[a](b"),
    "emphasis": _body("*a "),
    "double emphasis": _body("**a"),
    "underscores": _body("_a"),
    "stressed items and a sign": _text("- _a b_\n" * 10_000 + "- ["),
    "stressed signs and a tag": _text("**(a)** " * 10_000 + "<b"),
    "HTML in blocks of its own": _body("<p>a</p>\n \n"),
    "backticks": _text(" ".join("`" * count for count in range(1, 440))),
    "opened fences": _body("```a\n"),
    "a shortcode of blanks": _text("{{%" + " \n" * 20_000),
    "a shortcode that ends in blanks": _text("{{< a" + " \n" * 20_000),
    "strokes": _text("~~" * 140_000),
    "opened code": _body("<pre>", REFUSED),
    "opened tags": _body("<a "),
    "opened comments": _body("<!-- a --"),
    "comments that open in blocks": _body("<!-- a\n\n"),
    "opened declarations": _body("<![CDATA["),
    "quotes in quotes": _body("> "),
    "lists in lists": _text("".join(" " * (2 * depth) + "- a\n" for depth in range(300))),
    "a wide table": _text("|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "|b" * 5_000),
    "footnotes": _text("".join(f"[^{n}]" for n in range(8_000)) + "\n\n[^1]: a\n"),
    "footnotes in footnotes": _text("[^1]: " * 10_000),
    "references": _text("[a]: /b\n" + "[a]" * 30_000),
    "entities": _body("&#x"),
    "100,000 open elements": _text("<div>" * 100_000, REFUSED),
    "opened pictures": _body('<img src="'),
    "figures in figures": _body("<figure>", REFUSED),
    "liquid pairs": _body("{% highlight a %}"),
    "liquid openings": _body("{%"),
    "outputs": _body("{{"),
    "shortcode pairs": _body("{{< details >}}"),
    "quotations in shortcodes": _text('{{< a "b\\" ' * 15_000),
    "shortcodes that are to be seen": _body("{{</*"),
    "opened comments of MDX": _body("{/* "),
    "kramdown attributes": _body("{:"),
    "a word of 100,000 letters": _body("江"),
    "combining marks": _text("a" + "\u0301" * SIZE),
    "half characters": (_HEAD.encode() + b"\xed\xa0\x80" * 30_000, REFUSED),
    "nothing but bad bytes": (_HEAD.encode() + b"\xff" * SIZE, REFUSED),
    "NUL": (_HEAD.encode() + b"\0" * SIZE, READ),
}
"""Texts: each is read as the dialect would that looks hardest at it."""
_LOOKS = {"{%": "jekyll", "{:": "jekyll", "{{<": "hugo", "{/*": "unknown"}

HEADERS = {
    "100,000 keys": _yaml("\n".join(f"k{n}: v" for n in range(100_000))),
    "4,900 keys": _yaml("\n".join(f"k{n}: v" for n in range(4_900)), READ),
    "200,000 open brackets": _yaml("x: " + "[" * 200_000),
    "60,000 open brackets": _yaml("x: " + "[" * 60_000),
    "an alias bomb": _yaml(
        "a0: &a0 [x]\n" + "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))
    ),
    "a wide alias": _yaml(
        "a: &a [" + "x," * 5_000 + "]\n" + "\n".join(f"b{n}: *a" for n in range(3_000))
    ),
    "a merge of itself": _yaml("a: &a {<<: *a}"),
    "merge marks": _yaml("<<<<<<< a\n" * 6_000),
    "keys of keys": _yaml("? " * 20_000),
    "one key again and again": _yaml("a: b\n" * 8_000),
    "5,000 broken lines": _yaml("\n".join(f"t{n}: a: b" for n in range(5_000))),
    "quotation marks": _yaml("title: " + "\"'" * 30_000),
    "a title of 20,000 characters": _yaml("title: " + "字" * 20_000, READ),
    "a title of 15,000 tags": _yaml("title: '" + "<b>" * 15_000 + "'", READ),
    "mail addresses": _yaml("author: " + "a@" * 30_000, READ),
    "a date of 60,000 digits": _yaml("date: " + "1" * 60_000, UNDATED),
    "a path of 12,000 years": _yaml("path: " + "/2022" * 12_000, READ),
    "a permalink of 12,000 years": _yaml("date: 2022-03-04\npermalink: /" + ":year" * 12_000, READ),
    "a number of 60,000 digits": _json(';;;\n"a": ' + "9" * 60_000 + "\n;;;", READ),
    "brackets in JSON": _json(';;;\n"a": ' + "[" * 60_000 + "\n;;;", "refused by hexo, unknown"),
    "brackets in braces": _json(
        '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}", "refused by hugo, unknown"
    ),
    "3 MB of one key": _json('{"' + "x" * 3_000_000, REFUSED),
    "TOML brackets": _toml("a = " + "[" * 30_000, "refused by hugo, unknown"),
    "a TOML key of 30,000 parts": _toml("a." * 30_000 + "a = 1", "refused by hugo, unknown"),
    "a TOML table of 30,000 parts": _toml("[" + "a." * 30_000 + "a]", "refused by hugo, unknown"),
    "a TOML number of 60,000 digits": _toml("a = " + "9" * 60_000, "refused by hugo, unknown"),
    "a TOML number in hexadecimal": _toml("a = 0x" + "f" * 60_000, "refused by hugo, unknown"),
    "7,000 TOML tables": _toml("[[a]]\n" * 7_000, READ),
    "a million empty lines": _json("\n" * 1_000_000 + "---\ntitle: a\n---", READ),
    "a million blanks": _json(" " * 1_000_000 + "---\ntitle: a\n---", READ),
    "nothing but merge marks": _json("<<<<<<< a\n" * 100_000, REFUSED),
    "nothing but dashes": _json("---\n" * 100_000, REFUSED),
    "30,000 plain lines": _json("Title: a\n" + "".join(f"K{n}: v\n" for n in range(30_000)), READ),
    "comments": _json("<!--" * 100_000, REFUSED),
}
"""Headers: read in every dialect."""

DATES = (
    "0000-00-00", "0001-01-01", "9999-12-31T23:59:59-14:00", "10000-01-01", "2022-03-04T10:00+99:99",
    "2022-03-04 99:99:99", "-2022-03-04", "20220304", "1646388000", "1e999", "2022-02-30", "2022²-03-04",
)  # fmt: skip
for _date in DATES:
    HEADERS[f"the date {_date}"] = _yaml(f"title: a\ndate: {_date}", UNDATED)
HEADERS["the date 1646388000"] = _yaml("title: a\ndate: 1646388000", "refused by hexo, unknown")
"""Hugo counts seconds."""

BOMBS = {**SHAPES, **HEADERS}


def outcome(name: str) -> str:
    """Return what becomes of a bomb: read, refused, or by which dialects it is refused."""
    dialects = {**DIALECTS, "unknown": UNKNOWN}
    if name in SHAPES:
        text = BOMBS[name][0].decode(errors="replace").removeprefix(_HEAD)
        named = next((own for sign, own in _LOOKS.items() if text.startswith(sign)), "hexo")
        dialects = {named: dialects[named]}
    refused = []
    for dialect in dialects:
        found = normalise(BOMBS[name][0], "_posts/a.md", options(dialect=dialects[dialect]))
        if isinstance(found, Refused):
            refused.append(dialect)
            assert str(found)
    if len(refused) in {0, len(dialects)}:
        return REFUSED if refused else READ
    return f"refused by {', '.join(refused)}"


if __name__ == "__main__":
    for bomb in BOMBS:
        print(f"{bomb}: {outcome(bomb)}", flush=True)  # noqa: T201 -- what the test reads
