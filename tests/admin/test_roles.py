"""Who may open which address of the desk: all addresses, walked, times all roles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from articles.models import Article, Edition, ImportRun, LegacyPost, Revision
from articles.publishing import publish
from tests import make
from tests.admin.forms import form_of

pytestmark = pytest.mark.django_db
OPEN_TO_ALL = {"admin:login", "admin:desk_language", "admin:logout"}
# One row an address: which of writer, editor, publisher and administrator may look at it (GET).
# A row is "open" for whoever gets 200 or is led on within the desk; all others get 403, 404, 405
# or are led to the door.
LOOKING = {
    "admin:index": "WEPA",
    "admin:app_list": "",
    "admin:view_on_site": "WEPA",
    "admin:password_change": "WEPA",
    "admin:password_change_done": "WEPA",
    "admin:autocomplete": "WEPA",
    "admin:jsi18n": "WEPA",
    "admin:library": "WEPA",
    "admin:library_upload": "",
    "admin:library_picture": "WEPA",
    "admin:tag_names": "WEPA",
    "admin:articles_article_changelist": "WEPA",
    "admin:articles_article_add": "WEPA",
    "admin:articles_article_change": "EPA",
    "admin:articles_article_delete": "EPA",
    "admin:articles_article_history": "EPA",
    "admin:articles_article_preview": "EPA",
    "admin:articles_article_preview_page": "EPA",
    "admin:articles_article_revision": "EPA",
    "admin:articles_article_restore": "",
    "admin:articles_image_changelist": "WEPA",
    "admin:articles_image_add": "WEPA",
    "admin:articles_image_change": "WEPA",
    "admin:articles_image_delete": "PA",
    "admin:articles_image_history": "WEPA",
    "admin:articles_author_changelist": "WEPA",
    "admin:articles_author_add": "EPA",
    "admin:articles_author_change": "WEPA",
    "admin:articles_author_delete": "PA",
    "admin:articles_author_history": "WEPA",
    "admin:articles_category_changelist": "WEPA",
    "admin:articles_category_add": "PA",
    "admin:articles_category_change": "WEPA",
    "admin:articles_category_delete": "PA",
    "admin:articles_category_history": "WEPA",
    "admin:articles_tag_changelist": "WEPA",
    "admin:articles_tag_add": "WEPA",
    "admin:articles_tag_change": "WEPA",
    "admin:articles_tag_delete": "PA",
    "admin:articles_tag_history": "WEPA",
    "admin:articles_page_changelist": "EPA",
    "admin:articles_page_add": "PA",
    "admin:articles_page_change": "EPA",
    "admin:articles_page_delete": "PA",
    "admin:articles_page_history": "EPA",
    "admin:articles_sitetexts_changelist": "PA",
    "admin:articles_sitetexts_add": "",
    "admin:articles_sitetexts_change": "PA",
    "admin:articles_sitetexts_delete": "",
    "admin:articles_sitetexts_history": "PA",
    "admin:articles_address_changelist": "PA",
    "admin:articles_address_add": "",
    "admin:articles_address_change": "PA",
    "admin:articles_address_delete": "",
    "admin:articles_address_history": "PA",
    "admin:articles_importrun_changelist": "EPA",
    "admin:articles_importrun_add": "",
    "admin:articles_importrun_change": "EPA",
    "admin:articles_importrun_download": "EPA",
    "admin:articles_importrun_given_up": "",  # there is one only where a page gave something up
    "admin:articles_importrun_delete": "",
    "admin:articles_importrun_history": "EPA",
    "admin:articles_legacypost_changelist": "EPA",
    "admin:articles_legacypost_add": "",
    "admin:articles_legacypost_change": "EPA",
    "admin:articles_legacypost_conflict": "EPA",
    "admin:articles_legacypost_delete": "",
    "admin:articles_legacypost_history": "EPA",
    **{
        f"admin:auth_{model}_{page}": "A"
        for model in ("user", "group")
        for page in ("changelist", "add", "change", "delete", "history")
    },
    "admin:auth_user_password_change": "A",
}
ROLES = {"W": "Writer", "E": "Editor", "P": "Publisher"}


def addresses(patterns: list[Any], prefix: str = "") -> Iterator[tuple[str, list[str]]]:
    """Walk the resolver: every named address below the desk and the names of its parts."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            name = f"{pattern.namespace}:" if pattern.namespace else prefix
            yield from addresses(pattern.url_patterns, name)
        elif isinstance(pattern, URLPattern) and pattern.name:
            groups = pattern.pattern.regex.groupindex if pattern.pattern.regex.groups else {}
            yield f"{prefix}{pattern.name}", list(pattern.pattern.converters or groups)


