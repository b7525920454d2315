"""One article, one file: the bytes it came in as, or a header and a text in a form."""

from __future__ import annotations

import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles import library, publishing
from articles.dialects import DIALECTS
from articles.library import files
from articles.models import Article
from tests import make
from tests.exporter import newsrooms

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]
AT = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
ODD = {
    "bom.md": b"\xef\xbb\xbf---\ntitle: BOM\ndate: 2021-01-02\n---\nText.\n",
    "crlf.md": b"---\r\ntitle: CRLF\r\ndate: 2021-01-02\r\n---\r\n\r\nText.  \r\n\r\n",
    "blank.txt": b"\n---\ntitle: Blank\ndate: 2021-01-02\n---\n<p>Text.</p>            ",
    "toml.md": b'+++\ntitle = "TOML"\ndate = 2021-01-02\n+++\nText.',
    "sub/深.md": "---\ntitle: 深\ndate: 2021-01-02\n---\n{% unknown %} {{ x }}\n".encode(),
}


def out(folder: Path, *options: str) -> tuple[int, str]:
    said = io.StringIO()
    try:
        call_command("export_posts", str(folder), *options, stdout=said)
    except SystemExit as stop:
        return int(stop.code or 0), said.getvalue()
    return 0, said.getvalue()


def only(folder: Path, name: str) -> Path:
    (found,) = (path for path in folder.rglob(name) if path.is_file())
    return found


@pytest.mark.parametrize("form", ["", "hexo"])
def test_a_post_that_nobody_touched_comes_out_to_the_byte(form: str, tmp_path: Path) -> None:
    posts = tmp_path / "old"
    for name, data in ODD.items():
        (posts / name).parent.mkdir(parents=True, exist_ok=True)
        (posts / name).write_bytes(data)
    call_command("import_posts", str(posts), source="old", verbosity=0)
    assert out(tmp_path / "out", *(["--form", form] if form else []))[0] == 0
    for name, data in ODD.items():
        assert (tmp_path / "out" / "old" / name).read_bytes() == data


def test_its_pictures_stand_where_it_names_them(tmp_path: Path) -> None:
    newsrooms.imported(tmp_path / "old")
    assert out(tmp_path / "out")[0] == 0
    beside = tmp_path / "out" / "old" / "source" / "_posts" / "untouched" / "boat.png"
    assert beside.read_bytes() == newsrooms.plain("boat")


def test_an_edited_post_keeps_its_place_and_the_keys_that_mean_nothing_here(tmp_path: Path) -> None:
    newsrooms.imported(tmp_path / "old")
    out(tmp_path / "out")
    text = (tmp_path / "out" / "old" / "source" / "_posts" / "edited.md").read_text()
    header = DIALECTS["hexo"].read(text).values
    assert header["title"] == "新标题：第二版"
    assert header["mood"] == {"deep": ["1", "yes", "012"]}
    assert "/old/edited.html" in header["alias"]
    assert "{{" not in text


OWN_KEYS = {
    "yaml": """---
title: 甲
date: 2021-01-02
toc: false
said: 'false'
mathjax: True
weight: 012
version: 1.10
said_version: "1.10"
seen: 2022-02-03 10:29:00 +0800
day: 2022-02-03
long: 1:30
kind_of: yes
menu: {main: {weight: 3, name: '3'}}
numbers: [1, '1', 0x1F]
words: 12 monkeys, and more
nothing: ~
---
文。
""",
    "toml": """+++
title = '甲'
date = 2021-01-02
toc = false
said = 'false'
version = 1.10
said_version = '1.10'
day = 2022-02-03
numbers = [1, '1']
[menu.main]
weight = 3
name = '3'
+++
文。
""",
}
AS_WRITTEN = {
    "yaml": (
        "toc: false\n", 'said: "false"\n', "version: 1.10\n", 'said_version: "1.10"\n', "day: 2022-02-03\n",
        "weight: 3\n", 'name: "3"\n',
    ),
    "toml": (
        "toc = false", 'said = "false"', "version = 1.10", 'said_version = "1.10"', "day = 2022-02-03",
        "weight = 3", 'name = "3"',
    ),
}  # fmt: skip
ONLY_YAML = (
    "mathjax: True\n", "weight: 012\n", "seen: 2022-02-03 10:29:00 +0800\n", "long: 1:30\n", "kind_of: yes\n",
    'numbers: [1, "1", 0x1F]\n', 'words: "12 monkeys, and more"\n', "nothing: null\n",
)  # fmt: skip


