"""Patterns mean the same in each Python that this runs on."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import articles

_parser = re._parser  # type: ignore[attr-defined]  # there is no public way to read a pattern
_ONE_CHARACTER = {"LITERAL", "NOT_LITERAL", "IN", "ANY"}


def _patterns() -> Iterator[tuple[str, "re.Pattern[str]"]]:
    """Yield the patterns that stand in the modules of the app, with their names."""
    for module in pkgutil.walk_packages(articles.__path__, "articles."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _held(value):
                yield f"{module.name}.{name}", pattern


def _held(value: object) -> Iterator["re.Pattern[str]"]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _held(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _held(each)


def _is_fragile(parsed: object) -> bool:
    """Say whether more than one character at a time is matched without a way back."""
    if isinstance(parsed, _parser.SubPattern):
        return any(_is_fragile(each) for each in parsed)
    if not isinstance(parsed, tuple | list):
        return False
    if parsed and str(parsed[0]) == "ATOMIC_GROUP":
        return True
    if parsed and str(parsed[0]) == "POSSESSIVE_REPEAT":
        repeated = parsed[1][2]
        return len(repeated) > 1 or str(repeated[0][0]) not in _ONE_CHARACTER
    return any(_is_fragile(each) for each in parsed)


def test_the_check_knows_what_it_looks_for() -> None:
    fragile = [r"(?:ab?c)*+", r"a|(?:(?:b|cd)++)", r"(?>ab)", r"(?:ab){1,3}+", r"(?:x(?:ab)?+)*"]
    sound = [r"[^<]*+", r"(?:a+)*", r"\s++(?=b)", r"(?:a[bc]?+)*", r"(?:ab)?"]
    assert [each for each in sound + fragile if _is_fragile(_parser.parse(each))] == fragile


def test_no_group_is_repeated_without_a_way_back() -> None:
    # Python 3.11.0 to 3.11.4 take in part of a repetition that fails (gh-100061, gh-106052)
    assert [
        name for name, each in _patterns() if _is_fragile(_parser.parse(each.pattern, each.flags))
    ] == []
