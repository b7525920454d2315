"""Pictures of other sites that come into the library after the posts are in."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from articles import library
from articles.importer.fetching import Fetching
from articles.importer.remote import remote_pictures
from articles.importer.verify import verify
from articles.library import files
from articles.management.commands import fetch_images, import_posts
from articles.models import Article, Edition, Image, PictureFetch
from articles.publishing import save_revision
from tests import make
from tests.importer import sites
from tests.importer.runs import bring, post, write
from tests.media import zoo
from tests.outbound.hostile import Server, Speak, answer, door_to, redirect, saying, serving

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("media_root")]

SITE = "https://pictures.example"
PHOTO = zoo.photograph(Artist="何晓舟", ImageDescription="老渡口", gps=True)
OTHER = make.picture_bytes((900, 600), colour="#334455")


def _picture(data: bytes = PHOTO, **headers: str) -> Speak:
    return saying(answer(data, **headers))


def _post(*names: str, **header: str) -> str:
    return post("一段。\n\n" + "\n\n".join(f"![码头]({SITE}/{name})" for name in names), **header)


def _go(server: Server, source: str = "", *, again: bool = False, **hosts: Any) -> dict[str, str]:
    """Fetch, and return of each path what became of it."""
    fetching = Fetching(source, again=again, door=door_to(server, **hosts))
    return {
        fate.url.removeprefix(SITE): f"{fate.outcome} {fate.reason}".strip()
        for fate in fetching.fates()
    }


def _fetch(pages: Mapping[str, Speak], **options: Any) -> dict[str, str]:
    with serving(pages, is_encrypted=True) as server:
        return _go(server, **options)


def _page(client: Client) -> str:
    return client.get(Edition.objects.get().get_absolute_url()).content.decode()


# --- What readers see ---


def test_a_fetched_picture_is_shown_from_here_with_its_size_and_words(
    tmp_path: Path, client: Client, media_root: Path
) -> None:
    write(tmp_path, market=_post("a.jpg"))
    bring(tmp_path)
    before = Image.objects.get()
    assert _fetch({"/a.jpg": _picture(OTHER)}) == {"/a.jpg": "fetched"}
    image = Image.objects.get()
    page = _page(client)
    assert (image.pk, image.remote_url, image.is_remote) == (before.pk, f"{SITE}/a.jpg", False)
    assert f"{SITE}/a.jpg" not in page
    assert f'srcset="/media/i/{image.token}/320.webp 320w' in page
    assert f'src="/media/i/{image.token}/640.jpg" width="640" height="427" alt="码头"' in page
    assert (media_root / "i" / image.token / "900.webp").is_file()
    assert Edition.objects.get().text_row.html.count(f"{SITE}/a.jpg") == 1


def test_pictures_of_pages_are_fetched_too(tmp_path: Path, client: Client) -> None:
    root = sites.build(
        tmp_path / "site",
        {
            "_config.yml": "title: 江湾\n",
            "_posts/2022-03-04-a.md": sites.post("甲"),
            "about.md": sites.page("关于", f"![码头]({SITE}/a.jpg)"),
        },
    )
    bring(root, is_auto=True)
    assert _fetch({"/a.jpg": _picture(OTHER)}) == {"/a.jpg": "fetched"}
    image = Image.objects.get()
    assert f"/media/i/{image.token}/640.jpg" in client.get("/about/").content.decode()
    assert {found.verdict for found in verify()} == {"same"}


def test_a_fetched_lead_picture_that_opens_the_text_is_shown_once(
    tmp_path: Path, client: Client
) -> None:
    write(
        tmp_path,
        market=post(
            f'<p><img src="{SITE}/a.jpg" alt="桥"></p><p>一。</p>', headimg=f"{SITE}/a.jpg"
        ),
    )
    bring(tmp_path)
    _fetch({"/a.jpg": _picture()})
    image = Image.objects.get()
    page = _page(client)
    assert page.count("<picture>") == 1
    assert 'class="lead-picture"' in page
    assert f"/media/i/{image.token}/64.jpg" in page
    assert "何晓舟" in page
    assert "老渡口" not in page


def test_a_picture_that_did_not_come_stays_the_link_it_was(tmp_path: Path, client: Client) -> None:
    write(tmp_path, market=_post("gone.jpg"))
    bring(tmp_path)
    before = _page(client)
    assert _fetch({}) == {"/gone.jpg": "failed The file is no longer there. (404)"}
    assert _page(client) == before
    assert f'<img src="{SITE}/gone.jpg" alt="码头"' in before


def test_feeds_show_a_fetched_picture_from_here(tmp_path: Path, client: Client) -> None:
    write(tmp_path, market=_post("a.jpg", "gone.jpg"))
    bring(tmp_path)
    _fetch({"/a.jpg": _picture(OTHER)})
    feed = client.get("/feed/rss/").content.decode()
    assert f"https://news.example/media/i/{Image.objects.get(original__gt='').token}/" in feed
    assert f"{SITE}/a.jpg" not in feed
    assert f"{SITE}/gone.jpg" in feed


def test_a_simple_page_shows_a_fetched_picture_from_here(tmp_path: Path, client: Client) -> None:
    write(tmp_path, market=_post("a.jpg"))
    bring(tmp_path)
    _fetch({"/a.jpg": _picture()})
    page = make.page(body=f'<p><img src="{SITE}/a.jpg" alt=""></p>')
    shown = client.get(page.get_absolute_url()).content.decode()
    assert f"/media/i/{Image.objects.get().token}/64.jpg" in shown


# --- What is stored ---


def test_articles_and_revisions_are_as_they_were(tmp_path: Path) -> None:
    write(tmp_path, market=_post("a.jpg", headimg=f"{SITE}/lead.jpg"))
    bring(tmp_path)
    article = Article.objects.get()
    before = article.revisions.get().snapshot
    _fetch({"/a.jpg": _picture(), "/lead.jpg": _picture(OTHER)})
    assert not Image.objects.remote().exists()
    save_revision(article, by=None)
    assert article.revisions.get().snapshot == before
    assert article.version == 1


def test_importing_again_makes_no_new_picture(tmp_path: Path) -> None:
    write(tmp_path, market=_post("a.jpg", headimg=f"{SITE}/a.jpg"))
    bring(tmp_path)
    _fetch({"/a.jpg": _picture()})
    write(
        tmp_path, market=_post("a.jpg", headimg=f"{SITE}/a.jpg", mood="新"), further=_post("a.jpg")
    )
    assert {line.outcome for line in bring(tmp_path)} == {"updated", "created"}
    assert not any(line.warnings for line in bring(tmp_path))
    assert Image.objects.count() == 1
    assert not remote_pictures().exists()


def test_the_same_bytes_are_kept_once_and_each_address_keeps_its_words(
    tmp_path: Path, client: Client, media_root: Path
) -> None:
    names = [f"{n}.jpg" for n in range(12)]
    write(tmp_path, market=_post(*names))
    bring(tmp_path)
    told = _fetch({f"/{name}": _picture() for name in names})
    assert set(told.values()) == {"fetched"}
    assert Image.objects.values("token").distinct().count() == 1
    assert Image.objects.own().count() == 1
    assert len({file.parent for file in media_root.rglob("*.jpg")}) == 1
    assert _page(client).count("<picture>") == 12


def test_bytes_that_the_library_has_are_not_kept_again(tmp_path: Path, media_root: Path) -> None:
    ours = library.take_in(PHOTO, name="渡口.jpg").image
    write(tmp_path, market=_post("a.jpg"))
    bring(tmp_path)
    _fetch({"/a.jpg": _picture()})
    theirs = Image.objects.get(remote_url=f"{SITE}/a.jpg")
    assert (theirs.token, theirs.original) == (ours.token, ours.original)
    assert len(list((media_root / "i").iterdir())) == 1


@pytest.mark.parametrize("first", ["ours", "theirs"])
def test_a_file_goes_with_the_last_picture_that_shows_it(
    tmp_path: Path, media_root: Path, first: str
) -> None:
    ours = library.take_in(PHOTO, name="渡口.jpg").image
    theirs = make.remote_image()
    assert library.share_file(theirs, ours.content_hash)
    theirs.refresh_from_db()
    rows = [ours, theirs] if first == "ours" else [theirs, ours]
    library.remove(rows[0])
    left = Image.objects.get()
    assert (left.content_hash, Image.objects.own().count()) == (library.digest_of(PHOTO), 1)
    assert (media_root / "i" / ours.token).exists()
    library.remove(left)
    assert not list((media_root / "i" / ours.token).iterdir())


def test_a_picture_that_came_otherwise_meanwhile_leaves_no_second_file(media_root: Path) -> None:
    remote, written = make.remote_image(), library.write_files(PHOTO)
    Image.objects.filter(pk=remote.pk).update(original="x.jpg")
    assert not library.give_file(remote, written)
    assert not list((media_root / "i").rglob("*.jpg"))


def test_only_pictures_of_imported_articles_and_of_the_named_source_are_fetched(
    tmp_path: Path,
) -> None:
    write(tmp_path / "one", market=_post("a.jpg"))
    write(tmp_path / "two", market=_post("b.jpg"))
    bring(tmp_path / "one", source="one")
    bring(tmp_path / "two", source="two")
    make.article(lead_image=make.remote_image(f"{SITE}/desk.jpg"))
    pages = {
        f"/{name}.jpg": _picture(make.picture_bytes(colour=colour))
        for name, colour in [("a", "red"), ("b", "blue"), ("desk", "green")]
    }
    assert _fetch(pages, source="one") == {"/a.jpg": "fetched"}
    assert _fetch(pages) == {"/b.jpg": "fetched"}


# --- What is refused ---

NOT_PICTURES = {
    "a page": (b"<!doctype html><title>x</title>", "not a picture"),
    "a drawing": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "not a picture"),
    "half a photograph": (PHOTO[: len(PHOTO) // 2], "damaged"),
    "a bomb": (zoo.bomb_png(13_000, 13_000), "50 million pixels"),
    "a picture that claims too much": (zoo.claiming(60_000, 60_000), "50 million pixels"),
    "a film of a thousand frames": (zoo.moving_gif(1001), "1,000 frames"),
}


@pytest.mark.parametrize(("data", "reason"), NOT_PICTURES.values(), ids=NOT_PICTURES)
def test_what_is_no_picture_stays_outside_whatever_it_is_called(
    tmp_path: Path, media_root: Path, data: bytes, reason: str
) -> None:
    write(tmp_path, market=_post("a.jpg"))
    bring(tmp_path)
    told = _fetch({"/a.jpg": _picture(data, Content_Type="image/jpeg")})
    assert reason in told["/a.jpg"]
    assert Image.objects.remote().count() == 1
    assert PictureFetch.objects.get().is_final
    assert not media_root.exists() or not list(media_root.rglob("*.*"))


def test_an_address_inside_is_not_asked_for(tmp_path: Path) -> None:
    write(
        tmp_path, market=post("![x](http://169.254.169.254/a.jpg)\n\n![y](http://10.0.0.1/b.jpg)")
    )
    bring(tmp_path)
    with serving({}) as server:
        told = _go(server)
        assert server.asked == []
    assert set(told.values()) == {"failed The address leads into a private network."}


# --- Trying again ---


def _state() -> tuple[int, bool, str, int]:
    row = PictureFetch.objects.get()
    return row.tries, row.is_final, row.problem, row.status


def test_a_failure_is_remembered_and_tried_again(tmp_path: Path) -> None:
    write(tmp_path, market=_post("a.jpg"))
    bring(tmp_path)
    _fetch({"/a.jpg": saying(answer(b"", "500 Oops"))})
    assert _state() == (1, False, "The other site did not give the file.", 500)
    assert PictureFetch.objects.get().tried_at is not None
    assert _fetch({"/a.jpg": _picture()}) == {"/a.jpg": "fetched"}
    assert _state() == (2, False, "", 0)
    assert _fetch({"/a.jpg": _picture()}) == {}


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_what_is_gone_is_not_asked_for_again_unless_the_operator_says_so(
    tmp_path: Path, status: str
) -> None:
    write(tmp_path, market=_post("a.jpg"))
    bring(tmp_path)
    _fetch({"/a.jpg": saying(answer(b"", status))})
    with serving({"/a.jpg": _picture()}, is_encrypted=True) as server:
        told = _go(server)
        assert server.asked == []
        assert told == {
            "/a.jpg": f"kept Given up before: The file is no longer there. ({status[:3]})"
        }
        assert _go(server, again=True) == {"/a.jpg": "fetched"}
    assert _state() == (2, False, "", 0)


def test_a_site_that_has_fallen_silent_is_not_asked_for_all_it_had(tmp_path: Path) -> None:
    write(tmp_path, market=_post(*(f"{n}.jpg" for n in range(40))))
    bring(tmp_path)
    with serving({}) as server:
        told = _go(server, hosts={})
    assert len(told) == 40
    assert set(told.values()) == {
        "failed There is no such site any more.",
        "failed The other site does not answer.",
    }
    assert PictureFetch.objects.filter(tries=1).count() <= 4
    assert PictureFetch.objects.failed().count() == 40
    assert not PictureFetch.objects.filter(is_final=True).exists()


def test_a_picture_that_another_run_has_in_hand_is_left_to_it(tmp_path: Path) -> None:
    write(tmp_path, market=_post("a.jpg", "b.jpg"))
    bring(tmp_path)
    first = Image.objects.get(remote_url__endswith="a.jpg")
    PictureFetch.objects.create(image=first, claimed_until=timezone.now() + timedelta(minutes=1))
    pages = {"/a.jpg": _picture(), "/b.jpg": _picture(OTHER)}
    assert _fetch(pages) == {"/a.jpg": "kept Another run has it in hand.", "/b.jpg": "fetched"}


def test_the_claim_of_a_run_that_was_killed_lapses(tmp_path: Path) -> None:
    write(tmp_path, market=_post("a.jpg"))
    bring(tmp_path)
    PictureFetch.objects.create(
        image=Image.objects.get(), claimed_until=timezone.now() - timedelta(seconds=1)
    )
    assert _fetch({"/a.jpg": _picture()}) == {"/a.jpg": "fetched"}


def test_a_run_that_is_stopped_gives_back_what_it_had_in_hand(tmp_path: Path) -> None:
    names = [f"{n}.png" for n in range(9)]
    write(tmp_path, market=_post(*names))
    bring(tmp_path)
    pages = {f"/{name}": _picture(make.picture_bytes((9 + n, 9))) for n, name in enumerate(names)}
    with serving(pages, is_encrypted=True) as server:
        fates = Fetching(door=door_to(server)).fates()
        next(fates)
        fates.close()
        assert not PictureFetch.objects.filter(claimed_until__gt=timezone.now()).exists()
        done = Image.objects.exclude(original="").count()
        assert len(_go(server)) == 9 - done
    assert not Image.objects.remote().exists()
    for image in Image.objects.all():
        assert all(files.default_storage.exists(name) for name in files.rendition_names(image))


# --- The commands ---


def _call(command: Any, server: Server, *arguments: str) -> str:
    out = io.StringIO()
    made = command.Command()
    made.door = door_to(server)
    call_command(made, *arguments, stdout=out)
    return out.getvalue()


def test_an_import_fetches_when_it_is_told_to_and_says_what_became_of_each(tmp_path: Path) -> None:
    site, report = tmp_path / "river", tmp_path / "report.json"
    write(site, market=_post("a.jpg", "gone.jpg", "moved.jpg"), further=_post("a.jpg"))
    pages = {"/a.jpg": _picture(), "/moved.jpg": redirect("/b.jpg"), "/b.jpg": _picture(OTHER)}
    with serving(pages, is_encrypted=True) as server:
        said = _call(import_posts, server, str(site), "--fetch-images", "--report", str(report))
        again = _call(import_posts, server, str(site), "--fetch-images")
    assert f"failed    {SITE}/gone.jpg: The file is no longer there. (404)" in said
    assert "Pictures of other sites: 2 fetched, 1 failed.\n" in said
    assert "Pictures of other sites: 1 kept.\n" in again
    assert "1 Given up before: The file is no longer there. (404)" in again
    assert server.times == {"/a.jpg": 1, "/gone.jpg": 1, "/moved.jpg": 1, "/b.jpg": 1}
    told = json.loads(report.read_text())
    assert len(told["files"]) == 2
    assert {row["url"].removeprefix(SITE): row["outcome"] for row in told["pictures"]} == {
        "/a.jpg": "fetched", "/moved.jpg": "fetched", "/gone.jpg": "failed",
    }  # fmt: skip
    assert {
        "url": f"{SITE}/gone.jpg",
        "outcome": "failed",
        "reason": "The file is no longer there. (404)",
    } in told["pictures"]


@pytest.mark.parametrize(
    "arguments", [(), ("--dry-run", "--fetch-images")], ids=["not told", "dry"]
)
def test_an_import_fetches_nothing_unless_it_is_told_to(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    write(tmp_path, market=_post("a.jpg"))
    with serving({"/a.jpg": _picture()}, is_encrypted=True) as server:
        _call(import_posts, server, str(tmp_path), *arguments)
        assert server.asked == []


def test_pictures_are_fetched_apart_from_an_import_too(tmp_path: Path) -> None:
    write(tmp_path, market=_post("a.jpg"))
    bring(tmp_path, source="river")
    with serving({}, is_encrypted=True) as server:
        _call(fetch_images, server)
    with serving({"/a.jpg": _picture()}, is_encrypted=True) as server:
        assert "1 kept" in _call(fetch_images, server, "--source", "river")
        assert "1 fetched" in _call(fetch_images, server, "--source", "river", "--again")
        assert _call(fetch_images, server) == "Pictures of other sites: none to fetch.\n"


def test_a_source_that_was_never_imported_is_said_to_be() -> None:
    with pytest.raises(CommandError, match="nothing was imported from 'river'"):
        call_command("fetch_images", "--source", "river")