@pytest.mark.parametrize("form", ["hexo", "jekyll", "hugo"])
@pytest.mark.parametrize("came", OWN_KEYS)
def test_an_edited_posts_own_keys_keep_the_kind_of_value_they_had(
    form: str, came: str, tmp_path: Path
) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.md").write_text(OWN_KEYS[came])
    call_command("import_posts", str(tmp_path / "old"), source="old", verbosity=0)
    article = Article.objects.get()
    article.standfirst = "编辑加的。"
    article.save()
    publishing.save_revision(article, by=None)
    assert out(tmp_path / "out", "--form", form)[0] == 0
    files_out = (tmp_path / "out").rglob("*.html")
    (header,) = (text for file in files_out if "甲" in (text := file.read_text()))
    wanted = [*AS_WRITTEN["toml" if form == "hugo" else "yaml"]]
    if came == "yaml":
        wanted += ["mathjax = true", 'kind_of = "yes"'] if form == "hugo" else ONLY_YAML
    assert [line for line in wanted if line not in header] == []


def test_what_readers_must_not_see_is_hidden_from_the_generator_too(tmp_path: Path) -> None:
    hidden = {"never": make.article, "gone": make.withdrawn, "over": make.expired}
    for name, made in hidden.items():
        made(slug=name)
    out(tmp_path / "hexo", "--form", "hexo")
    out(tmp_path / "jekyll", "--form", "jekyll")
    out(tmp_path / "hugo", "--form", "hugo")
    for form in ("hexo", "jekyll", "hugo"):
        for name in hidden:
            path = only(tmp_path / form, f"*{name}.html")
            header = DIALECTS[form].read(path.read_text()).values
            flag = header.get("draft") if form == "hugo" else header.get("published")
            assert flag == ("true" if form == "hugo" else "false")


PLACES = [
    ("hexo", "newsroom/source/_posts/2026/02/2026-02-03-桥.html"),
    ("jekyll", "newsroom/_posts/2026/02/2026-02-03-桥.html"),
    ("hugo", "newsroom/content/posts/2026/02/2026-02-03-桥.html"),
]


@pytest.mark.parametrize(("form", "path"), PLACES)
def test_an_article_stands_where_its_generator_looks(form: str, path: str, tmp_path: Path) -> None:
    make.live(slug="桥", at=AT, section=make.category("国际"), tags=("北约",))
    out(tmp_path / "out", "--form", form)
    header = DIALECTS[form].read((tmp_path / "out" / path).read_text()).values
    assert DIALECTS[form].categories(header) == (("国际",),)
    assert DIALECTS[form].tags(header) == ("北约",)


def test_a_second_run_writes_only_what_changed(tmp_path: Path) -> None:
    edition = make.live(slug="one", at=AT)
    make.live(slug="two", at=AT)
    out(tmp_path / "out")
    assert " written" not in out(tmp_path / "out")[1]
    publishing.withdraw(edition.article, by=None)
    assert "1 written" in out(tmp_path / "out")[1]


def test_an_article_that_is_deleted_leaves_the_folder(tmp_path: Path) -> None:
    article = make.article(slug="gone")
    out(tmp_path / "out")
    article.delete()
    assert "1 removed" in out(tmp_path / "out")[1]
    assert not list((tmp_path / "out").rglob("*gone*"))


