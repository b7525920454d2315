"""The command as an operator meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import CommandError

from articles.importer.verify import verify
from articles.models import Article, Author, Category, ImportRun
from tests.importer.runs import command, post, write

pytestmark = pytest.mark.django_db


def test_it_ends_with_what_was_found_and_the_totals(tmp_path: Path) -> None:
    write(tmp_path / "river", market="\n" + post(mood="好"))
    code, said = command(str(tmp_path / "river"))
    assert code == 0
    assert "created   " not in said
    assert "Mended:\n        1 × Blank lines stand before the header.  (market.md)\n" in said
    assert "Keys that mean nothing here and are kept:\n        1 × mood  (market.md)\n" in said
    assert said.endswith("Old addresses: 1.\nriver: 1 created, 1 repaired.\n")
    assert ImportRun.objects.get().source == "river"


def test_asked_for_more_it_tells_of_each_file(tmp_path: Path) -> None:
    write(tmp_path / "river", market="\n" + post())
    _, said = command(str(tmp_path / "river"), "-v", "2")
    assert "created   market.md\n          Blank lines stand before the header.\n" in said


def test_days_of_another_zone_are_told_while_ours_can_still_be_chosen(tmp_path: Path) -> None:
    config, said_so = tmp_path / "_config.yml", "If this newsroom is at home there, set TIME_ZONE="
    write(tmp_path / "_posts", **{"2022-03-04-market": post()})
    config.write_text("timezone: America/New_York\n")
    assert f"{said_so}America/New_York now" in command(str(tmp_path), "--dry-run")[1]
    config.write_text("timezone: Asia/Singapore\n")
    assert said_so not in command(str(tmp_path), "--dry-run")[1]
    config.write_text("timezone: America/New_York\n")
    command(str(tmp_path))
    assert said_so not in command(str(tmp_path))[1]


def test_asked_for_nothing_it_says_the_totals_only(tmp_path: Path) -> None:
    write(tmp_path / "river", market="\n" + post(), bad='---\ntitle: "\\q"\n---\n')
    code, said = command(str(tmp_path / "river"), "-v", "0")
    assert (code, said) == (1, "river: 1 created, 1 refused, 1 repaired.\n")


def test_hundreds_of_refused_files_are_named_up_to_a_limit(tmp_path: Path) -> None:
    write(tmp_path, **{f"p{number}": '---\ntitle: "\\q"\n---\n' for number in range(130)})
    _, said = command(str(tmp_path), "--source", "old")
    assert said.startswith(f"{tmp_path.name}: read as Hexo, for want of a configuration.\n")
    assert said.count("\nrefused ") == 100
    assert "… and 30 more files: refused." in said
    assert "    130 × " in said
    assert said.endswith("old: 130 refused.\n")


def test_it_fails_softly_when_a_file_is_refused(tmp_path: Path) -> None:
    write(tmp_path, market=post(), bad='---\ntitle: "\\q"\n---\n')
    code, said = command(str(tmp_path))
    assert code == 1
    assert "refused   bad.md: line 2, column 9:" in said
    assert Article.objects.count() == 1


def test_a_second_run_says_unchanged(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    command(str(tmp_path), "--source", "old")
    code, said = command(str(tmp_path / "market.md"), "--source", "old")
    assert (code, said.splitlines()[-1]) == (0, "old: 1 unchanged.")


def test_a_dry_run_says_so(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    code, said = command(str(tmp_path), "--dry-run")
    assert code == 0
    assert "Dry run, nothing was written: 1 created." in said
    assert not Article.objects.exists()
    assert not ImportRun.objects.exists()


def test_future_dates_are_said_loudly(tmp_path: Path) -> None:
    write(tmp_path, market=post(date="2090-01-01"))
    _, said = command(str(tmp_path))
    assert "SCHEDULED" in said
    assert "Posts dated in the future, which readers see only then: 1." in said


def test_the_report_is_json(tmp_path: Path) -> None:
    write(tmp_path / "posts", market=post(mood="好"), bad='---\ntitle: "\\q"\n---\n')
    command(str(tmp_path / "posts"), "--report", str(tmp_path / "report.json"))
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["finished"] is True
    assert report["totals"] == {"created": 1, "refused": 1}
    assert report["kinds"] == {"article": {"created": 1, "refused": 1}}
    assert report["findings"]["unknown"]["rows"] == [
        {"name": "mood", "count": 1, "example": "market.md"}
    ]
    assert report["files"][1] == {
        "path": "market.md", "outcome": "created", "kind": "article", "unknown": ["mood"],
        "address": "/2022/03/04/market/", "old": ["/2022/03/04/market/"],
    }  # fmt: skip


def test_options_reach_the_posts(tmp_path: Path) -> None:
    (tmp_path / "authors.yml").write_text("林晓: agency\n")
    write(tmp_path / "posts", a=post(date="2022-03-04 01:00"), b=post(categories=""))
    command(
        str(tmp_path / "posts"), "--timezone", "UTC", "--categories", "flat", "--slugs", "headline",
        "--authors", str(tmp_path / "authors.yml"), "--section", "杂文", "--permalink", ":title.html",
    )  # fmt: skip
    assert set(Category.objects.values_list("path", flat=True)) == {"/社会", "/城市", "/杂文"}
    assert Author.objects.get().kind == "agency"
    article = Article.objects.get(legacy_post__path_in_source="a.md")
    assert article.slug == "江边的市场"
    assert article.addresses.filter(path="/a.html", is_legacy=True).exists()
    assert article.editions.get().published_at.hour == 1


def test_the_old_sites_address_may_be_told(tmp_path: Path) -> None:
    text = "[江](https://www.old.example/blog/river/) ![图](/a.png) [外](https://old.example/shop/)"
    write(tmp_path / "posts", a=post(text))
    command(str(tmp_path / "posts"), "--url", "https://old.example/blog/")
    body = Article.objects.get().body
    assert 'href="/blog/river/"' in body
    assert 'href="https://old.example/shop/"' in body
    assert 'src="https://old.example/blog/a.png"' in body
    assert {found.verdict for found in verify()} == {"same"}


WRONG = [
    pytest.param(["nowhere"], "no file or folder", id="no such folder"),
    pytest.param(["x" * 300], "no file or folder", id="a name that no disk has"),
    pytest.param(["x" * 5_000], "no file or folder", id="a path that no disk has"),
    pytest.param([".", "--source", "x" * 201], "201 characters", id="a source that no row holds"),
    pytest.param([".", "--source", "\udcff"], "not UTF-8", id="a source with a bad byte"),
    pytest.param([".", "--section", "\udcff"], "not UTF-8", id="a section with a bad byte"),
    pytest.param([".", "--encoding", "\udcff"], "not UTF-8", id="an encoding with a bad byte"),
    pytest.param([".", "--encoding", "undefined"], "not known", id="an encoding of nothing"),
    pytest.param(
        [".", "--authors", "/dev/zero"], "not a regular file", id="authors without an end"
    ),
    pytest.param([".", "--pictures", "x" * 300], "no folder", id="pictures that no disk has"),
    pytest.param([".", "--timezone", "Mars/Base"], "no time zone", id="no such zone"),
    pytest.param([".", "--timezone", "../../etc/passwd"], "no time zone", id="a path as zone"),
    pytest.param([".", "--encoding", "klingon"], "not known", id="no such encoding"),
    pytest.param([".", "--authors", "nowhere.yml"], "cannot be read", id="no file of authors"),
    pytest.param([".", "--url", "old.example"], "no site's address", id="an address without https"),
    pytest.param([".", "--url", "https://[::1"], "no site's address", id="a broken address"),
    pytest.param([".", "--url", "https://a.example/?x=1"], "no site's address", id="a question"),
    pytest.param([".", "--pictures", "nowhere"], "no folder", id="no folder of pictures"),
    pytest.param(
        [".", "--report", "nowhere/a.json"], "cannot be written", id="no place for the report"
    ),
    pytest.param([".", "--dialect", "nikola"], "invalid choice", id="no such dialect"),
    pytest.param([], "required", id="nothing named"),
]


@pytest.mark.parametrize(("arguments", "word"), WRONG)
def test_a_wrong_call_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError, match=word):
        command(*arguments)
    assert not ImportRun.objects.exists()


def test_a_broken_site_configuration_is_said_before_anything_is_written(tmp_path: Path) -> None:
    write(tmp_path / "source/_posts", market=post())
    (tmp_path / "_config.yml").write_text("timezone: [\n")
    with pytest.raises(CommandError, match=r"_config\.yml, line 2"):
        command(str(tmp_path))
    assert not ImportRun.objects.exists()


def test_a_file_name_does_not_command_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m\nb.md").write_text(post())
    _, said = command(str(tmp_path))
    assert "\x1b" not in said
    assert "a\\x1b[31m\\nb.md" in said
