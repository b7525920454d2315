"""The site as files: the pages readers get from it, every link answered, nothing that is not public."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client

from articles import library, publishing
from articles.exporter.site import links, nginx
from articles.exporter.site.moves import Move
from articles.exporter.site.places import is_wanted, place_of
from articles.models import Address, Edition
from tests import make
from tests.exporter import newsrooms

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]
NOW = datetime(2026, 5, 6, 7, 8, 9, tzinfo=UTC)
SITE = "https://news.example"
_LINE = re.compile(r'"((?:[^"\\]|\\.)*)" "?([^;"]*)"?;')


def out(folder: Path, *options: str) -> tuple[int, str]:
    said = io.StringIO()
    try:
        call_command("export_site", str(folder), *options, stdout=said)
    except SystemExit as stop:
        return int(stop.code or 0), said.getvalue()
    return 0, said.getvalue()


def table(folder: Path, name: str) -> dict[str, str]:
    """Return one of the maps for nginx."""
    return dict(_LINE.findall((folder / "nginx" / f"{name}.map").read_text()))


def served(folder: Path, address: str) -> Path | None:
    """Return the file that a plain server takes for an address, if there is one."""
    for kind in ("text/html", "application/xml"):
        place = folder / place_of(address, kind)
        if place.is_file():
            return place
    return None


def answers(folder: Path, address: str) -> bool:
    """Say whether an address has a file, also with a slash more, or leads on, or is gone."""
    path = unquote(urlsplit(address).path).rstrip("/")
    moved = {**table(folder, "moved"), **table(folder, "gone")}
    return any(served(folder, each) for each in (address, f"{address}/")) or path in moved


def a_paper() -> None:
    """Make a small paper: sections, 25 stories in one of them, pictures, a tag, an author, a page."""
    section = make.category("国际")
    image = library.take_in(newsrooms.plain("a"), name="a.png", alt="江").image
    figure = f'<figure class="news-image" data-image-id="{image.pk}"></figure>'
    for number in range(25):
        make.live(
            f"第 {number} 篇", slug=f"s-{number}", section=section, at=NOW - timedelta(days=number)
        )
    make.live(
        slug="江湾", section=make.category("欧洲", parent=section), at=NOW - timedelta(hours=2),
        tags=("北约 & 盟友",), authors=(make.author("林晓"),), body=f"<p>文。</p>{figure}", lead_image=image,
    )  # fmt: skip
    make.page(body='<p><a href="/2026/05/06/江湾">旧</a></p>')
    make.article(slug="a-draft", headline="不公开的草稿")
    make.withdrawn(slug="gone", at=NOW - timedelta(days=3))
    make.scheduled(slug="later", headline="将来的消息", at=NOW + timedelta(days=1))


@pytest.fixture
def paper() -> None:
    with time_machine.travel(NOW, tick=False):
        a_paper()


@time_machine.travel(NOW, tick=False)
def test_every_page_is_what_the_site_answers_and_every_link_has_an_answer(
    paper: None, tmp_path: Path, client: Client
) -> None:
    folder = tmp_path / "out"
    assert out(folder)[0] == 0
    waiting, seen = ["/"], {"/"}
    while waiting:
        address = waiting.pop()
        file = served(folder, address)
        if file is None:
            continue
        answer = client.get(address, headers={"host": "news.example"}, secure=True)
        if answer.status_code != 200:  # a page that leads on
            continue
        data = b"".join(answer) if answer.streaming else answer.content
        if b"search-form" not in data:
            assert file.read_bytes() == data, address
        kind = answer.headers["Content-Type"].partition(";")[0]
        if kind not in ("text/html", "text/css", "application/xml"):
            continue
        for link in links.of(file.read_text(), kind, address, SITE):
            if link not in seen and is_wanted(link):
                assert answers(folder, link), (address, link)
                seen.add(link)
                waiting.append(link)
    assert len([each for each in seen if "before=" in each]) >= 2
    assert any(each.startswith("/media/") for each in seen)
    assert any(each.startswith("/static/") for each in seen)
    assert {"/feed/rss/", "/search/", "/tag/北约-盟友/"} <= set(map(unquote, seen))


@time_machine.travel(NOW, tick=False)
def test_nothing_that_is_not_public_is_written(paper: None, tmp_path: Path) -> None:
    out(tmp_path / "out")
    texts = [
        p.read_bytes().decode(errors="replace")
        for p in (tmp_path / "out").rglob("*")
        if p.is_file()
    ]
    for secret in ("不公开的草稿", "将来的消息", "a-draft", "/later"):
        assert not [text for text in texts if secret in text], secret
    assert not (tmp_path / "out" / "public" / "admin").exists()


@time_machine.travel(NOW, tick=False)
def test_the_search_says_honestly_that_there_is_none(paper: None, tmp_path: Path) -> None:
    out(tmp_path / "out")
    for name in ("search/index.html", "404.html", "410.html"):
        text = (tmp_path / "out" / "public" / name).read_text()
        assert "search-form" not in text
        assert "这份副本不能搜索。" in text


def test_a_second_run_writes_nothing_and_a_story_appears_at_its_time(
    paper: None, tmp_path: Path
) -> None:
    later = tmp_path / "out" / "public" / "2026" / "05" / "07" / "later" / "index.html"
    with time_machine.travel(NOW, tick=False):
        out(tmp_path / "out")
        assert " written" not in out(tmp_path / "out")[1]
    assert not later.exists()
    with time_machine.travel(NOW + timedelta(days=2), tick=False):
        out(tmp_path / "out")
    assert later.exists()


@time_machine.travel(NOW, tick=False)
def test_a_withdrawn_story_disappears_and_its_addresses_are_listed_as_gone(
    paper: None, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    out(folder)
    page = folder / "public" / "2026" / "05" / "06" / "江湾" / "index.html"
    before = page.read_text()
    article = Address.objects.get(path="/2026/05/06/江湾").article
    assert article is not None
    assert "文。" in before
    with time_machine.travel(NOW + timedelta(minutes=1), tick=False):
        publishing.withdraw(article, by=None)
        out(folder)
    assert not page.exists()
    assert not page.parent.exists()
    assert table(folder, "gone")["/2026/05/06/江湾"] == "1"
    assert "/2026/05/03/gone" in table(folder, "gone")


@time_machine.travel(NOW, tick=False)
def test_old_addresses_lead_on(paper: None, tmp_path: Path) -> None:
    article = Address.objects.get(path="/2026/05/06/江湾").article
    Address.objects.create(path='/old/a "b" $c', article=article, is_legacy=True)
    Address.objects.create(path="/?p=123", article=article, is_legacy=True)
    folder = tmp_path / "out"
    out(folder, "--redirect-pages")
    to = "/2026/05/06/%E6%B1%9F%E6%B9%BE/"
    assert table(folder, "moved")["/?p=123"] == to
    assert table(folder, "moved")['/old/a \\"b\\" $c'] == to
    page = folder / "public" / "old" / 'a "b" $c' / "index.html"
    assert f'url={to}"' in page.read_text()


@time_machine.travel(NOW, tick=False)
def test_no_old_address_stands_in_the_way_of_a_file(tmp_path: Path) -> None:
    paths = ("/robots.txt", "/robots.txt/x", "/a//b", "/a/b", "/a/./b", "/up/../../../b", "/a")
    for number, path in enumerate(paths):
        article = make.live(at=NOW - timedelta(hours=number + 1)).article
        Address.objects.create(path=path, article=article, is_legacy=True)
    folder = tmp_path / "out"
    assert out(folder, "--redirect-pages")[0] == 0
    assert (folder / "public" / "robots.txt").is_file()
    assert (folder / "public" / "a" / "b" / "index.html").is_file()
    before = {place: place.stat().st_mtime_ns for place in (folder / "public").rglob("*")}
    assert out(folder, "--redirect-pages")[0] == 0
    assert before == {place: place.stat().st_mtime_ns for place in (folder / "public").rglob("*")}


@time_machine.travel(NOW, tick=False)
def test_a_name_too_long_for_a_file_has_a_place_of_its_own(tmp_path: Path) -> None:
    make.live(slug="江" * 100, at=NOW - timedelta(hours=1))
    folder = tmp_path / "out"
    assert out(folder)[0] == 0
    (to,) = table(folder, "long").values()
    assert (folder / "public" / to.strip("/") / "index.html").is_file()


@time_machine.travel(NOW, tick=False)
def test_a_page_that_fails_is_told_and_stays_as_it_was(paper: None, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    out(folder)
    page = folder / "public" / "2026" / "05" / "06" / "江湾" / "index.html"
    edition = Edition.objects.get(path="/2026/05/06/江湾")
    edition.text_row.delete()  # a damaged row: the page cannot be made
    code, said = out(folder)
    assert code == 1
    assert "answers 500" in said
    assert page.exists()


def test_a_site_that_does_not_answer_touches_nothing(tmp_path: Path, settings) -> None:
    settings.SITE_URL = "https://elsewhere.example"
    with pytest.raises(CommandError, match="answers 400") as refused:
        out(tmp_path / "out")
    assert refused.value.returncode == 2


def test_a_wrong_folder_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(CommandError) as refused:
        out(tmp_path)
    assert refused.value.returncode == 2
    assert str(refused.value).startswith(f"{tmp_path}: ")


PLACES = [
    ("/", "text/html", "public/index.html"),
    ("/%E6%B1%9F/", "text/html", "public/江/index.html"),
    ("/a/?before=1.000000-2", "text/html", "public/a/_before-1.000000-2.html"),
    ("/a/?before=../../x", "text/html", "public/a/index.html"),
    ("/feed/rss/", "application/rss+xml", "public/feed/rss/index.xml"),
    ("/robots.txt", "text/plain", "public/robots.txt"),
]


@pytest.mark.parametrize(("address", "kind", "place"), PLACES)
def test_an_address_has_its_place(address: str, kind: str, place: str) -> None:
    assert place_of(address, kind) == place


WANTED = [
    ("/", True), ("/a/?before=1.000000-2", True), ("/search/", True), ("/search/?q=a", False),
    ("/admin/", False), ("/healthz", False), ("/a/?before=x", False), ("/a/?x=1", False), ("/?p=1", False),
]  # fmt: skip


@pytest.mark.parametrize(("address", "expected"), WANTED)
def test_only_public_pages_are_wanted(address: str, expected: bool) -> None:
    assert is_wanted(address) == expected


LINKS = [
    ('<a href="/a/?x=1&amp;y=2#z">', "text/html", ["/a/?x=1&y=2"]),
    ('<a href="?before=1">', "text/html", ["/page/?before=1"]),
    ('<a href="https://news.example/b">', "text/html", ["/b"]),
    ('<a href="https://other.example/b">', "text/html", []),
    ('<a href="mailto:a@b.example">', "text/html", []),
    ('<a href="https://[you].example/b"><a href="/c">', "text/html", ["/c"]),
    ('<img srcset="/1.jpg 1w, /2.jpg 2w" alt="">', "text/html", ["/1.jpg", "/2.jpg"]),
    ("a{background:url('../i.svg')}@import \"b.css\"", "text/css", ["/i.svg", "/page/b.css"]),
    ("<loc>https://news.example/c/</loc>", "application/xml", ["/c/"]),
]


@pytest.mark.parametrize(("text", "kind", "found"), LINKS)
def test_links_of_this_site_are_found(text: str, kind: str, found: list[str]) -> None:
    assert list(links.of(text, kind, "/page/", SITE)) == found


LINES = [
    (Move("/a", "/b"), '"/a" "/b/";\n'),
    (Move("/a", "/"), '"/a" "/";\n'),
    (Move('/a"\\', ""), '"/a\\"\\\\" 1;\n'),
    (Move("/$a", "/$b 江"), '"/$a" "/%24b%20%E6%B1%9F/";\n'),
]


@pytest.mark.parametrize(("move", "line"), LINES)
def test_a_line_for_nginx_means_what_it_says(move: Move, line: str) -> None:
    assert nginx.moved_line(move) == line
