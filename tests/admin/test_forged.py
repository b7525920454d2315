"""Forged requests at the desk: addresses that tell too much, numbers that are none."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse

from articles.models import Image
from tests import make
from tests.admin.forms import form_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("what", ["scheduled edition", "page not yet public"])
def test_the_way_to_the_site_tells_a_writer_no_address_that_readers_do_not_know(
    client: Client, what: str
) -> None:
    thing: Any = make.scheduled() if "edition" in what else make.page(is_published=False)
    kind = ContentType.objects.get_for_model(thing)
    client.force_login(make.user("Writer"))

    answer = client.get(reverse("admin:view_on_site", args=[kind.pk, thing.pk]))

    assert answer.status_code == 404


NUMBERS = {"raised": "²", "wide": "１", "longer than any": "9" * 5000, "none": "x"}


@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS)
@pytest.mark.parametrize(
    "address",
    [
        "articles/article/?section={}",
        "articles/article/{}/history/",
        "articles/article/add/?lead_image={}",
        "articles/article/{own}/preview/?revision={}",
        "articles/article/{own}/revisions/1/?against={}",
        "library/?next={}",
        "r/{}/{}/",
    ],
)
def test_what_is_no_number_is_no_error_of_the_server(
    client: Client, address: str, number: str
) -> None:
    client.force_login(make.user(is_superuser=True))
    path = address.replace("{own}", str(make.article().pk)).replace("{}", number)

    assert client.get(f"/admin/{path}").status_code < 500


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//a.example/b.png", "x"]
)
def test_a_picture_on_another_site_has_an_address_of_the_web(client: Client, address: str) -> None:
    client.force_login(make.user("Writer"))

    client.post(reverse("admin:articles_image_add"), {"remote_url": address, "alt": "江"})

    assert not Image.objects.exists()


@pytest.mark.parametrize(
    "field", ["categories", "section", "lead_image", "owner", "bylines-0-author"]
)
@pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS)
def test_a_form_with_what_is_no_number_is_shown_again(
    client: Client, field: str, number: str
) -> None:
    article = make.article()
    client.force_login(make.user(is_superuser=True))
    sent = form_of(article) | {field: number, "bylines-TOTAL_FORMS": "1"}

    answer = client.post(reverse("admin:articles_article_change", args=[article.pk]), sent)

    assert answer.status_code in {200, 302}
