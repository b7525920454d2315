"""Tags of Hexo's themes Volantis and Stellar that hold several texts: goals, talks, menus, charts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from textwrap import dedent

from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.header import Unreadable, Value, word
from articles.dialects.template_tags import Arguments, Paired
from articles.dialects.yaml_text import read_yaml

_GOAL = re.compile(r"<!-- ?okr ([^\n>]{0,200}?) ?-->")
_PERCENT = re.compile(r"(?:^|\s)percent:(-?[\d.]{1,9})(?=\s|$)")
_SAID = re.compile(r"<!--\s{0,9}chat(?P<kind>tip|cell)\s(?P<told>[^>]{0,2000}?)-->")
_PART = re.compile(
    r"(?:^|\s)(user|tag|md|quote|image|emoji|source|voice|type|video|link|from|file):"
)
_TITLE = re.compile(r"(?:^|\s)title:(\S+)")
_ENTRY = re.compile(r"^[ \t]{0,9}(?:[-*][ \t]+)?icon:\S+[ \t]+(?=\[)", re.MULTILINE)
_SETTING = re.compile(r"(?:^|\s)(?:align|direction|icon|open):\S*")
_PART_OF_CHART = re.compile(r"<!-- ?(end)?(chart|desc) ?-->")
_MOST_PORTRAITS = 200


def _goals(given: Arguments, inside: str) -> str | None:
    """Take a goal, and ``<!-- okr number [percent:…] [status:…] -->`` above each result it is measured by.

    Of each, the first line is a title, and what follows tells more. Without a number of its own a goal is
    as far as its results are. Numbers up to 1 are parts of it, as older versions of the theme had them.
    """
    goal, *others = _GOAL.split(inside)
    results = list(zip(others[::2], others[1::2], strict=True))
    if not results:
        return None
    done = [_percent(told) for told, _ in results]
    own = _percent(given.written) or sum(done) / len(done)
    if max(own, *done) <= 1:
        own, done = own * 100, [far * 100 for far in done]
    listed = zip(results, done, strict=True)
    parts = [_measured(goal, own), *(_measured(text, far) for (_, text), far in listed)]
    return "\n\n" + "\n\n".join(parts) + "\n\n"


def _percent(told: str) -> float:
    found = _PERCENT.search(told)
    try:
        return float(found[1]) if found else 0
    except ValueError:
        return 0


def _measured(text: str, percent: float) -> str:
    title, _, more = text.strip().partition("\n")
    return f"**{title.strip()}** {round(percent)}%\n\n{more.strip()}".strip()


def _talk(given: Arguments, inside: str) -> str | None:
    """Take who talks, as YAML, and ``<!-- chatcell user:… md:… -->`` for each thing that is said."""
    people = _people(inside.partition("<!--")[0])
    lines = [_said(one, people) for one in _SAID.finditer(inside)]
    title = _TITLE.search(given.written)
    return (
        shown.quote(shown.titled("\n\n".join(lines), title[1] if title else "")) if lines else None
    )


def _people(text: str) -> Mapping[str, Value]:
    try:
        return read_yaml(dedent(text))
    except Unreadable:
        return {}


def _said(one: re.Match[str], people: Mapping[str, Value]) -> str:
    """Return a line of a talk. A picture, a film or a link stands below the name of who sent it."""
    if one["kind"] == "tip":
        return one["told"].strip()
    parts = _PART.split(one["told"].strip())
    told = dict(zip(parts[1::2], map(str.strip, parts[2::2]), strict=True))
    key = told.get("user", "")
    person = people.get(key)
    name = word(person, "name") if isinstance(person, dict) else ""
    return f"**{name or key}**：{''.join(_sent(told)) or told.get('emoji', '')}".strip()


def _sent(told: Mapping[str, str]) -> Iterator[str]:
    yield told.get("md", "")
    if told.get("image"):
        yield shown.figure(told["image"])
    for kind in ("voice", "video", "file"):
        yield media.recording(told.get(kind, ""), "", "") or ""
    if shown.is_web(told.get("link", "")):
        yield shown.link(told["link"])


def _menu(given: Arguments, inside: str) -> str:
    """Take a title, and a list of links, each with a drawn sign before it."""
    return shown.titled(_ENTRY.sub("- ", inside), _SETTING.sub("", given.written).strip())


def _chart(given: Arguments, inside: str) -> str:
    """Take ``<!-- chart -->`` the numbers ``<!-- endchart -->``, and ``<!-- desc -->`` words beside it."""
    numbers, about = _between(inside, "chart"), _between(inside, "desc")
    block = shown.code(inside if numbers is None else numbers, "json", given.margin)
    return f"{block}{about.strip()}\n\n" if about else block


def _between(inside: str, name: str) -> str | None:
    """Return what stands between the first comment of that name and the one that ends it."""
    signs = [sign for sign in _PART_OF_CHART.finditer(inside) if sign[2] == name]
    opening = next((sign for sign in signs if not sign[1]), None)
    if opening is None:
        return None
    ends = (sign.start() for sign in signs if sign[1] and sign.start() >= opening.end())
    end = next(ends, None)
    return None if end is None else inside[opening.end() : end]


def _gallery(given: Arguments, inside: str) -> str | None:
    """Take pictures; what a script fetched from an address has none here."""
    if given.written.startswith("url,") and not inside.strip():
        return None
    return (inside.strip()[:1] == "[" and _portraits(inside)) or shown.unwrapped(given, inside)


def _portraits(inside: str) -> str:
    """Return a list in JSON of ``path``, ``name`` and ``comment`` as pictures; "" where it is none."""
    try:
        told = json.loads(inside)
    except (ValueError, RecursionError):
        return ""
    people = [one for one in told if isinstance(one, dict) and isinstance(one.get("path"), str)]
    return "".join(
        shown.figure(
            one["path"],
            alt=word(one, "name"),
            caption=f"{word(one, 'name')} {word(one, 'comment')}",
        )
        for one in people[:_MOST_PORTRAITS]
    )


PAIRED: Mapping[str, Paired] = {
    "okr": _goals,
    "chat": _talk,
    "dropdown": _menu,
    "dropmenu": shown.titled_by("title"),
    "split": shown.unwrapped,
    "chartjs": _chart,
    "gallery": _gallery,
    "Gallery": _gallery,
}
CODE = frozenset({"chat", "chartjs"})
