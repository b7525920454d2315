"""The report of an import, as the desk shows it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.admin.report_lines import PER_PAGE, Wanted, page_of
from articles.importer.line import Line
from articles.importer.remote import Fetched, fetched_of
from articles.importer.report import Totals
from articles.models import (
    ArticleImage,
    Image,
    ImportRun,
    LegacyPost,
    PictureFetch,
    ReportPart,
)
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(make.user("Editor"))
    client.cookies["django_language"] = "en"
    return client


def run_of(*chunks: list[Line], **fields: Any) -> ImportRun:
    """Return a run that told these lines."""
    totals = Totals()
    for line in (line for chunk in chunks for line in chunk):
        totals.add(line)
    summary = {"dialects": ["Hexo, by _config.yml"], **totals.summary()}
    run = ImportRun.objects.create(
        source="江报旧站", counts=totals.to_json(), summary=summary,
        **{"finished_at": timezone.now(), "told_at": timezone.now(), **fields},
    )  # fmt: skip
    for number, chunk in enumerate(chunks):
        ReportPart.of(run, number, [line.to_json() for line in chunk]).save()
    return run


def posts(count: int, **fields: Any) -> list[Line]:
    return [Line(f"posts/p{number:03}.md", "created", **fields) for number in range(count)]


def page(client: Client, run: ImportRun, **asked: Any) -> str:
    return client.get(
        reverse("admin:articles_importrun_change", args=[run.pk]), asked
    ).content.decode()


def test_an_editor_sees_what_ran_and_what_became_of_each_file(desk: Client) -> None:
    lines = [
        Line("a.md", "refused", "line 2, column 9: It is empty."),
        Line(
            "图/b.md", "created", address="/2022/03/04/b/", repairs=("Tabs became blanks.",),
            unknown=("mood",), tags_left=("quiz",), old=("/2022/03/04/b/", "/b.html"),
        ),
    ]  # fmt: skip
    shown = page(desk, run_of(lines))
    for words in (
        "江报旧站", "finished", "Hexo, by _config.yml", "Why files were refused", "It is empty.",
        "图/b.md", "Tabs became blanks.", "mood", "quiz", "/b.html", 'href="/2022/03/04/b/"',
    ):  # fmt: skip
        assert words in shown
    assert shown.count("<li>/2022/03/04/b/</li>") == 0


def test_a_line_leads_to_the_article_and_to_the_kept_file(desk: Client) -> None:
    run = run_of([Line("b.md", "created")])
    legacy = LegacyPost.objects.create(
        source=run.source, path_in_source="b.md", article=make.article(), packed=b"", run=run
    )
    shown = page(desk, run)
    assert reverse("admin:articles_article_change", args=[legacy.article_id]) in shown
    assert reverse("admin:articles_legacypost_change", args=[legacy.pk]) in shown


def test_a_line_of_a_page_leads_to_the_page(desk: Client) -> None:
    run = run_of([Line("about.md", "created", kind="page")])
    kept = LegacyPost.objects.create(
        source=run.source, path_in_source="about.md", kind="page", page=make.page(), packed=b"",
        run=run,
    )  # fmt: skip
    assert reverse("admin:articles_page_change", args=[kept.page_id]) in page(desk, run)


@pytest.mark.parametrize(
    ("kind", "is_there", "expected"),
    [
        ("page", True, "关于江报"),
        ("page", False, "Its page was deleted."),
        ("article", False, "Its article was deleted."),
        ("redirect", False, "redirect"),
    ],
)
def test_a_kept_file_says_what_became_of_it(
    desk: Client, kind: str, is_there: bool, expected: str
) -> None:
    run = run_of([Line("about.md", "created")])
    kept = LegacyPost.objects.create(
        source=run.source, path_in_source="about.md", kind=kind, packed=LegacyPost.pack(b"x"),
        page=make.page("关于江报") if is_there else None, run=run,
    )  # fmt: skip
    shown = desk.get(reverse("admin:articles_legacypost_change", args=[kept.pk])).content.decode()
    head = shown.partition('class="import-facts"')[2].partition("</header>")[0]
    assert expected in head
    assert ("was deleted" in head) is ("was deleted" in expected)


def test_a_kept_file_says_that_nothing_told_its_generator(desk: Client) -> None:
    run = run_of([Line("a.md", "created")])
    run.summary["dialects"] = ["Hexo, for want of a configuration"]
    run.save()
    kept = LegacyPost.objects.create(
        source=run.source, path_in_source="a.md", packed=LegacyPost.pack(b"x"), dialect="hexo",
        run=run,
    )  # fmt: skip
    shown = desk.get(reverse("admin:articles_legacypost_change", args=[kept.pk])).content.decode()
    assert "no configuration: by the rules of Hexo" in shown


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Hexo, by _config.yml", "Hexo，依据 _config.yml"),
        ("Hexo, for want of a configuration", "没有配置文件，按 Hexo 的规则读"),
        ("Jekyll", "Jekyll"),
    ],
)
def test_how_the_posts_were_read_is_told_in_chinese(
    client: Client, said: str, expected: str
) -> None:
    client.force_login(make.user("Editor"))
    run = run_of([Line("a.md", "created")])
    run.summary["dialects"] = [said]
    run.save()
    assert f"<span>{expected}</span>" in page(client, run)


def test_hostile_words_of_a_file_stay_words(desk: Client) -> None:
    line = Line("<b>.md", "refused", "<script>alert(1)</script>", unknown=('"><img src=x>',))
    shown = page(desk, run_of([line]))
    assert "<b>.md" not in shown
    assert "<script>alert" not in shown
    assert "<img src=x>" not in shown


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({}, "finished"),
        ({"finished_at": None}, "running"),
        ({"finished_at": None, "told_at": timezone.now() - timezone.timedelta(hours=1)}, "broken off"),
    ],
    ids=["finished", "running", "broken off"],
)  # fmt: skip
def test_it_says_how_the_run_ended(desk: Client, fields: dict[str, Any], word: str) -> None:
    run = run_of(posts(1), **fields)
    assert f">{word}</span>" in page(desk, run)
    assert (
        f">{word}</span>"
        in desk.get(reverse("admin:articles_importrun_changelist")).content.decode()
    )


ASKED = [
    pytest.param({"outcome": "refused"}, ["bad.md"], id="by outcome"),
    pytest.param({"kind": "page"}, ["about.md"], id="by kind"),
    pytest.param({"only_notable": True}, ["bad.md", "c.md"], id="with more to tell"),
    pytest.param({"words": "ABOUT"}, ["about.md"], id="by path in any case"),
    pytest.param({"words": "心情"}, ["c.md"], id="by a word of it"),
    pytest.param({"outcome": "created", "words": "md"}, ["about.md", "c.md"], id="both"),
    pytest.param({"words": "created"}, [], id="not by the words of the form"),
    pytest.param({"outcome": "gone"}, [], id="nothing"),
]


@pytest.mark.parametrize(("asked", "expected"), ASKED)
def test_files_are_filtered(asked: dict[str, Any], expected: list[str]) -> None:
    run = run_of(
        [Line("about.md", "created", kind="page"), Line("bad.md", "refused", "It is empty.")],
        [Line("c.md", "created", warnings=("x",), unknown=("心情",))],
    )
    assert [row["path"] for row in page_of(run, Wanted(**asked), 1).rows] == expected


def test_pages_go_through_the_whole_report_once_and_in_order() -> None:
    lines = posts(PER_PAGE * 2 + 7)
    run = run_of(lines[:30], lines[30:31], lines[31:90], lines[90:])
    seen = []
    for number in (1, 2, 3, 4):
        found = page_of(run, Wanted(), number)
        assert found.has_next is (number < 3)
        assert found.total == len(lines)
        seen += [row["path"] for row in found.rows]
    assert seen == [line.path for line in lines]


def test_only_the_parts_that_can_hold_it_are_opened() -> None:
    chunks = [posts(3) for _ in range(40)]
    run = run_of(*chunks, [Line("bad.md", "refused", "It is empty.")])
    ReportPart.objects.exclude(tally__has_key="refused|article|1").update(
        packed=b"not to be opened"
    )
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert [row["path"] for row in page_of(run, Wanted(outcome="refused"), 1).rows] == [
            "bad.md"
        ]
    assert len(queries) == 2


def test_one_file_and_twenty_take_the_same_queries(desk: Client) -> None:
    counts = []
    for lines in (posts(1), posts(20, warnings=("x",))):
        run = run_of(lines)
        for line in lines:
            LegacyPost.objects.create(
                source=f"{run.pk}",
                path_in_source=line.path,
                article=make.article(),
                packed=b"",
                run=run,
            )
        ImportRun.objects.filter(pk=run.pk).update(source=f"{run.pk}")
        page(desk, run)
        with CaptureQueriesContext(connection) as queries:
            page(desk, run)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[0] < 13


def test_the_download_is_the_report_in_the_form_of_the_file(desk: Client) -> None:
    run = run_of(posts(2), [Line("坏.md", "refused", "It is empty.")])
    answer = desk.get(reverse("admin:articles_importrun_download", args=[run.pk]))
    told = json.loads(b"".join(answer.streaming_content))
    assert [line["path"] for line in told["files"]] == ["posts/p000.md", "posts/p001.md", "坏.md"]
    assert told["totals"] == {"created": 2, "refused": 1}
    assert told["kinds"] == {"article": {"created": 2, "refused": 1}}
    assert told["finished"] is True


def test_writers_do_not_see_imports(client: Client) -> None:
    client.force_login(make.user("Writer"))
    run = run_of(posts(1))
    for name in ("change", "download"):
        answer = client.get(reverse(f"admin:articles_importrun_{name}", args=[run.pk]))
        assert answer.status_code == 403


def test_reports_of_earlier_versions_are_shown_too(desk: Client) -> None:
    run = run_of([Line("a.md", "created")])
    ImportRun.objects.update(summary={}, told_at=None)
    shown = page(desk, run)
    assert "a.md" in shown
    assert "finished" in shown


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999999999999999999", "٣"])
def test_a_page_that_is_no_number_does_no_harm(desk: Client, number: str) -> None:
    answer = desk.get(
        reverse("admin:articles_importrun_change", args=[run_of(posts(1)).pk]), {"p": number}
    )
    assert answer.status_code == 200


def test_how_far_the_pictures_of_the_old_site_are_is_told(desk: Client) -> None:
    run = run_of(posts(1))
    assert "not tried yet" not in page(desk, run)
    states = (("pictures/a.png", ""), ("", "The other site does not answer."), ("", ""), ("", ""))
    article = make.article()
    for number, (original, problem) in enumerate(states):
        image = Image.objects.create(
            remote_url=f"https://elsewhere.example/{number}.png", original=original
        )
        PictureFetch.objects.create(image=image, problem=problem)
        ArticleImage.objects.create(article=article, image=image, position=number)
    LegacyPost.objects.create(
        source=run.source, path_in_source="b.md", article=article, packed=b"", run=run
    )
    assert fetched_of(run.source) == Fetched(fetched=1, failed=1, waiting=2)
    assert fetched_of("elsewhere") == Fetched(0, 0, 0)
    shown = page(desk, run)
    assert "<span>fetched 1</span>" in shown
    assert '?place=failed">failed 1</a>' in shown
    assert "<span>not tried yet 2</span>" in shown