def test_a_lost_picture_is_told_and_the_text_comes_out_all_the_same(tmp_path: Path) -> None:
    image = library.take_in(newsrooms.plain("a"), name="a.png", alt="江").image
    body = f'<p>文。</p><figure class="news-image" data-image-id="{image.pk}"></figure>'
    make.live(slug="text", body=body, at=AT)
    files.originals().delete(image.original)
    code, said = out(tmp_path / "out")
    assert code == 1
    assert "is lost" in said
    assert "<p>文。</p>" in only(tmp_path / "out", "*text.html").read_text()


def test_an_unpublished_change_too_long_for_a_header_is_told(tmp_path: Path) -> None:
    article = make.live(slug="long", at=AT).article
    article.body = "<p>" + "江" * 70_000 + "</p>"
    article.save()
    publishing.save_revision(article, by=None)
    code, said = out(tmp_path / "out")
    assert (code, "too long" in said) == (1, True)


def test_only_the_posts_of_one_old_site_can_be_asked_for(tmp_path: Path) -> None:
    newsrooms.imported(tmp_path / "old")
    make.live(slug="ours", at=AT)
    out(tmp_path / "out", "--source", "old")
    assert only(tmp_path / "out", "untouched.md")
    assert not list((tmp_path / "out").rglob("*ours*"))


def test_a_wrong_folder_is_a_wrong_call(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("mine")
    with pytest.raises(CommandError) as refused:
        out(tmp_path / "out")
    assert refused.value.returncode == 2


def test_the_number_of_queries_does_not_grow_with_the_articles(
    tmp_path: Path, django_assert_max_num_queries
) -> None:
    section = make.category("国际")
    for number in range(20):
        make.live(slug=f"a-{number}", at=AT, section=section)
    with django_assert_max_num_queries(40):
        out(tmp_path / "out")


def test_nor_with_the_imported_posts(tmp_path: Path, django_assert_max_num_queries) -> None:
    posts = tmp_path / "old" / "_posts"
    posts.mkdir(parents=True)
    for number in range(20):
        text = f"---\ntitle: T{number}\ndate: 2021-01-02\n---\nText.\n"
        (posts / f"p-{number}.md").write_text(text)
    call_command("import_posts", str(tmp_path / "old"), source="old", verbosity=0)
    with django_assert_max_num_queries(40):
        out(tmp_path / "out")


@pytest.mark.parametrize("name", ["export_posts", "export_site"])
def test_a_folder_that_takes_no_more_is_a_sentence_and_the_code_of_a_machine_that_failed(
    name: str, tmp_path: Path
) -> None:
    make.live(slug="one", at=AT)
    call_command(name, str(tmp_path / "out"), stdout=io.StringIO())
    for place in (tmp_path / "out").iterdir():
        if place.is_dir():
            shutil.rmtree(place)
            place.write_text("in the way")
    with pytest.raises(CommandError, match="What is written stays") as ended:
        call_command(name, str(tmp_path / "out"), stdout=io.StringIO())
    assert ended.value.returncode == 3


def test_taking_back_says_in_a_sentence_that_pictures_cannot_be_written(
    tmp_path: Path, media_root: Path
) -> None:
    image = library.take_in(newsrooms.plain("a"), name="a.png", alt="江").image
    out(tmp_path / "out")
    image.delete()
    place = Path(files.originals().location)
    shutil.rmtree(place)
    place.write_text("in the way")
    with pytest.raises(CommandError, match=r"Pictures cannot be written: .* goes on") as ended:
        call_command("take_back", str(tmp_path / "out"), stdout=io.StringIO())
    assert ended.value.returncode == 3


def test_a_damaged_list_of_pictures_is_a_sentence(tmp_path: Path) -> None:
    library.take_in(newsrooms.plain("a"), name="a.png", alt="江")
    out(tmp_path / "out")
    (tmp_path / "out" / "pictures-1.jsonl").write_text("{")
    with pytest.raises(CommandError, match=r"pictures-1.jsonl cannot be read") as ended:
        call_command("take_back", str(tmp_path / "out"), stdout=io.StringIO())
    assert ended.value.returncode == 2
