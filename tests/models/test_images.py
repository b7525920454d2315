"""What the database refuses of a picture's row, whoever writes it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError

from articles.models import Image
from articles.publishing.snapshots import remote_images
from tests import make

pytestmark = pytest.mark.django_db

WRONG: dict[str, dict[str, Any]] = {
    "neither file nor address": {},
    "a file of a machine": {"remote_url": "file:///etc/passwd"},
    "a script": {"remote_url": "javascript:alert(1)"},
    "an address without its scheme": {"remote_url": "//pictures.example/a.jpg"},
    "no host's address": {"remote_url": "http:a.jpg"},
}


@pytest.mark.parametrize("fields", WRONG.values(), ids=WRONG)
def test_a_picture_is_a_file_or_stands_on_the_web(fields: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="image_"):
        Image.objects.create(**fields)


def test_a_fetched_picture_has_both() -> None:
    image = make.image(remote_url="https://pictures.example/a.jpg")
    assert not image.is_remote
    assert list(Image.objects.matching("pictures.example")) == [image]


def test_two_rows_of_their_own_bytes_do_not_share_their_files_name() -> None:
    with pytest.raises(IntegrityError):
        make.image(token=make.image().token)


@pytest.mark.parametrize(
    "address", ["HTTP://a.example/a.jpg", "http:a.jpg", "https:/a.jpg", "//a.example/a"]
)
def test_a_text_that_names_no_address_of_the_web_makes_no_row(address: str) -> None:
    kept = remote_images([address, "https://pictures.example/a.jpg"])
    assert [image.remote_url for image in kept] == ["https://pictures.example/a.jpg"]


def test_new_addresses_become_pictures_whatever_some_of_them_clash_with() -> None:
    old = make.remote_image("https://pictures.example/a.jpg")
    hidden = "https://pictures.example/a\u200b.jpg"  # is stored as the old one's address
    found = remote_images([hidden, "https://pictures.example/b.jpg", old.remote_url])
    assert [image.remote_url for image in found] == [
        "https://pictures.example/b.jpg",
        old.remote_url,
    ]
    assert found[0].pk == Image.objects.get(remote_url=found[0].remote_url).pk
    assert Image.objects.count() == 2


def test_a_new_address_costs_two_queries_and_a_number(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(5):  # two of them a savepoint
        (found,) = remote_images(["https://pictures.example/new.jpg"])
    assert found == Image.objects.get(remote_url=found.remote_url)
    assert found.token == Image.objects.get().token


def test_pictures_of_a_text_are_found_by_number_and_by_where_they_came_from() -> None:
    numbered, fetched = make.image(), make.image(remote_url="https://pictures.example/a.jpg")
    make.remote_image("https://pictures.example/b.jpg")
    text = f'<figure class="news-image" data-image-id="{numbered.pk}"></figure>\n' + "".join(
        f'<p><img alt="" referrerpolicy="no-referrer" src="https://pictures.example/{name}.jpg"></p>'
        for name in "ab"
    )
    found = Image.objects.shown_in([text])
    assert found[numbered.pk] == numbered
    assert found["https://pictures.example/a.jpg"] == fetched
    assert "https://pictures.example/b.jpg" not in found


def test_texts_without_pictures_cost_no_query(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert Image.objects.shown_in(["<p>一。</p>"]) == {}
