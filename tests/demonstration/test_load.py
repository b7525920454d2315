"""Loading the demonstration newsroom: all of it, through the importer, and once."""

import io
from collections import Counter
from datetime import timedelta
from hashlib import sha256

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from PIL import Image as Pillow

from articles.demonstration.load import SOURCE, is_loaded, load
from articles.demonstration.posts_today import POSTS
from articles.models import (
    Article,
    Author,
    Category,
    Correction,
    Edition,
    Image,
    ImportRun,
    LegacyPost,
    Page,
    SiteTexts,
)
from tests import make

pytestmark = pytest.mark.django_db


def plain(name: str) -> bytes:
    """Return a small sheet of one colour, another for each name."""
    colour = tuple(sha256(name.encode()).digest()[:3])
    written = io.BytesIO()
    Pillow.new("RGB", (120, 80), colour).save(written, "PNG")
    return written.getvalue()


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    """Load it once for all tests here, with plain pictures; return the moment."""
    now, folder = timezone.now(), tmp_path_factory.mktemp("files")
    files = override_settings(MEDIA_ROOT=folder)
    with django_db_blocker.unblock(), files, transaction.atomic():
        make.user("Writer", name="writer")
        assert load(now=now, tell=str, draw=plain)
        yield now
        transaction.set_rollback(True)


def test_all_of_it_is_there(loaded):
    assert LegacyPost.objects.filter(source=SOURCE).count() == len(list(POSTS.iterdir()))
    standings = Counter(Article.objects.with_standing(loaded).values_list("standing", flat=True))
    assert standings == {"live": 61, "changed": 1, "scheduled": 1, "withdrawn": 1, "never": 4}
    stages = Counter(Article.objects.never_out().values_list("stage", flat=True))
    assert stages == {"draft": 3, "in_review": 1}
    assert Counter(Author.objects.values_list("kind", flat=True)) == {"person": 6, "agency": 2}
    assert Author.objects.filter(kind="person").exclude(portrait=None).count() == 6
    assert Category.objects.filter(parent=None).count() == 8
    assert Category.objects.filter(parent__parent=None).exclude(parent=None).count() == 13
    assert set(Page.objects.values_list("slug", flat=True)) == {"about", "contact", "privacy"}
    assert SiteTexts.current().logo is not None


def test_it_looks_as_if_it_were_today(loaded):
    newest = Edition.objects.live(loaded).newest()[0]
    assert timedelta(hours=1) <= loaded - newest.published_at < timedelta(hours=1, minutes=1)
    assert Edition.objects.live(loaded).pinned().count() == 1
    waiting = Edition.objects.get(live_from__gt=loaded)
    assert timedelta(0) < waiting.live_from - loaded <= timedelta(days=1)


def test_readers_see_the_correction_and_not_the_unpublished_change(loaded):
    assert Correction.objects.get().article.editions.live(loaded).get().text_row.corrections
    changed = Article.objects.standing("changed", loaded).get()
    assert "编者补记" in changed.body
    assert "编者补记" not in changed.editions.live(loaded).get().text_row.html


def test_the_writer_has_drafts_to_work_on(loaded):
    assert Article.objects.filter(owner__username="writer", stage="draft").count() == 3


def test_every_picture_has_its_words(loaded):
    assert not Image.objects.filter(alt="").exists()
    assert not Image.objects.filter(credit="").exists()
    assert not Image.objects.remote().exists()


def test_every_article_can_be_read(loaded, client):
    for edition in Edition.objects.live(loaded):
        assert client.get(edition.get_absolute_url()).status_code == 200, edition
    assert client.get("/").status_code == 200
    assert (
        client.get(Edition.objects.get(ended_as="withdrawn").get_absolute_url()).status_code == 410
    )


def test_the_second_time_nothing_happens(loaded, capsys, django_assert_max_num_queries):
    before = (Article.objects.count(), Image.objects.count(), Edition.objects.count())
    with django_assert_max_num_queries(5):
        call_command("load_demonstration")
    assert (Article.objects.count(), Image.objects.count(), Edition.objects.count()) == before
    assert ImportRun.objects.count() == 1
    assert is_loaded()
    assert "nothing to do" in capsys.readouterr().out
