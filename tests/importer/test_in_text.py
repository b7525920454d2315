"""Pictures whose bytes stand in the text itself."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from articles.dialects import DIALECTS
from articles.importer import in_text
from articles.importer.verify import verify
from articles.models import Edition, Image
from tests import make
from tests.importer.posts import read
from tests.importer.runs import bring, post, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]

PNG = make.picture_bytes(size=(320, 200))
WRITTEN = base64.b64encode(PNG).decode()
ADDRESS = f"data:image/png;base64,{WRITTEN}"
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
TEXTS = {
    "in Markdown": f"![图]({ADDRESS})\n",
    "in HTML": f'<img src="{ADDRESS}" alt="图">\n',
    "in lines": (
        '<div>\n<img alt="图" src="data:image/png;charset=utf-8;base64,\n'
        f'{WRITTEN[:76]}\n{WRITTEN[76:]}\n"\n>\n</div>\n'
    ),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_picture_in_the_text_enters_the_library(text: str, tmp_path: Path) -> None:
    write(tmp_path, market=post(f"甲\n\n{text}\n乙"))
    assert bring(tmp_path)[0].warnings == ()
    image = Image.objects.get()
    assert (image.alt, image.is_remote) == ("图", False)
    html = Edition.objects.get().text_row.html
    assert html == (
        f'<p>甲</p>\n<figure class="news-image" data-image-id="{image.pk}"></figure>\n<p>乙</p>'
    )
    assert [line.outcome for line in bring(tmp_path)] == ["unchanged"]
    assert {one.verdict for one in verify("old")} == {"same"}


def test_a_picture_in_the_text_has_no_address_of_the_old_site() -> None:
    jekyll = DIALECTS["jekyll"]
    site = jekyll.read_site("url: https://a.test\nmedia_subpath: /b\n")
    path = "_posts/2022-03-04-a.md"
    found = read(post(f"![图]({ADDRESS})", media_subpath="/b"), path, dialect=jekyll, site=site)
    assert [(one.written, one.away) for one in found.pictures] == [(PNG, "")]


def test_a_dot_that_kept_a_place_is_no_picture() -> None:
    assert read(post(f"甲\n\n![图]({DOT})")).pictures == ()


def test_one_that_no_library_takes_is_told(tmp_path: Path) -> None:
    broken = base64.b64encode(b"\x89PNG" + bytes(400)).decode()
    write(tmp_path, market=post(f"![图](data:image/png;base64,{broken})"))
    assert "cannot be used" in bring(tmp_path)[0].warnings[0]


def test_a_drawing_in_the_text_is_told() -> None:
    found = read(post('甲\n\n<img src="data:image/svg+xml;base64,PHN2Zy8+">'))
    assert "Drawings (svg) were left out: 1." in found.warnings


@pytest.mark.parametrize("address", ["a.png", "data:text/plain;base64,QUFB", "data:image/png,x"])
def test_other_addresses_hold_no_picture(address: str) -> None:
    assert in_text.read(address) is None
