"""Which files are looked at."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from articles.importer.find import Found, find, read
from articles.importer.incoming import Refused
from articles.importer.others import LeftOut
from articles.importer.pictures import locate
from articles.importer.start import start_of


def _write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("---\ntitle: a\n---\nb")


def _paths(*places: Path) -> list[str]:
    return [
        item.path for item in find([start_of(place) for place in places]) if isinstance(item, Found)
    ]


def _refused(place: Path) -> dict[str, str]:
    return {
        item.path: item.message for item in find([start_of(place)]) if isinstance(item, Refused)
    }


def test_a_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "b.md",
        "a.txt",
        "z/春 天.html",
        "a.jpg",
        ".hidden.md",
        "_x.md",
        "c.md~",
        "conf.yml",
    )
    assert _paths(tmp_path) == ["a.txt", "b.md", "z/春 天.html"]


def test_a_file_that_is_given_may_have_any_name(tmp_path: Path) -> None:
    _write(tmp_path, "notes.asc")
    assert _paths(tmp_path / "notes.asc") == ["notes.asc"]


def test_a_file_alone_has_the_path_it_has_in_its_folder(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    assert _paths(tmp_path) == _paths(tmp_path / "a.txt") == ["a.txt"]


@pytest.mark.parametrize(
    "given", ["", "source", "source/_posts", "source/_posts/sub", "source/_posts/sub/a.md"]
)
def test_a_hexo_site_gives_the_same_paths_wherever_one_begins(tmp_path: Path, given: str) -> None:
    _write(tmp_path, "source/_posts/sub/a.md", "source/about/index.md", "_config.yml")
    pages = ["about/index.md"] if given in {"", "source"} else []
    assert _paths(tmp_path / given) == [*pages, "_posts/sub/a.md"]
    assert start_of(tmp_path / given).config == tmp_path / "_config.yml"


def test_drafts_of_a_site_come_along(tmp_path: Path) -> None:
    _write(tmp_path, "source/_posts/a.md", "source/_drafts/b.md", "_config.yml")
    assert _paths(tmp_path) == ["_drafts/b.md", "_posts/a.md"]


def test_the_same_path_twice_in_one_run_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, "one/a.md", "two/a.md")
    found = list(find([start_of(tmp_path / "one"), start_of(tmp_path / "two")]))
    assert [type(item) for item in found] == [Found, Refused]


def test_what_is_no_post_is_told_and_not_opened(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("secret")
    folder = tmp_path / "posts"
    folder.mkdir()
    os.mkfifo(folder / "pipe.md")
    (folder / "dir.md").mkdir()
    (folder / "link.md").symlink_to(outside)
    (folder / "circle.md").symlink_to(folder / "circle.md")
    (folder / "gone.md").symlink_to(folder / "nothing")
    (folder / "big.md").write_bytes(b"x" * 5_000_000)
    told = _refused(folder)
    assert {name: sentence.split(".")[0] for name, sentence in told.items()} == {
        "pipe.md": "It is not a regular file",
        "dir.md": "It is a folder, though it is named like a post",
        "link.md": "It is a link to a place outside the folder",
        "circle.md": told["circle.md"].split(".")[0],
        "gone.md": told["gone.md"].split(".")[0],
        "big.md": "It is larger than 4 MB",
    }


def test_a_name_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")).write_text("a")
    assert "not UTF-8" in next(iter(_refused(tmp_path).values()))


def test_a_folder_linked_into_itself_is_not_followed(tmp_path: Path) -> None:
    _write(tmp_path, "a.md")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert _paths(tmp_path) == ["a.md"]


def test_empty_and_vanished_files_are_told(tmp_path: Path) -> None:
    empty = tmp_path / "a.md"
    empty.write_text(" \n")
    found = Found(empty, "a.md", tmp_path)
    assert "empty" in str(read(found))
    empty.unlink()
    assert "cannot be read" in str(read(found))


def test_a_pipe_put_in_a_files_place_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    assert "not a regular file" in str(read(Found(tmp_path / "a.md", "a.md", tmp_path)))


PICTURES = [
    pytest.param("pictures/a.png", "posts/pictures/a.png", id="beside the post"),
    pytest.param("c.png", "posts/post/c.png", id="in the post's own folder"),
    pytest.param("/images/b.png", "images/b.png", id="below the source"),
    pytest.param("images/b.png", "images/b.png", id="below the source, without a slash"),
    pytest.param("%E6%98%A5.png", "posts/春.png", id="with percent signs"),
    pytest.param("pictures\\a.png", "posts/pictures/a.png", id="with back-slashes"),
    pytest.param("../../secret.png", None, id="a way out"),
    pytest.param("../images/b.png", "images/b.png", id="a way up that stays inside"),
    pytest.param("/../secret.png", None, id="a way out from the root"),
    pytest.param("%2e%2e/%2e%2e/secret.png", None, id="a way out with percent signs"),
    pytest.param("out.png", None, id="a link out"),
    pytest.param("posts", None, id="a folder"),
    pytest.param("a\0.png", None, id="a NUL"),
    pytest.param("missing.png", None, id="nothing there"),
]


@pytest.mark.parametrize(("address", "expected"), PICTURES)
def test_pictures_are_found_inside_the_source_only(
    tmp_path: Path, address: str, expected: str | None
) -> None:
    root = tmp_path / "source"
    for name in (
        "posts/pictures/a.png",
        "posts/post/c.png",
        "images/b.png",
        "posts/春.png",
        "../secret.png",
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"x")
    (root / "posts/out.png").symlink_to(tmp_path / "secret.png")
    found = locate(Found(root / "posts/post.md", "posts/post.md", root), address)
    assert found == (root / expected if expected else None)


def test_folders_without_end_are_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    _write(tmp_path, "z.md")
    handle = os.open(tmp_path, os.O_RDONLY)
    for _ in range(1_200):
        os.mkdir("d", dir_fd=handle)
        below = os.open("d", os.O_RDONLY, dir_fd=handle)
        os.close(handle)
        handle = below
    os.close(handle)

    assert _paths(tmp_path) == ["z.md"]
    assert list(_refused(tmp_path).values()) == ["It lies too deep in folders. Move it up."]
    subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)  # Kept: pathlib cannot go so deep.


def test_two_names_that_differ_by_the_form_of_an_accent_alone_are_not_one_post(
    tmp_path: Path,
) -> None:
    _write(tmp_path, "caf\u00e9.md", "cafe\u0301.md")

    assert _paths(tmp_path) == ["caf\u00e9.md"]
    assert "accents" in _refused(tmp_path)["caf\u00e9.md"]


def test_a_form_of_text_that_is_not_read_is_left_out_with_a_word(tmp_path: Path) -> None:
    for name in ("a.mdx", "b.rst", "c.adoc", "d.org", "e.png"):
        (tmp_path / name).write_text("---\ntitle: a\n---\nx")
    found = {item.path: item for item in find([start_of(tmp_path)])}
    assert {path for path, item in found.items() if isinstance(item, Found)} == {"a.mdx"}
    told = {path: item.message for path, item in found.items() if isinstance(item, LeftOut)}
    assert set(told) == {"b.rst", "c.adoc", "d.org"}
    assert told["b.rst"].startswith("It is written in reStructuredText, which is not read here")


def test_a_page_in_a_form_of_template_is_told_and_no_layout(tmp_path: Path) -> None:
    _write(tmp_path, "src/list.njk", "src/_includes/list.njk")
    (tmp_path / "src/layout.njk").write_text("{{ content }}")
    (tmp_path / "src/a.mdoc").write_text("---\ntitle: a\n---\nx")

    found = {item.path: item for item in find([start_of(tmp_path)])}

    assert set(found) == {"src/list.njk", "src/a.mdoc"}
    assert isinstance(found["src/a.mdoc"], Found)
    left = found["src/list.njk"]
    assert isinstance(left, LeftOut)
    assert "Nunjucks" in left.message


def test_hexo_s_pages_and_posts_in_a_form_of_template_are_told(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: x")
    for name in ("contact.ejs", "_posts/a.swig", "_data/b.njk", "_posts/_c.njk"):
        place = tmp_path / "source" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("---\ntitle: a\n---\n<%= page.title %>")
    (tmp_path / "source/feed.ejs").write_text("<%= page.title %>")

    found = {item.path: item for item in find([start_of(tmp_path)])}

    assert set(found) == {"contact.ejs", "_posts/a.swig"}
    assert all(isinstance(item, LeftOut) for item in found.values())


def test_what_knitr_made_of_a_text_is_the_page_of_hugo_and_not_the_text(tmp_path: Path) -> None:
    (tmp_path / "hugo.toml").write_text("title = 'x'")
    _write(tmp_path, "content/post/a.Rmd", "content/post/a.html")

    found = {item.path: item for item in find([start_of(tmp_path)])}

    assert isinstance(found["post/a.html"], Found)
    assert isinstance(found["post/a.Rmd"], LeftOut)
