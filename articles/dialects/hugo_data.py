"""Files of data and of words that a site of Hugo's has for its templates (``data``, ``i18n``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from textwrap import indent

from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import Known, Unsaid, typed
from articles.dialects.header import Bare, Unreadable, Value
from articles.dialects.json_text import read_object
from articles.dialects.toml_text import read_toml
from articles.dialects.yaml_text import read_yaml

DATA, WORDS, PARTIALS = "/data/", "/i18n/", "/partials/"
"""What the keys of such files begin with among a site's own parts; those of shortcodes begin otherwise."""
FORMS = frozenset({".json", ".toml", ".yaml", ".yml"})
_PARTIAL = re.compile(
    r"\bpartial(?:s\.Include(?:Cached)?|Cached)?\s{1,9}[\"`]([\w./-]{1,100})[\"`]"
)
_DATA = re.compile(r"\bData\b(?:\.(\w{1,100})|[^{}\n]{0,40}?[\"`]([\w-]{1,100})[\"`])?")
_WORD = re.compile(r"\b(?:i18n|T|lang\.Translate)\s{1,9}[\"`(]")
_USUAL = "en"
"""The language of a site that names none."""
_MARK = re.compile(r"^---[ \t]*(?=\n)", re.MULTILINE)
_LIST = re.compile(r"(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\n)*[ \t]*[-\[]")


def partials_in(template: str) -> Iterator[str]:
    """Yield the partials that a template names, by their path below the folder of partials."""
    for name in _PARTIAL.findall(template):
        yield name if PurePosixPath(name).suffix else f"{name}.html"


def data_in(template: str) -> frozenset[str]:
    """Return the files or folders of data that a template names, without their endings."""
    return frozenset(name for found in _DATA.findall(template) for name in found if name)


def asks_for_words(template: str) -> bool:
    """Say whether a template shows words of the site's language."""
    return _WORD.search(template) is not None


def data_of(parts: Mapping[str, str]) -> Known:
    """Return all data of a site: what each file says, by the folders and the name of it."""
    found: dict[str, Known] = {}
    for key in sorted(parts):
        if not key.startswith(DATA):
            continue
        *folders, name = PurePosixPath(key.removeprefix(DATA)).with_suffix("").parts
        holder = found
        for folder in folders:
            inner = holder.setdefault(folder, {})
            holder = inner if isinstance(inner, dict) else {}
        try:
            holder[name] = read_data(parts[key])
        except Unknown:
            holder[name] = Unsaid()
    return found


@lru_cache(maxsize=100)
def read_data(text: str) -> Known:
    """Return what a file of data says, or a text in such a form. Raises ``Unknown`` where it is broken."""
    return _known(_read(text))


def word_of(parts: Mapping[str, str], language: str, usual: str, key: str) -> str:
    """Return a word by its key, in a language or else in the site's own. Raises ``Unknown`` for none."""
    for code in dict.fromkeys((language, usual, usual.partition("-")[0], _USUAL)):
        for form in sorted(FORMS):
            text = parts.get(f"{WORDS}{code}{form}")
            found = _said(_read(text), key) if text else ""
            if found and "{{" not in found:
                return found
    raise Unknown(key)


def _said(values: Value, key: str) -> str:
    if isinstance(values, list):
        listed = (one for one in values if isinstance(one, dict) and one.get("id") == key)
        found = next((one.get("translation") for one in listed), None)
    else:
        found = values.get(key) if isinstance(values, dict) else None
    found = found.get("other") if isinstance(found, dict) else found
    return found if isinstance(found, str) else ""


@lru_cache(maxsize=100)
def _read(text: str) -> Value:
    try:
        if text.lstrip()[:1] in ("{", "["):
            return read_object(f'{{"x":{text}}}')[0]["x"]
        if _LIST.match(text):
            return read_yaml("x:\n" + indent(_MARK.sub("", text, count=1), " "))["x"]
        if "=" in text.partition("\n")[0] or text.lstrip().startswith("["):
            return read_toml(text)
        return read_yaml(text)
    except Unreadable as error:
        return _second(text, error)


def _second(text: str, error: Unreadable) -> Value:
    """Read as TOML what begins as nothing else does, with a comment or a heading of a table."""
    try:
        return read_toml(text)
    except Unreadable:
        raise Unknown(error.message) from None


def _known(value: Value) -> Known:
    if isinstance(value, dict):
        return {key: _known(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_known(each) for each in value]
    return typed(value) if isinstance(value, Bare) else value
