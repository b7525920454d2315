"""The title of a picture alone on another site becomes its caption, as of a local one."""

import pytest

from articles.importer.bodies import body_of

IMG = '<img alt="图" referrerpolicy="no-referrer" src="https://a.test/x.png">'
WRITTEN = {
    "alone": ('甲\n\n![图](https://a.test/x.png "清晨")', f"<p>甲</p>\n<figure>{IMG}<figcaption>清晨</figcaption></figure>"),
    "signs": ("![图](https://a.test/x.png '\"a\" & <b>')", f'<figure>{IMG}<figcaption>"a" &amp; &lt;b&gt;</figcaption></figure>'),
    "amid text": ('甲 ![图](https://a.test/x.png "清晨") 乙', f"<p>甲 {IMG} 乙</p>"),
    "a file's name": ('![图](https://a.test/x.png "IMG_1.jpg")', f"<p>{IMG}</p>"),
    "in HTML": ('<p><img src="https://a.test/x.png" alt="图" title="清晨"></p>', f"<p>{IMG}</p>"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "html"), WRITTEN.values(), ids=WRITTEN)
def test_a_title_is_a_caption(written: str, html: str) -> None:
    assert body_of(written, ".md", {}).html == html
