"""Pictures in the library: taken in once, kept under names that nobody guesses, thrown away whole."""

import re
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction
from django.db.models import ProtectedError

from articles import library, media, publishing
from articles.library import files, intake
from articles.models import Author, Image, SiteTexts
from tests import make
from tests.media import zoo

pytestmark = pytest.mark.django_db

PHOTO = zoo.photograph(Artist="何晓舟", ImageDescription="老渡口", gps=True)


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    """Give the test storages of its own."""
    kinds = {"default": tmp_path / "media", "originals": tmp_path / "originals"}
    settings.STORAGES = {
        **settings.STORAGES,
        **{
            name: {
                "BACKEND": "django.core.files.storage.FileSystemStorage",
                "OPTIONS": {"location": folder, "base_url": "/media/"},
            }
            for name, folder in kinds.items()
        },
    }
    return tmp_path


def kept(folder: Path) -> list[str]:
    """Return every file below a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_picture_taken_in_has_a_row_an_original_and_its_renditions(folders):
    image = library.take_in(PHOTO, name="IMG_0042.JPG", alt="一条渡船").image
    assert (image.width_px, image.height_px, image.byte_size) == (64, 32, len(PHOTO))
    assert (image.title, image.alt, image.credit, image.caption) == (
        "IMG 0042",
        "一条渡船",
        "何晓舟",
        "老渡口",
    )
    assert kept(folders) == sorted(
        [
            f"media/i/{image.token}/64.jpg",
            f"media/i/{image.token}/64.webp",
            f"originals/{image.token}.jpg",
        ]
    )
    assert (folders / "originals" / image.original).read_bytes() == PHOTO


def test_what_the_editor_says_goes_before_what_the_file_says():
    image = library.take_in(PHOTO, name="a.jpg", credit="Ada Lund", caption="新渡口").image
    assert (image.credit, image.caption) == ("Ada Lund", "新渡口")


def test_the_same_bytes_are_one_picture(folders):
    first = library.take_in(PHOTO, name="a.jpg", alt="一")
    before = kept(folders)
    again = library.take_in(PHOTO, name="b.jpg", alt="二")
    assert (first.is_new, again.is_new) == (True, False)
    assert again.image == first.image
    assert Image.objects.get().alt == "一"
    assert kept(folders) == before


def test_of_two_who_bring_the_same_bytes_at_once_the_later_gives_its_files_up(folders):
    first = library.take_in(PHOTO, name="a.jpg").image
    before = kept(folders)
    late = Image(content_hash=first.content_hash, width_px=64, height_px=32, original="late.jpg")
    taken = intake._kept(late, PHOTO)
    assert (taken.is_new, taken.image) == (False, first)
    assert kept(folders) == before


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "x.html",
        "shell.php.jpg",
        "a\x00b.jpg",
        "C:\\Windows\\x.gif",
        "渡口.svg",
        "",
        "." * 300,
    ],
)
def test_no_file_is_ever_named_by_a_stranger(folders, name):
    image = library.take_in(PHOTO, name=name).image
    names = [Path(path) for path in kept(folders)]
    assert {path.suffix for path in names} == {".jpg", ".webp"}
    assert all(
        re.fullmatch(r"(i/)?[\w-]{22}(/64)?", str(path.relative_to(path.parts[0]).with_suffix("")))
        for path in names
    )
    assert len(image.title) <= 200


def test_the_suffix_is_that_of_the_bytes(folders):
    library.take_in(zoo.picture("GIF", mode="P")[:-1] + b"<script>x</script>;", name="page.html")
    assert next(name for name in kept(folders) if name.startswith("originals")).endswith(".gif")
    assert not any(
        b"<script>" in (folders / name).read_bytes() for name in kept(folders) if "media" in name
    )


def test_a_file_that_is_no_picture_leaves_nothing_behind(folders):
    with pytest.raises(media.Unreadable):
        library.take_in(b"<svg/>", name="a.svg")
    assert not kept(folders)
    assert not Image.objects.exists()


def test_when_the_row_is_refused_no_file_stays(folders):
    wrong = Image(original="x.jpg", width_px=64, height_px=32, focal_x=3)
    with pytest.raises(DatabaseError):
        intake._kept(wrong, PHOTO)
    assert not kept(folders)


def test_when_writing_fails_no_file_stays(folders):
    image = Image(original="x.jpg", width_px=64, height_px=32)
    with pytest.raises(media.Unreadable):
        files.write(image, PHOTO[:100])
    assert not kept(folders)


def test_renditions_cost_no_query_and_open_no_file(django_assert_num_queries):
    image = Image(token="t" * 22, original="o.jpg", width_px=1503, height_px=1001)
    with django_assert_num_queries(0):
        found = library.renditions(image)
    assert [(one.url, one.width, one.height) for one in found if one.format == "WEBP"] == [
        (f"/media/i/{'t' * 22}/{width}.webp", width, media.height_at(width, (1503, 1001)))
        for width in (320, 640, 960, 1280, 1503)
    ]
    assert len(found) == 10


def test_renditions_promised_are_renditions_kept(folders):
    image = library.take_in(zoo.picture(size=(700, 300)), name="a.jpg").image
    for one in library.renditions(image):
        name = one.url.removeprefix("/media/")
        assert zoo.shown((folders / "media" / name).read_bytes()).size == (one.width, one.height)


def test_a_remote_picture_has_no_renditions():
    assert (
        library.renditions(Image(remote_url="https://pictures.example/a.jpg", width_px=900)) == []
    )


def test_a_picture_thrown_away_takes_its_files_along(folders, django_capture_on_commit_callbacks):
    image = library.take_in(PHOTO, name="a.jpg").image
    with django_capture_on_commit_callbacks(execute=True):
        library.remove(image)
    assert not kept(folders)
    assert not Image.objects.exists()


def test_a_picture_in_use_cannot_be_thrown_away(folders):
    image = library.take_in(PHOTO, name="a.jpg").image
    Author.objects.create(name="何晓舟", slug="he-xiaozhou", portrait=image)
    with pytest.raises(ProtectedError), transaction.atomic():
        library.remove(image)
    assert len(kept(folders)) == 3


def test_usage_says_where_a_picture_stands():
    image = library.take_in(PHOTO, name="a.jpg").image
    assert not library.usage(image).is_used
    author = Author.objects.create(name="何晓舟", slug="he-xiaozhou", portrait=image)
    assert list(library.usage(image).authors) == [author]
    SiteTexts.objects.create(pk=1, logo=image)
    assert library.usage(image).is_logo
    assert library.usage(image).is_used


def test_the_pictures_of_a_page_are_used_until_it_shows_them_no_more(folders):
    image = library.take_in(PHOTO, name="a.jpg").image
    page = make.page_with_picture(image)
    assert list(library.usage(image).pages) == [page]
    assert library.usage(image).is_used
    with pytest.raises(ProtectedError), transaction.atomic():
        library.remove(image)
    page.body = "<p>没有图片。</p>"
    publishing.keep(page)
    assert not library.usage(image).is_used
    library.remove(image)
    assert not Image.objects.exists()