def desk_addresses() -> dict[str, list[str]]:
    """Return every address of the desk."""
    found = addresses(get_resolver().url_patterns)
    return {name: parts for name, parts in found if name.startswith("admin:")}


@pytest.fixture
def things() -> dict[str, int]:
    """Make one thing of each kind that a writer has no share in, and return their numbers."""
    other = make.user("Editor")
    author, tag = make.author(), make.tag()
    image = make.image()
    edition = make.live(owner=other, authors=(author,), tags=(tag.name,), lead_image=image)
    draft = make.article(owner=other)
    page, texts = make.page(), make.site_texts()
    run = ImportRun.objects.create(source="旧站")
    post = LegacyPost.objects.create(
        source="旧站", path_in_source="a.md", packed=LegacyPost.pack(b"x"), sha256="0" * 64,
        dialect="hexo", run=run,
    )  # fmt: skip
    group = other.groups.get()
    return {
        "article": draft.pk, "image": image.pk, "author": author.pk, "category": edition.section_id,
        "tag": tag.pk, "page": page.pk, "sitetexts": texts.pk, "address": edition.article.addresses.get().pk,
        "importrun": run.pk, "legacypost": post.pk, "user": other.pk, "group": group.pk,
    }  # fmt: skip


def address_of(name: str, parts: list[str], things: dict[str, int]) -> str:
    """Return an address with the numbers of real things in it."""
    model = name.split("_")[1] if "_" in name else ""
    number = things.get(model, things["image"])
    known = {
        "app_label": "articles", "content_type_id": 1, "revision": 1, "number": number, "id": number,
    }  # fmt: skip
    found = reverse(name, kwargs={part: known.get(part, number) for part in parts})
    if name == "admin:autocomplete":
        found += "?app_label=articles&model_name=byline&field_name=author"
    return found


def is_open(client: Client, address: str) -> bool:
    """Say whether an address shows something, or leads on to it."""
    answer = client.get(address)
    if answer.status_code == 302:
        return answer["Location"] != "/admin/" and "/login/" not in answer["Location"]
    return answer.status_code == 200


def account(letter: str) -> User:
    return make.user(is_superuser=True) if letter == "A" else make.user(ROLES[letter])


def test_every_address_of_the_desk_stands_in_the_table() -> None:
    assert set(desk_addresses()) - OPEN_TO_ALL == set(LOOKING)


@pytest.mark.parametrize(
    "letter", ["W", "E", "P", "A"], ids=["writer", "editor", "publisher", "administrator"]
)
def test_each_role_sees_what_the_table_says(
    client: Client, things: dict[str, int], letter: str
) -> None:
    client.force_login(account(letter))
    paths = {name: address_of(name, parts, things) for name, parts in desk_addresses().items()}
    paths["admin:view_on_site"] = ""

    wrong = {
        name: path
        for name, path in paths.items()
        if path and name in LOOKING and is_open(client, path) != (letter in LOOKING[name])
    }

    assert wrong == {}


def test_nobody_who_is_not_signed_in_sees_anything(client: Client, things: dict[str, int]) -> None:
    paths = [
        address_of(name, parts, things)
        for name, parts in desk_addresses().items()
        if name not in OPEN_TO_ALL
    ]

    shown = [path for path in paths if client.get(path).status_code == 200]

    assert shown == []


def test_an_account_without_a_role_sees_no_article_and_no_picture(
    client: Client, things: dict[str, int]
) -> None:
    user = make.user("Writer")
    user.groups.clear()
    client.force_login(user)

    shown = [
        name
        for name, parts in desk_addresses().items()
        if ("articles_" in name or "library" in name or "tag_names" in name)
        and is_open(client, address_of(name, parts, things))
    ]

    assert shown == []


