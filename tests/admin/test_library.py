"""The picture library at the desk: choosing, adding, looking."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.admin import library as views
from articles.models import Image, PictureFetch
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(client: Client) -> Client:
    client.force_login(make.user("Writer"))
    return client


def upload(client: Client, data: bytes, name: str = "bridge.png") -> Any:
    return client.post(reverse("admin:library_upload"), {"picture": SimpleUploadedFile(name, data)})


def test_a_picture_is_taken_in_and_shown(writer: Client, media_root: Path) -> None:
    answer = upload(writer, make.picture_bytes())

    said = answer.json()
    assert said["is_new"] is True
    assert said["picture"]["needs_alt"] is True
    shown = writer.get(said["picture"]["url"])
    assert shown.status_code == 302
    assert shown["Location"].startswith("/media/i/")


def test_the_same_picture_twice_is_one_picture(writer: Client, media_root: Path) -> None:
    data = make.picture_bytes()

    first, second = upload(writer, data).json(), upload(writer, data, "other.png").json()

    assert second["is_new"] is False
    assert first["picture"]["id"] == second["picture"]["id"]


HOSTILE = {
    "a page that calls itself a picture": b"<html><script>alert(1)</script></html>",
    "a vector picture with a script": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "nothing": b"",
    "a broken picture": b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_picture_is_refused_in_words(
    writer: Client, media_root: Path, what: str
) -> None:
    answer = upload(writer, HOSTILE[what], "x.png")

    assert answer.status_code == 400
    assert answer.json()["error"]
    assert not Image.objects.exists()


def test_a_file_that_is_too_large_is_refused(
    writer: Client, media_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "MAX_BYTES", 100)

    assert upload(writer, make.picture_bytes()).status_code == 413


def test_no_file_at_all_is_said(writer: Client) -> None:
    assert writer.post(reverse("admin:library_upload")).status_code == 400


def test_the_library_is_searched_and_turned_page_by_page(writer: Client) -> None:
    for number in range(30):
        make.image(title=f"大桥 {number}")
    make.image(title="渡口")
    make.remote_image(title="大桥，别处的")
    address = reverse("admin:library")

    first = writer.get(address, {"q": "大桥"}).json()
    second = writer.get(address, {"q": "大桥", "next": first["next"]}).json()

    assert (len(first["pictures"]), len(second["pictures"])) == (24, 6)
    assert second["next"] == ""


@pytest.mark.parametrize(
    "wild", ["-1", "abc", "9" * 40, "１"], ids=["negative", "letters", "huge", "wide"]
)
def test_a_forged_next_breaks_nothing(writer: Client, wild: str) -> None:
    assert writer.get(reverse("admin:library"), {"next": wild}).status_code == 200


def test_tags_are_proposed(writer: Client) -> None:
    make.tag("乌克兰")
    make.tag("北约")

    assert writer.get(reverse("admin:tag_names"), {"q": "克"}).json() == {"names": ["乌克兰"]}


def test_a_new_picture_comes_in_through_its_form(client: Client, media_root: Path) -> None:
    client.force_login(make.user("Editor"))
    data = {
        "file": SimpleUploadedFile("a.png", make.picture_bytes()),
        "title": "大桥",
        "alt": "江边的桥",
        "credit": "陈岚",
    }

    client.post(reverse("admin:articles_image_add"), data)

    image = Image.objects.get()
    assert (image.title, image.alt, image.credit, image.width_px) == (
        "大桥",
        "江边的桥",
        "陈岚",
        640,
    )


@pytest.mark.parametrize("given", ["nothing", "both"])
def test_a_new_picture_is_a_file_or_an_address_and_not_both(
    client: Client, media_root: Path, given: str
) -> None:
    client.force_login(make.user("Editor"))
    both = {
        "file": SimpleUploadedFile("a.png", make.picture_bytes()),
        "remote_url": "https://pictures.example/a.jpg",
    }

    answer = client.post(reverse("admin:articles_image_add"), both if given == "both" else {})

    assert answer.status_code == 200
    assert not Image.objects.exists()


def test_a_writer_describes_the_picture_they_added_and_no_other(client: Client) -> None:
    writer = make.user("Writer")
    own, others = make.image(uploaded_by=writer), make.image()
    client.force_login(writer)
    data = {"title": "改了", "alt": "改了", "focal_x": 0.5, "focal_y": 0.5}

    answers = [
        client.post(reverse("admin:articles_image_change", args=[image.pk]), data).status_code
        for image in (own, others)
    ]

    assert answers == [302, 403]


def test_a_picture_page_says_where_it_is_used(client: Client) -> None:
    image = make.image()
    make.article("用图的文章", lead_image=image)
    client.force_login(make.user("Editor"))

    page = client.get(reverse("admin:articles_image_change", args=[image.pk])).content.decode()

    assert "用图的文章" in page


def _tried(image: Image, **fields: Any) -> None:
    PictureFetch.objects.create(image=image, tries=2, tried_at=timezone.now(), **fields)


def test_a_picture_page_says_why_the_picture_could_not_be_fetched(client: Client) -> None:
    gone, silent = make.remote_image(), make.remote_image()
    _tried(gone, problem="The file is no longer there.", status=404, is_final=True)
    PictureFetch.objects.create(image=silent, problem="The other site does not answer.")
    client.force_login(make.user("Editor"))

    pages = [
        client.get(reverse("admin:articles_image_change", args=[image.pk])).content.decode()
        for image in (gone, silent)
    ]

    assert "文件已不在那里。 (404)" in pages[0]
    assert "共尝试 2 次" in pages[0]
    assert "不再尝试" in pages[0]
    assert "对方网站没有回应。" in pages[1]
    assert "不再尝试" not in pages[1]


def test_a_picture_page_says_where_a_fetched_picture_came_from(client: Client) -> None:
    image = make.image(remote_url="https://pictures.example/a.jpg")
    client.force_login(make.user("Editor"))

    page = client.get(reverse("admin:articles_image_change", args=[image.pk])).content.decode()

    assert "这张图片来自其他网站" in page
    assert 'href="https://pictures.example/a.jpg"' in page


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("here", {"这里", "取回"}),
        ("elsewhere", {"别处", "失败"}),
        ("failed", {"失败"}),
        ("", {"这里", "取回", "别处", "失败"}),
    ],
)
def test_the_list_is_narrowed_by_where_the_file_is(
    client: Client, place: str, shown: set[str]
) -> None:
    make.image(title="这里")
    _tried(make.image(title="取回", remote_url="https://pictures.example/a.jpg"))
    make.remote_image(title="别处")
    _tried(make.remote_image(title="失败"), problem="The file is too large.")
    client.force_login(make.user("Editor"))

    answer = client.get(reverse("admin:articles_image_changelist"), {"place": place})

    assert {str(row) for row in answer.context["cl"].result_list} == shown


def test_the_same_file_is_offered_once(writer: Client) -> None:
    ours = make.image(title="大桥")
    make.image(
        title="", content_hash="", token=ours.token, remote_url="https://pictures.example/a.jpg"
    )

    found = writer.get(reverse("admin:library")).json()["pictures"]

    assert [row["id"] for row in found] == [ours.pk]


def test_what_keeps_a_picture_from_being_deleted_is_named(client: Client) -> None:
    client.force_login(make.user("Publisher"))
    image = make.image()
    article = make.article(lead_image=image)
    shown = client.get(reverse("admin:articles_image_delete", args=[image.pk])).content.decode()
    assert reverse("admin:articles_article_change", args=[article.pk]) in shown
    assert "Article image" not in shown
