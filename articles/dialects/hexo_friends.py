"""The page of links to other sites that themes of Hexo and Hugo fill from a file of data, or its header.

Butterfly and its heirs (``type: link``, ``_data/link.yml``), Matery (``friends.json``), Volantis, Redefine,
and Hugo's FixIt and Stack name the parts of such a list otherwise; what they mean, the names tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from textwrap import dedent, indent

from articles.dialects import tag_html as shown
from articles.dialects.header import Unreadable, Value, word
from articles.dialects.template_tags import Arguments, Single
from articles.dialects.yaml_text import read_yaml

FILES = tuple(
    f"{name}.{form}"
    for name in ("link", "links", "friends", "friend")
    for form in ("yml", "yaml", "json")
)
"""The names of such a file below ``_data``; the first that is there counts."""
_OF_GROUPS = ("friends", "sites", "users", "albums", "posters", "contributors")
_OF_ONE_FILE = ("friendsLink", "linksfile")
TAGS = _OF_GROUPS + _OF_ONE_FILE
"""Tags of Volantis, Stellar, Reimu and Shoka that show such links."""
_CHOICE = re.compile(r"(?:^|\s)(only|not|api|repo):(\S+)")
_SETTING = re.compile(r"(?:^|\s)\w+:\S*")
_GROUPS = re.compile(r"::|,")
_SHAPES = frozenset({"link", "links", "friend", "friends", "flink"})
_ADDRESS, _NAME = ("link", "url", "website"), ("name", "title", "site", "nickname")
_TITLE = ("class_name", "links_category", "group", "category", *_NAME)
_TOLD = ("descr", "desc", "description", "introduction", "class_desc")


def shows_friends(values: Mapping[str, Value]) -> bool:
    """Say whether a page's header calls it one of such links."""
    return any(word(values, key).lower() in _SHAPES for key in ("type", "layout", "template"))


def listed(text: str) -> str:
    """Return what a file of data holds as HTML; "" where it holds no such links, or is broken."""
    try:
        found = read_yaml("items:\n" + indent(dedent(text.replace("\t", "  ")), "  "))["items"]
    except Unreadable:
        return ""
    return listed_value(found)


def listed_value(value: Value) -> str:
    """Return such links, as a header lists them, as HTML; "" where it lists none."""
    return "\n\n".join(_blocks(value)).strip()


def tags(files: Mapping[str, str]) -> Mapping[str, Single]:
    """Return the tags that show links of the site's own files of data."""
    return {
        **{name: partial(of_groups, name, files=files) for name in _OF_GROUPS},
        **dict.fromkeys(_OF_ONE_FILE, partial(_of_file, files=files)),
    }


def _of_file(given: Arguments, files: Mapping[str, str]) -> str | None:
    """Take ``path [style]`` of a file below the source."""
    links = listed(files.get(given.get("", 0).lstrip("/"), ""))
    return f"\n\n{links}\n\n" if links else None


def of_groups(name: str, given: Arguments, files: Mapping[str, str]) -> str | None:
    """Take ``[only:groups] [not:groups]`` of Volantis, or a group of Stellar: links of the site's own data.

    ``name`` is the tag's, and that of its file. None where a group is not there, or fetched from elsewhere.
    """
    told = dict(_CHOICE.findall(given.written))
    group = _SETTING.sub("", given.written).strip()
    if told.keys() & {"api", "repo"}:
        return None
    for key in (name, "links", "link"):
        found = _groups(next((files[one] for one in _named(key) if one in files), ""))
        only = [group] if group else _GROUPS.split(told["only"]) if "only" in told else list(found)
        names = [one for one in only if one not in _GROUPS.split(told.get("not", ""))]
        blocks = [block for one in names if one in found for block in _blocks(found[one])]
        if blocks:
            return "\n\n" + "\n\n".join(blocks) + "\n\n"
    return None


def _named(key: str) -> Iterator[str]:
    return (f"_data/{key}.{form}" for form in ("yml", "yaml", "json"))


def _groups(text: str) -> Mapping[str, Value]:
    try:
        return read_yaml(dedent(text)) if text else {}
    except Unreadable:
        return {}


def _blocks(value: Value, title: str = "") -> Iterator[str]:
    """Yield the blocks of a group: its name, what is told of it, its links, and groups inside of it."""
    items = value if isinstance(value, list) else [value]
    groups = [item for item in items if isinstance(item, dict)]
    links = [link for item in groups if (link := _link(item))]
    if links:
        yield from [f"<p><strong>{shown.worded(title)}</strong></p>"] if title else []
        yield "<ul>\n" + "\n".join(f"<li>{link}</li>" for link in links) + "\n</ul>"
    for group in groups:
        if not _link(group):
            own = _first(group, _TITLE)
            for key, inner in group.items():
                if isinstance(inner, list | dict):
                    yield from _blocks(inner, own or (key if isinstance(inner, dict) else title))


def _link(item: Mapping[str, Value]) -> str:
    """Return an entry: the name as a link, and what is told of it; "" of anything else."""
    address, name = _first(item, _ADDRESS), _first(item, _NAME)
    if not name or not shown.is_web(address):
        return ""
    told = shown.worded(_first(item, _TOLD))
    return f"{shown.link(address, name)}{' ' if told else ''}{told}"


def _first(item: Mapping[str, Value], keys: tuple[str, ...]) -> str:
    return next((found.strip() for key in keys if (found := word(item, key)).strip()), "")
