"""YAML 1.2 as text, with libyaml and without."""

import subprocess
import sys

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dialects import Unreadable, read_yaml

LOADERS = [
    pytest.param(getattr(yaml, "CBaseLoader", yaml.BaseLoader), id="libyaml"),
    pytest.param(yaml.BaseLoader, id="pure Python"),
]
SCALARS = [
    ("yes", "yes"), ("on", "on"), ("012", "012"), ("1:30", "1:30"), ("1_000", "1_000"),
    ("1.10", "1.10"), ("2022-02-30", "2022-02-30"), ("=", "="), ("2022", "2022"), ("true", "true"),
    ("null", None), ("~", None), ("", None), ("'null'", "null"), ('""', ""), ("!!str null", "null"),
    ("! 'a: b'", "a: b"), ("! null", "null"), ("!str 12", "12"), ("!binary |\n  5rGf6L65\n", "江边"),
    ("!!binary 5rGf", "江"),
    ("!!int 7", "7"), ("|\n  一\n  二", "一\n二\n"), (">\n  a\n  b", "a b\n"), ("'it''s'", "it's"),
    ('"\\u4e2d\\n"', "中\n"), ("[a, [b]]", ["a", ["b"]]), ("{a: b}", {"a": "b"}), ("a # c", "a"),
    ("!other a b", "a b"), ("!other [a]", ["a"]), ("!x 'a: b'", "a: b"), ("!x", ""),
    ("😀", "😀"), ("http://example.org/a?b=c&d=e%2C", "http://example.org/a?b=c&d=e%2C"),
]  # fmt: skip


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("written", "read"), SCALARS, ids=[row[0] or "empty" for row in SCALARS])
def test_scalars_stay_as_written(loader: type, written: str, read: object) -> None:
    assert read_yaml(f"key: {written}\n", loader=loader) == {"key": read}


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "written",
    ["!binary //79", "!binary 12345", "!binary 江", "! [a]", "!ruby/regexp /a/", "!!set {a: }"],
)
def test_other_kinds_of_values_are_refused(loader: type, written: str) -> None:
    with pytest.raises(Unreadable):
        read_yaml(f"key: {written}\n", loader=loader)


BOMBS = [
    pytest.param("'x: ' + '[' * 200_000", id="open brackets"),
    pytest.param("'x: ' + '[' * 200_000 + ']' * 200_000", id="closed brackets"),
    pytest.param("'{a: ' * 100_000", id="open braces"),
    pytest.param("'- ' * 100_000", id="dashes"),
    pytest.param("'? ' * 100_000", id="question marks"),
    pytest.param(
        "'a0: &a0 [x]\\n' + ''.join(f'a{i}: &a{i} [*a{i-1}, *a{i-1}]\\n' for i in range(1, 40))",
        id="aliases",
    ),
    pytest.param("'a: [' + 'b, ' * 20_000 + ']'", id="twenty thousand values"),
]


@pytest.mark.parametrize("loader", ["LOADER", "yaml.BaseLoader"])
@pytest.mark.parametrize("bomb", BOMBS)
def test_hostile_yaml_is_refused_and_the_process_lives(bomb: str, loader: str) -> None:
    program = (
        "import yaml\n"
        "from articles.dialects import Unreadable\n"
        "from articles.dialects.yaml_text import LOADER, read_yaml\n"
        f"try:\n    read_yaml({bomb}, loader={loader})\n"
        "except Unreadable:\n    print('refused')\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "refused"), ran.stderr


@settings(max_examples=400, deadline=None)
@given(st.text("ab中:-?[],'\"|>&*!%@` \t\n\\12", max_size=40))
def test_both_parsers_read_the_same(text: str) -> None:
    fast, pure = _read(text, yaml.CBaseLoader), _read(text, yaml.BaseLoader)
    assert fast == pure


def _read(text: str, loader: type) -> object:
    try:
        return read_yaml(text, loader=loader)
    except Unreadable:
        return "refused"


ALIASES = [
    pytest.param("a: &x [1, 2]\nb: *x", {"a": ["1", "2"], "b": ["1", "2"]}, id="a list"),
    pytest.param("&k a: 1\nb: *k", {"a": "1", "b": "a"}, id="a key"),
    pytest.param(
        "a: &x {q: 1, r: 2}\nb: {r: 3, <<: *x}",
        {"a": {"q": "1", "r": "2"}, "b": {"r": "3", "q": "1"}},
        id="a merge key gives way",
    ),
    pytest.param("a: &x 1\nb: &x 2\nc: *x", {"a": "1", "b": "2", "c": "2"}, id="the latest one"),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "values"), ALIASES)
def test_what_stands_elsewhere_in_the_header_is_copied(
    text: str, values: dict[str, object], loader: type
) -> None:
    assert read_yaml(text, loader=loader) == values
