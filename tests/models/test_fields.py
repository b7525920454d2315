"""No way of writing gets a hurtful text past the fields."""

from __future__ import annotations

import unicodedata

import pytest

from articles.models import Article, ImportRun, LegacyPost, Tag, normal_path, split_tags, tag_key
from articles.models.fields import TooLong
from tests import make

pytestmark = pytest.mark.django_db

HOSTILE = "江湾\x00\x0b\u202e 日报\ud800  cafe\u0301"
CLEAN = "江湾 日报 café"


def by_save(article: Article) -> None:
    article.headline = HOSTILE
    article.save()


def by_bulk_update(article: Article) -> None:
    article.headline = HOSTILE
    Article.objects.bulk_update([article], ["headline"])


def by_bulk_create(article: Article) -> None:
    article.pk, article.headline, article.slug = None, HOSTILE, "anders"
    Article.objects.filter(slug="qiao").update(slug="weg")
    Article.objects.bulk_create([article])
    Article.objects.filter(slug="weg").update(headline=HOSTILE)


WAYS = [
    by_save,
    by_bulk_update,
    by_bulk_create,
    lambda article: Article.objects.filter(pk=article.pk).update(headline=HOSTILE),
]


@pytest.mark.parametrize("write", WAYS, ids=["save", "bulk_update", "bulk_create", "update"])
def test_every_writer_stores_normal_text(write) -> None:
    write(make.article(slug="qiao"))
    stored = set(Article.objects.values_list("headline", flat=True))
    assert stored == {unicodedata.normalize("NFC", CLEAN)}


@pytest.mark.parametrize(
    "write",
    [
        lambda article, body: (setattr(article, "body", body), article.save()),
        lambda article, body: Article.objects.filter(pk=article.pk).update(body=body),
        lambda article, body: (
            setattr(article, "body", body),
            Article.objects.bulk_update([article], ["body"]),
        ),
    ],
    ids=["save", "update", "bulk_update"],
)
def test_every_writer_passes_the_sanitiser(write) -> None:
    article = make.article()
    write(article, '<p onclick="x()">好<script>alert(1)</script></p>')
    assert Article.objects.get().body == "<p>好</p>"


def test_a_text_that_does_not_fit_is_refused_on_every_database() -> None:
    with pytest.raises(TooLong, match="headline"):
        make.article("字" * 301)


def test_json_holds_no_character_that_the_database_refuses() -> None:
    run = ImportRun.objects.create(source="旧站")
    LegacyPost.objects.create(
        source="旧站", path_in_source="a.md", packed=b"", run=run, header={"title": "a\x00b\ud800"}
    )
    assert LegacyPost.objects.get().header == {"title": "ab"}


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("乌克兰，北约", ["乌克兰", "北约"]),
        ("乌克兰、北约, New York", ["乌克兰", "北约", "New York"]),
        ("NATO, nato, ＮＡＴＯ", ["ＮＡＴＯ"]),
        (" , ，", []),
    ],
)
def test_tags_are_parted_by_commas_of_either_script_never_by_blanks(
    typed: str, tags: list[str]
) -> None:
    assert split_tags(typed) == tags


@pytest.mark.parametrize(
    ("one", "other"), [("Élan", "élan"), ("ＮＡＴＯ", "nato"), ("e\u0301", "é"), ("北约 ", "北约")]
)
def test_two_spellings_of_a_word_are_one_tag(one: str, other: str) -> None:
    assert tag_key(one) == tag_key(other)
    article = make.article(tags=(one, other))
    assert article.tags.count() == 1


def test_a_tag_of_symbols_alone_has_an_address() -> None:
    assert make.tag("🚀").slug.startswith("tag-")


def test_tags_of_one_slug_get_addresses_of_their_own() -> None:
    slugs = [tag.slug for tag in Tag.objects.named(["C++", "C", "C#"])]
    assert len(set(slugs)) == 3


@pytest.mark.parametrize(
    "path",
    [
        "/2022/02/03/乌克兰/",
        "2022/02/03/乌克兰",
        "/2022/02/03/%E4%B9%8C%E5%85%8B%E5%85%B0/index.html",
    ],
)
def test_the_forms_of_a_path_are_one(path: str) -> None:
    assert normal_path(path) == "/2022/02/03/乌克兰"
