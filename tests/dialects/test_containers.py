"""Every way to part a header from the text."""

import pytest

from articles.dialects import DIALECTS, UNKNOWN, Unreadable

HUGO, JEKYLL = DIALECTS["hugo"].read, DIALECTS["jekyll"].read

READ = [
    pytest.param(HUGO, '+++\ntitle = "春"\n+++\n正文', {"title": "春"}, "正文", id="TOML"),
    pytest.param(
        HUGO, "\n+++\ndate = 2022-02-03T02:29:29\ndraft = true\nn = 1.10\n+++\n",
        {"date": "2022-02-03T02:29:29", "draft": "true", "n": "1.10"}, "", id="TOML dates and flags",
    ),
    pytest.param(HUGO, '{"a": {"b": 1}}\n正文', {"a": {"b": "1"}}, "正文", id="JSON with braces"),
    pytest.param(HUGO, "---\na: b\n---\nx", {"a": "b"}, "x", id="Hugo's YAML"),
    pytest.param(
        HUGO, "+++\n[params]\nkind = 'news'\n+++\n", {"kind": "news", "params": {"kind": "news"}}, "",
        id="Hugo's own keys",
    ),
    pytest.param(HUGO, "{{< x >}}\ntext", {}, "{{< x >}}\ntext", id="a shortcode is no JSON"),
    pytest.param(JEKYLL, "---\na: b\n...\nx", {"a": "b"}, "x", id="closed by dots"),
    pytest.param(JEKYLL, "---\n---\nx", {}, "x", id="an empty header"),
    pytest.param(JEKYLL, "+++\na = 1\n+++\n", {}, "+++\na = 1\n+++\n", id="TOML is not Jekyll's"),
    pytest.param(JEKYLL, "---\na: b\n\u200b---\nx", None, "never closed", id="a mark before the dashes"),
    pytest.param(UNKNOWN.read, "+++\na = 'b'\n+++\nx", {"a": "b"}, "x", id="anyone's TOML"),
    pytest.param(UNKNOWN.read, '<!--{"a": "b"}-->\nx', {"a": "b"}, "\nx", id="JSON in a comment"),
    pytest.param(
        UNKNOWN.read, "Title: 江边\nDate: 2020-01-02\n\n正文", {"Title": "江边", "Date": "2020-01-02"},
        "正文", id="Pelican",
    ),
    pytest.param(UNKNOWN.read, "Note: this\n\ntext", {}, "Note: this\n\ntext", id="no Pelican"),
    pytest.param(UNKNOWN.read, "---\na: b\n...\nx", {"a": "b"}, "x", id="anyone's dots"),
    pytest.param(UNKNOWN.read, ".. title: a\n\nx", None, "Nikola", id="Nikola"),
    pytest.param(HUGO, "+++\na = 1\n", None, "never closed", id="TOML without an end"),
    pytest.param(HUGO, "+++\na = b\n+++\n", None, "TOML", id="TOML without quotes"),
    pytest.param(HUGO, '{"a": 1', None, "JSON", id="JSON without an end"),
    pytest.param(HUGO, f"+++\na = {'[' * 5_000}\n+++\n", None, "nested|TOML", id="deep TOML"),
]  # fmt: skip


@pytest.mark.parametrize(("read", "written", "values", "body"), READ)
def test_containers(read, written: str, values: dict | None, body: str) -> None:  # type: ignore[no-untyped-def]
    if values is None:
        with pytest.raises(Unreadable, match=body):
            read(written)
        return
    found = read(written)
    assert (found.values, found.body) == (values, body)
