"""Small pictures that Hexo's theme Stellar shows by their names."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.dialects import DIALECTS
from articles.importer.sites import site_of

HEXO = DIALECTS["hexo"]
THEME = (
    "tag_plugins:\n  emoji:\n    boat: https://pictures.test/boats/{name}.gif\n"
    "    cat: https://pictures.test/cats/{name}.png\n    odd: /images/{name}.png\n"
)
SAID = "tag_plugins:\n  emoji:\n    cat: //pictures.test/other/{name}.svg\n"
BOAT = '<img src="https://pictures.test/boats/%s.gif" alt="%s">'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{% emoji 爱你 %}", BOAT % ("爱你", "爱你")),
        ("{% emoji 爱你 height:3em %}", BOAT % ("爱你", "爱你")),
        ("{% emoji boat sail %}", BOAT % ("sail", "sail")),
        ("{% emoji cat wave %}", '<img src="//pictures.test/other/wave.svg" alt="wave">'),
        ("{% emoji fish fin %}", "{% emoji fish fin %}"),
        (
            "{% emoji url:https://a.test/b.png name:笑 %}",
            '<img src="https://a.test/b.png" alt="笑">',
        ),
    ],
)
def test_they_are_shown_from_where_the_theme_says(written: str, shown: str) -> None:
    site = HEXO.read_site("theme: stellar\n", theme=THEME, theme_said=SAID)
    assert HEXO.convert(f"甲{written}乙", site).text == f"甲{shown}乙"


def test_the_site_itself_may_say_where_they_are() -> None:
    said = "".join(f"  {line}\n" for line in THEME.splitlines())
    site = HEXO.read_site(f"theme_config:\n{said}", theme="tag_plugins: ]{name}")
    assert HEXO.convert("{% emoji sail %}", site).text == BOAT % ("sail", "sail")


def test_they_stay_as_words_where_nothing_tells() -> None:
    found = HEXO.convert("{% emoji 爱你 %}", HEXO.read_site("theme: stellar\n"))
    assert (found.text, found.left) == ("{% emoji 爱你 %}", ("emoji",))


def test_what_a_theme_says_is_looked_for_in_the_site(tmp_path: Path) -> None:
    for name, text in {
        "_config.yml": "theme: stellar\n",
        "_config.stellar.yml": SAID,
        "themes/stellar/_config.yml": THEME,
        "source/_posts/a.md": "甲",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    parts = dict(site_of(tmp_path).parts)
    assert parts == {
        "theme": tmp_path / "themes/stellar/_config.yml",
        "theme_said": tmp_path / "_config.stellar.yml",
    }
