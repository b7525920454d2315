"""Pictures that stood in the place of a script are shown, once, and none that only counted readers."""

import pytest

from articles.importer.bodies import body_of

CHART = '<noscript><img src="https://a.test/x.png" alt="江"></noscript>'
SHOWN = {
    "in the place of a chart": (f"<div id=c>{CHART}</div>", 1),
    "in Markdown": (f"甲\n\n<div>\n  <div>{CHART}</div>\n</div>\n\n乙", 1),
    "with words": ('<p>甲</p><noscript><p>乙<img src="/a.png"></p></noscript>', 1),
    "words alone": ("<p>甲</p><noscript><p>乙</p></noscript>", 0),
    "behind one that loads late": (f'<p><img data-src="https://a.test/x.png"> {CHART}</p>', 1),
    "before one that loads late": (f'<p>{CHART}<img data-src="https://a.test/x.png"></p>', 1),
    "a counter by its size": ('<noscript><img height="1" width="1" src="https://b.test/?x"/></noscript>', 0),
    "a hidden counter": ('<noscript><img style="display:none" src="https://b.test/"></noscript>', 0),
    "a dot that counts": ('甲<img src="https://b.test/0.gif?x" width="1" height="1" border=0 alt="">', 0),
    "a dot beside a picture": ('<img src="/a.png" border="0"><img width=0 height=0 src="/b">', 1),
    "a line": ('甲<img src="/a.png" width="300" height="1">乙', 1),
    "never closed": ("<p>甲</p><noscript><img src='https://a.test/x.png'>", 0),
}  # fmt: skip


@pytest.mark.parametrize(("written", "many"), SHOWN.values(), ids=SHOWN.keys())
def test_a_picture_in_the_place_of_a_script_is_shown(written: str, many: int) -> None:
    body = body_of(written, ".md", {})
    assert body.html.count("<img") + len(body.pictures) == many


def test_what_a_script_was_to_show_in_words_stays_out() -> None:
    assert body_of("<p>甲</p><noscript><p>乙</p></noscript>", ".md", {}).html == "<p>甲</p>"


def test_a_button_that_a_script_was_to_show_stays_out() -> None:
    written = '<p><button id="a" hidden disabled>← 前</button> 甲 <button>乙</button></p>'
    assert body_of(written, ".md", {}).html == "<p>甲 乙</p>"