CHANGING = {
    "change an article of somebody else": ("admin:articles_article_change", {"headline": "改了"}),
    "delete an article of somebody else": ("admin:articles_article_delete", {"post": "yes"}),
    "restore an article of somebody else": ("admin:articles_article_restore", {}),
    "rename an author that readers see": ("admin:articles_author_change", {"name": "改了"}),
    "rename a section": ("admin:articles_category_change", {"name": "改了"}),
    "rename a tag": ("admin:articles_tag_change", {"name": "改了"}),
    "caption a picture that readers see": ("admin:articles_image_change", {"caption": "改了"}),
    "delete a picture that readers see": ("admin:articles_image_delete", {"post": "yes"}),
    "delete a tag": ("admin:articles_tag_delete", {"post": "yes"}),
    "change a page": ("admin:articles_page_change", {"title": "改了"}),
    "change the site's texts": ("admin:articles_sitetexts_change", {"name": "改了"}),
    "make a section": ("admin:articles_category_add", {"name": "新栏目"}),
    "make an account": ("admin:auth_user_add", {"username": "x"}),
}


@pytest.mark.parametrize("what", CHANGING)
def test_a_writer_changes_nothing_of_others_and_nothing_that_readers_see(
    client: Client, things: dict[str, int], what: str
) -> None:
    client.force_login(make.user("Writer"))
    name, data = CHANGING[what]

    answer = client.post(address_of(name, desk_addresses()[name], things), data)

    assert answer.status_code in (302, 403, 404)
    assert "/change/" not in answer.get("Location", "")
    assert not Article.objects.filter(headline="改了").exists()
    assert not Edition.objects.filter(labels__icontains="改了").exists()
    assert make.Image.objects.filter(caption="改了").count() == 0


@pytest.mark.parametrize(
    "verb",
    [
        "publish",
        "carry",
        "drop",
        "schedule",
        "approve",
        "ask_changes",
        "withdraw",
        "expire",
        "cancel_schedule",
    ],
)
def test_a_writer_forging_a_verb_is_refused(client: Client, verb: str) -> None:
    writer = make.user("Writer")
    article = make.article(owner=writer)
    client.force_login(writer)
    data = form_of(article) | {
        "_verb": verb,
        "_at": "2099-01-01T08:00",
        "_note": "x",
        "_end": "2099-01-01T08:00",
    }

    client.post(reverse("admin:articles_article_change", args=[article.pk]), data)

    article.refresh_from_db()
    assert article.stage == "draft"
    assert Edition.objects.count() == 0


def test_a_writer_deletes_no_article_of_others_in_a_heap(
    client: Client, things: dict[str, int]
) -> None:
    client.force_login(make.user("Writer"))

    client.post(
        reverse("admin:articles_article_changelist"),
        {"action": "delete_selected", "_selected_action": [things["article"]], "post": "yes"},
    )

    assert Article.objects.filter(pk=things["article"]).exists()


def test_a_writer_cannot_fill_in_fields_that_are_not_theirs(client: Client) -> None:
    writer, other = make.user("Writer"), make.user("Editor")
    article = make.article(owner=writer)
    client.force_login(writer)
    forged = {
        "owner": other.pk,
        "is_pinned": "on",
        "stage": "approved",
        "version": 99,
        "comments_allowed": "",
    }

    client.post(
        reverse("admin:articles_article_change", args=[article.pk]), form_of(article) | forged
    )

    article.refresh_from_db()
    assert article.owner == writer
    assert not article.is_pinned
    assert (article.stage, article.comments_allowed) == ("draft", True)


def test_a_writer_only_looks_at_their_article_once_it_is_out(client: Client) -> None:
    writer = make.user("Writer")
    article = make.article(owner=writer)
    publish(article, by=None)
    client.force_login(writer)
    address = reverse("admin:articles_article_change", args=[article.pk])

    assert client.get(address).status_code == 200
    assert client.post(address, form_of(article) | {"headline": "改了"}).status_code == 403
    assert Revision.objects.filter(article=article).count() == 1


def test_no_view_is_exempt_from_the_csrf_check(things: dict[str, int]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make.user(is_superuser=True))
    names = [name for name in desk_addresses() if name != "admin:login"]

    refused = [
        client.post(address_of(name, desk_addresses()[name], things)).status_code for name in names
    ]

    assert set(refused) <= {403, 405}
