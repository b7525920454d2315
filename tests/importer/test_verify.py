"""An operator can prove an import: what is as the files say, what was edited since, what is wrong."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.importer.verdicts import Difference, Finding
from articles.importer.verify import verify
from articles.models import (
    Address,
    Article,
    Byline,
    Category,
    Edition,
    EditionBody,
    ImportRun,
    LegacyPost,
    Placement,
    Revision,
    Tag,
    search_index,
)
from tests import make
from tests.importer.many import write_site
from tests.importer.runs import bring, post, write
from tests.importer.test_import import AGENCY_POST

pytestmark = pytest.mark.django_db


def verdicts(source: str = "") -> dict[str, str]:
    """Return what is found of each file."""
    return {finding.path: finding.verdict for finding in verify(source)}


def only() -> Finding:
    """Return what is found of the one file there is."""
    (finding,) = verify()
    return finding


def verify_command(*arguments: str) -> tuple[int, str]:
    """Run the command; return its exit code and what it printed."""
    out = io.StringIO()
    try:
        call_command("verify_import", *arguments, stdout=out)
    except SystemExit as stop:
        return int(stop.code or 0), out.getvalue()
    return 0, out.getvalue()


LONG = "and " * 100
"""Cut after any even number of characters, this would end in a blank."""


def test_names_that_are_cut_at_a_blank_are_as_their_file_says(tmp_path: Path) -> None:
    names = {"categories": f"[{LONG}]", "tags": f"[{LONG}]", "author": f"{{name: {LONG}}}"}
    texts = {"title": f"'a {LONG}'", "dateline": LONG, "seo_title": LONG, "seo_description": LONG}
    write(tmp_path, a=post(**names, **texts))
    bring(tmp_path)
    assert verdicts() == {"a.md": "same"}


@pytest.mark.usefixtures("media_root")
def test_a_whole_site_is_as_its_files_say(tmp_path: Path) -> None:
    bring(write_site(tmp_path / "site"))
    findings = list(verify())
    assert [finding for finding in findings if finding.verdict != "same"] == []
    assert len(findings) == 120


def test_every_kind_of_post_is_as_its_file_says(tmp_path: Path) -> None:
    write(
        tmp_path,
        agency=AGENCY_POST,
        draft=post(draft="true"),
        later=post(date="2090-01-01"),
        lost=post("![x](nowhere.png)\n\n文字。"),
        flat=post(categories="[[A, B], [A, C], [a, c], [D, B]]", tags="[x, X, y]"),
        control=post(title="a\u200eb  c", description="一  二"),
        blanks=post(aliases='["/a %20b.html"]'),
        people=post(author="[林晓, ＬＩＮ Xiao, Lin Xiao]", translator="林晓"),
    )
    bring(tmp_path)
    assert set(verdicts().values()) == {"same"}


def test_what_a_second_run_changed_is_as_the_new_file_says(tmp_path: Path) -> None:
    write(tmp_path, market=AGENCY_POST)
    bring(tmp_path)
    write(tmp_path, market=post("新的正文。", title="新的标题", tags="[港口]"))
    bring(tmp_path)
    assert only().verdict == "same"


def test_who_edited_an_article_and_when_is_said(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    article = Article.objects.get()
    editor = make.user("Editor", name="陈岚")
    for headline in ("一改", "二改"):
        article.headline = headline
        article.save()
        publishing.save_revision(article, by=editor)
    at = timezone.localtime(Revision.objects.latest("number").at)
    assert only().verdict == "edited"
    assert only().message == f"Edited 2 times since, last by 陈岚 on {at:%Y-%m-%d %H:%M}."


def test_a_deleted_article_is_said(tmp_path: Path) -> None:
    write(tmp_path, market=post(draft="true"))
    bring(tmp_path)
    Article.objects.all().delete()
    assert only().verdict == "deleted"


def _change(**fields: Any) -> Callable[[], Any]:
    return lambda: Article.objects.update(**fields)


def _corrupt() -> None:
    LegacyPost.objects.update(packed=LegacyPost.pack(post(title="别的").encode()))


def _rewrite_revision() -> None:
    revision = Revision.objects.get()
    Revision.objects.update(snapshot={**revision.snapshot, "headline": "别的标题"})


def _unlist() -> None:
    Placement.objects.filter(category__isnull=False).delete()


def _relabel() -> None:
    edition = Edition.objects.get()
    Edition.objects.update(
        labels={**edition.labels, "tags": [{"id": 1, "name": "x", "path": "/x"}]}
    )


def _unpublish() -> None:
    search_index.clear()
    Placement.objects.all().delete()
    EditionBody.objects.all().delete()
    Edition.objects.all().delete()


WRONG = [
    pytest.param(_change(headline="别的标题"), "article", "headline", id="a headline"),
    pytest.param(_change(body="<p>别的。</p>"), "article", "body", id="a text"),
    pytest.param(_change(section=None), "article", "section", id="a section"),
    pytest.param(lambda: Byline.objects.all().delete(), "article", "bylines", id="a byline"),
    pytest.param(_corrupt, "bytes", "sha256", id="other bytes"),
    pytest.param(
        lambda: LegacyPost.objects.update(packed=b"x"), "bytes", "packed", id="damaged bytes"
    ),
    pytest.param(_rewrite_revision, "import", "headline", id="a revision"),
    pytest.param(
        lambda: EditionBody.objects.update(html="<p>x</p>"), "import", "body", id="a page's text"
    ),
    pytest.param(
        lambda: EditionBody.objects.update(text="x"), "edition", "text", id="a page's words"
    ),
    pytest.param(
        lambda: Edition.objects.update(summary="x"), "edition", "summary", id="a page's summary"
    ),
    pytest.param(_relabel, "edition", "labels", id="labels"),
    pytest.param(_unlist, "edition", "lists", id="a list"),
    pytest.param(search_index.clear, "edition", "search table", id="the search table"),
    pytest.param(_unpublish, "edition", "number of them", id="no page"),
    pytest.param(
        lambda: Address.objects.filter(is_legacy=True).delete(),
        "address", "/2022/03/04/old_market", id="an old address",
    ),
    pytest.param(
        lambda: Address.objects.filter(path="/2022/03/04/old-market").delete(),
        "address", "/2022/03/04/old-market", id="its own address",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "where", "field"), WRONG)
def test_what_is_not_as_it_should_be_is_named(
    tmp_path: Path, change: Callable[[], Any], where: str, field: str
) -> None:
    write(tmp_path, old_market=post(tags="[港口]"))
    bring(tmp_path)
    assert only().verdict == "same"
    change()
    found = only()
    assert found.verdict == "wrong"
    assert (where, field) in {(item.where, item.field) for item in found.differences}


def test_a_change_of_names_here_is_no_fault(tmp_path: Path) -> None:
    write(tmp_path, market=post(tags="[港口]"))
    bring(tmp_path)
    for model in (Category, Tag):
        for row in model.objects.all():
            before = publishing.old_paths(row)
            row.name = f"新 {row.name}"
            row.save()
            publishing.changed(row, before=before)
    assert only().verdict == "same"


def test_a_withdrawn_or_rescheduled_article_is_no_fault(tmp_path: Path) -> None:
    write(tmp_path, market=post(), later=post(date="2090-01-01"), draft=post(draft="true"))
    bring(tmp_path)
    someone = make.user(is_superuser=True)
    by_path = {item.legacy_post.path_in_source: item for item in Article.objects.all()}
    publishing.withdraw(by_path["market.md"], by=someone, reason="错误")
    publishing.schedule(by_path["later.md"], by=someone, at=timezone.now() + timedelta(days=3))
    publishing.publish(by_path["draft.md"], by=someone)
    assert [finding for finding in verify() if finding.verdict != "same"] == []


def test_an_address_of_a_better_claim_is_a_note(tmp_path: Path) -> None:
    write(tmp_path, a=post(permalink="/same/"), b=post(permalink="/same/"))
    bring(tmp_path)
    first, second = verify()
    assert (first.verdict, second.verdict) == ("same", "same")
    (note,) = first.notes + second.notes
    assert "/same leads to something else" in note


def test_posts_of_before_options_were_kept_are_said(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    ImportRun.objects.update(readings="")
    assert only().verdict == "not kept"


def test_old_addresses_that_are_there_lead_to_the_article(tmp_path: Path, client: Client) -> None:
    write(tmp_path, old_market=post(aliases="[/a.html]"))
    bring(tmp_path)
    (finding,) = verify()
    assert finding.verdict == "same"
    answer = client.get("/a.html")
    assert (answer.status_code, urlsplit(answer["Location"]).path) == (
        301,
        Edition.objects.get().get_absolute_url(),
    )


def test_verifying_changes_nothing_and_asks_as_often_for_many(tmp_path: Path) -> None:
    write(tmp_path / "few", a=post(tags="[x]"))
    write(tmp_path / "many", **{f"b{number}": post(tags="[x]") for number in range(30)})
    bring(tmp_path / "few", source="few")
    bring(tmp_path / "many", source="many")

    def asked(source: str) -> list[str]:
        said: list[str] = []

        def listen(execute: Any, sql: str, *given: Any) -> Any:
            said.append(sql)
            return execute(sql, *given)

        with connection.execute_wrapper(listen):
            assert set(verdicts(source).values()) == {"same"}
        return said

    few, many = asked("few"), asked("many")
    assert len(few) == len(many) <= 25
    assert {sql.split()[0] for sql in few + many} == {"SELECT"}


def test_the_command_ends_with_totals_and_an_exit_code(tmp_path: Path) -> None:
    write(tmp_path, a=post(), b=post(title="第二篇"))
    bring(tmp_path)
    assert verify_command("--source", "old") == (0, "Verified: 2 same.\n")
    Article.objects.filter(headline="第二篇").update(headline="别\x1b的")
    report = tmp_path / "report.jsonl"
    code, said = verify_command("--report", str(report))
    assert code == 1
    assert "wrong     b.md\n" in said
    assert "article, headline: expected '第二篇', stored '别" in said
    assert said.endswith("Verified: 1 same, 1 wrong.\n")
    rows = [json.loads(line) for line in report.read_text().splitlines()]
    assert [row["verdict"] for row in rows] == ["same", "wrong"]
    assert rows[1]["differences"][0]["field"] == "headline"


WRONG_CALLS = [
    pytest.param(["--source", "nowhere"], "Nothing was imported as 'nowhere'", id="no such source"),
    pytest.param(["--report", "/nowhere/a.json"], "cannot be written", id="no place for the report"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), WRONG_CALLS)
def test_a_wrong_call_is_said(arguments: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words) as caught:
        verify_command(*arguments)
    assert caught.value.returncode == 2


def test_of_long_texts_the_place_that_differs_is_shown() -> None:
    told = Difference.of("article", "body", "河" * 500 + "东" * 100, "河" * 500 + "西" * 100)
    assert told.expected.startswith("…河")
    assert "河东" in told.expected
    assert "河西" in told.stored
    assert len(told.expected) < 90
