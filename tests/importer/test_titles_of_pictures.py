"""The title of a picture alone on another site becomes its caption, as of a local one."""

import pytest

from articles.importer.bodies import body_of

IMG = '<img alt="图" referrerpolicy="no-referrer" src="https://a.test/x.png">'


def figure(caption: str) -> str:
    """Return the picture with a caption."""
    return f"<figure>{IMG}<figcaption>{caption}</figcaption></figure>"


WRITTEN = {
    "alone": ('甲\n\n![图](https://a.test/x.png "清晨")', f"<p>甲</p>\n{figure('清晨')}"),
    "signs": ("![图](https://a.test/x.png '\"a\" & <b>')", figure('"a" &amp; &lt;b&gt;')),
    "amid text": ('甲 ![图](https://a.test/x.png "清晨") 乙', f"<p>甲 {IMG} 乙</p>"),
    "a file's name": ('![图](https://a.test/x.png "IMG_1.jpg")', f"<p>{IMG}</p>"),
    "in HTML": ('<p><img src="https://a.test/x.png" alt="图" title="清晨"></p>', f"<p>{IMG}</p>"),
}


@pytest.mark.parametrize(("written", "html"), WRITTEN.values(), ids=WRITTEN)
def test_a_title_is_a_caption(written: str, html: str) -> None:
    assert body_of(written, ".md", {}).html == html
