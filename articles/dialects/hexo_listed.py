"""Tags of Hexo's themes whose inside is a list in YAML: links to other sites, films and songs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import dedent, indent

from articles.dialects import tag_html as shown
from articles.dialects.header import Unreadable, Value, word
from articles.dialects.template_tags import Arguments, Paired
from articles.dialects.yaml_text import read_yaml

_ADDRESS, _NAME, _TOLD = ("url", "link"), ("site", "name", "title"), ("desc", "descr", "des")


def _sites(_given: Arguments, inside: str) -> str | None:
    """Take ``- {site, url[, desc]…}`` of Shoka, or ``[{"title", "link"[, "des"]…}]`` of Nexmoe."""
    return _linked(_listed(inside))


def _groups(_given: Arguments, inside: str) -> str | None:
    """Take ``- {class_name, class_desc, link_list: [{name, link[, descr]…}]}`` of Butterfly.

    Async has no groups: ``- {name, url[, desc]…}``.
    """
    groups = list(_listed(inside))
    if not any("link_list" in group for group in groups):
        return _linked(groups)
    found = []
    for group in groups:
        listed = group.get("link_list")
        links = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        told = shown.worded(word(group, "class_desc"))
        above = f"<p>{told}</p>\n\n" if told else ""
        below = _linked(links) or ""
        if below:
            found.append(shown.titled(f"{above}{below.strip()}", word(group, "class_name")))
    return "".join(found) or None


def _media(_given: Arguments, inside: str) -> str | None:
    """Take ``- {title, list: […]}``, ``- {name, url}`` or addresses alone, of Shoka."""
    found = []
    for item in _items(inside):
        values = item if isinstance(item, dict) else {"url": item}
        told = word(values, "title") or word(values, "name")
        listed = values.get("list") or values.get("url")
        addresses = listed if isinstance(listed, list) else [listed]
        films = [_film(one) for one in addresses if isinstance(one, str)]
        if any(films):
            found.append((f"\n\n<p>{shown.worded(told)}</p>\n\n" if told else "") + "".join(films))
    return "".join(found) or None


def _film(address: str) -> str:
    if shown.is_web(address):
        return shown.reference(address)
    return shown.file(address) if address.startswith("/") and address.strip("/") else ""


def _linked(links: Sequence[Mapping[str, Value]]) -> str | None:
    """Return a list of links, each with what is told of it."""
    items = []
    for one in links:
        address, name, told = (_first(one, keys) for keys in (_ADDRESS, _NAME, _TOLD))
        if address:
            below = f" {shown.worded(told)}" if told else ""
            items.append(f"<li>{shown.link(address, name)}{below}</li>")
    return "\n\n<ul>\n" + "\n".join(items) + "\n</ul>\n\n" if items else None


def _first(one: Mapping[str, Value], keys: tuple[str, ...]) -> str:
    return next((found for key in keys if (found := word(one, key))), "")


def _listed(inside: str) -> list[Mapping[str, Value]]:
    return [item for item in _items(inside) if isinstance(item, dict)]


def _items(inside: str) -> Iterator[Value]:
    """Yield what the list in YAML holds; nothing where it cannot be read."""
    try:
        found = read_yaml("items:\n" + indent(dedent(inside), "  "))["items"]
    except Unreadable:
        return
    yield from found if isinstance(found, list) else ()


PAIRED: Mapping[str, Paired] = {"links": _sites, "flink": _groups, "media": _media}
