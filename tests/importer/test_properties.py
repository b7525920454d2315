"""What holds for any file whatever: no bytes stop a run, and none is lost or dangerous."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from django.apps import apps
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.dialects import DIALECTS, UNKNOWN, Value
from articles.importer.incoming import Incoming, Refused
from articles.importer.normalise import normalise
from articles.markup import clean
from articles.models import Article, Edition, LegacyPost
from articles.publishing import snapshots
from tests.importer.posts import options, post
from tests.importer.runs import bring
from tests.importer.trapped import TRAPS

EVERY = {**DIALECTS, "unknown": UNKNOWN}
BOUNDED = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
MARKS = (
    b"---\n", b"+++\n", b";;;\n", b"...\n", b"\r\n", b"\0", b"\xff", b"\xc2", b"\xed\xa0\x80", b"<!--",
    b"{{ a }}", b"{% raw %}", b"{% b", b"{{< c >}}", b"```\n", b"[^1]", b"| a |\n|-|\n", b": ", b'"', b"'",
    b"<div>", b"</p>", b"<script>", b"<img src=x onerror=y>", b"javascript:", b'{"a": 1}', b"&a *a", b"!!x",
    b"title: a\n", b"date: 2022-03-04\n", b"tags: [", b"<<<<<<< a\n", b"=======\n", b">>>>>>> b\n",
    "“年”".encode(), "\u200b\u202e".encode(),
)  # fmt: skip
REAL = tuple(
    place.read_bytes() for place in sorted(TRAPS.rglob("*.md")) if place.stat().st_size < 1_000
)
_HEAD = post("").encode()
PIECES = st.one_of(
    st.sampled_from(MARKS),
    st.binary(max_size=12),
    st.text(max_size=12).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
FILES = st.one_of(
    st.binary(max_size=200),
    st.lists(PIECES, max_size=20).map(b"".join),
    st.lists(PIECES, max_size=12).map(lambda pieces: _HEAD + b"".join(pieces)),
    st.builds(
        lambda raw, at, piece: raw[: at % (len(raw) + 1)] + piece + raw[at % (len(raw) + 1) :],
        st.sampled_from(REAL), st.integers(0, 1_000), PIECES,
    ),
)  # fmt: skip


class _Dangers(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "style", "iframe", "object", "embed", "form", "svg", "math", "base"}:
            self.found.append(tag)
        for name, value in attrs:
            scheme = re.match(r"\s*([a-z]+):", value or "", re.IGNORECASE)
            is_address = name in {"href", "src", "cite"}
            if name.startswith("on") or name in {"style", "srcdoc"}:
                self.found.append(name)
            if (
                is_address
                and scheme
                and scheme[1].lower() not in {"http", "https", "mailto", "tel"}
            ):
                self.found.append(f"{name}={value}")


def dangers(body: str) -> list[str]:
    """Return the elements, handlers and addresses that no stored text may hold."""
    parser = _Dangers()
    parser.feed(body)
    return parser.found


@pytest.mark.parametrize("dialect", EVERY.values(), ids=EVERY)
@settings(BOUNDED, max_examples=250)
@given(raw=FILES)
def test_any_bytes_are_an_article_without_danger_or_a_refusal_with_a_sentence(
    raw: bytes, dialect: object
) -> None:
    found = normalise(raw, "_posts/2022-03-04-a.md", options(dialect=dialect))
    assert isinstance(found, Incoming | Refused)
    if isinstance(found, Refused):
        assert found.message.endswith((".", "?"))
    else:
        assert dangers(found.body) == []
        assert clean(found.body) == found.body
        assert found.headline
        assert all(said.endswith((".", "?")) for said in (*found.repairs, *found.warnings))


@pytest.mark.django_db
@settings(BOUNDED, max_examples=12)
@given(raws=st.lists(FILES, min_size=1, max_size=8))
def test_each_file_is_told_once_and_what_came_in_is_whole(raws: list[bytes]) -> None:
    folder = Path(tempfile.mkdtemp())
    for number, raw in enumerate(raws):
        (folder / f"{number}.md").write_bytes(raw)
    try:
        with transaction.atomic():
            lines = bring(folder, source="any", is_auto=True)
            _is_whole(folder, {line.path: line.outcome for line in lines})
            before = _rows()
            again = bring(folder, source="any", is_auto=True)
            assert {line.outcome for line in again} <= {"unchanged", "refused", "left out"}
            assert _rows() == before
            transaction.set_rollback(True)
    finally:
        shutil.rmtree(folder)


def _is_whole(folder: Path, outcomes: dict[str, str]) -> None:
    assert set(outcomes) == {place.name for place in folder.iterdir()}
    for legacy in LegacyPost.objects.filter(source="any").select_related("article"):
        assert legacy.raw == (folder / legacy.path_in_source).read_bytes()
        assert isinstance(legacy.article, Article)
        assert dangers(legacy.article.body) == []
        assert legacy.article.section is not None
        assert snapshots.take(legacy.article) == legacy.article.revisions.get().content
    for edition in Edition.objects.select_related("text_row"):
        assert edition.headline
        assert dangers(edition.text_row.html) == []


def _rows() -> dict[str, list[str]]:
    """Return all rows of the site but those that tell of runs."""
    return {
        model.__name__: [str(row) for row in model._default_manager.order_by("pk").values()]
        for model in apps.get_app_config("articles").get_models()
        if not model.__name__.startswith(("Import", "Report"))
    }  # fmt: skip


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\u2028\u2029\ufeff"),
    max_size=20,
)  # fmt: skip
NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(
    lambda name: name != "params"  # what stands below it are keys of the post to Hugo
)
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=6
)  # fmt: skip
HEADERS = st.dictionaries(NAMES, VALUES, min_size=1, max_size=5)


def _as_yaml(header: dict[str, Value]) -> str:
    quoted = yaml.dump(header, allow_unicode=True, default_style='"', sort_keys=False, width=10_000)
    return f"---\n{quoted}---\n"


def _as_json(header: dict[str, Value]) -> str:
    return json.dumps(header, ensure_ascii=False, indent=1) + "\n"


def _as_toml(header: dict[str, Value]) -> str:
    return "+++\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in header.items()) + "+++\n"


def _toml(value: Value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _as_semicolons(header: dict[str, Value]) -> str:
    return ";;;\n" + _as_json(header).strip()[1:-1].strip() + "\n;;;\n"


FORMS = {"yaml": _as_yaml, "json": _as_json, "toml": _as_toml, "semicolons": _as_semicolons}
READERS = [
    *(("hexo", form) for form in ("yaml", "semicolons")),
    ("jekyll", "yaml"),
    *(("hugo", form) for form in ("yaml", "json", "toml")),
    *(("unknown", form) for form in FORMS),
]


@pytest.mark.parametrize(("dialect", "form"), READERS)
@settings(BOUNDED, max_examples=100)
@given(header=HEADERS)
def test_a_header_reads_back_as_it_was_written(
    dialect: str, form: str, header: dict[str, Value]
) -> None:
    found = EVERY[dialect].read(FORMS[form](header) + "正文。\n")
    assert (found.values, found.body, found.repairs) == (header, "正文。\n", ())
