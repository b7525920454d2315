"""Code between fences of Hexo, which Markdown alone would not see, or see the end of."""

import pytest

from articles.dialects import DIALECTS, UNKNOWN
from articles.importer.bodies import body_of

CODE = '<pre><code class="language-sh">'
END = "</code></pre>"
CASES = {
    "too far in behind a line of an item": (
        "1. 甲\n        ```sh\n        a\n          b\n        ```\n2. 乙",
        f"<ol>\n<li>甲\n{CODE}a\n  b{END}\n</li>\n<li>乙</li>\n</ol>",
    ),
    "too far in below an item": (
        "- 甲\n\n      ```sh\n      a\n      ```\n- 乙",
        f"<ul>\n<li>甲\n{CODE}a{END}\n</li>\n<li>乙</li>\n</ul>",
    ),
    "less far in than the item inside": (
        "- 甲\n    1.   乙\n        ```sh\n        a\n        ```\n    2.   丙",
        f"<ul>\n<li>甲\n<ol>\n<li>乙\n{CODE}a{END}\n</li>\n<li>丙</li>\n</ol>\n</li>\n</ul>",
    ),
    "code outside of the item": (
        "1. 甲\n\n   ```sh\na\n\nb\n   ```\n\n2. 乙",
        f"<ol>\n<li>甲\n{CODE}a\n\nb{END}\n</li>\n<li>乙</li>\n</ol>",
    ),
    "an end too far in": ("```sh\na\n      ```\n\n乙", f"{CODE}a{END}\n<p>乙</p>"),
    "tabs": (
        "- 甲\n\t- 乙\n\t\t```sh\n\t\ta:\n\t\t\tb\n\t\t```",
        f"<ul>\n<li>甲\n<ul>\n<li>乙\n{CODE}a:\n\tb{END}\n</li>\n</ul>\n</li>\n</ul>",
    ),
    "outside of lists": ("甲\n\n    ```sh\n    a\n    ```\n\n乙", f"<p>甲</p>\n{CODE}a{END}\n<p>乙</p>"),
    "tags in it": (
        "1. 甲\n        ```sh\n        {% youtube a %}\n        ```",
        f"<ol>\n<li>甲\n{CODE}{{% youtube a %}}{END}\n</li>\n</ol>",
    ),
    "without an end": ("- 甲\n\n  ```sh\n  a", f"<ul>\n<li>甲\n{CODE}a{END}\n</li>\n</ul>"),
    "signs in a line": ("- 甲\n\n  ```a```\n\n  乙",
                        "<ul>\n<li>\n<p>甲</p>\n<p><code>a</code></p>\n<p>乙</p>\n</li>\n</ul>"),
}  # fmt: skip


OTHERS = {
    "an item whose text goes on without blanks": (
        "- 甲\n乙\n\n    ```sh\n    a\n    ```\n- 丙",
        f"<ul>\n<li>甲乙\n{CODE}a{END}\n</li>\n<li>丙</li>\n</ul>",
    ),
    "a heading right behind an item": (
        "- 甲\n## 乙\n\n   ```sh\n   a\n   ```",
        f"<ul>\n<li>甲</li>\n</ul>\n<h2>乙</h2>\n{CODE}a{END}",
    ),
}


@pytest.mark.parametrize(("written", "shown"), OTHERS.values(), ids=OTHERS.keys())
def test_an_item_holds_what_goes_on_with_it(written: str, shown: str) -> None:
    for dialect in (DIALECTS["hexo"], UNKNOWN):
        assert body_of(written, ".md", {}, dialect.convert).html == shown


def test_only_hexo_takes_away_what_all_code_has_before_it() -> None:
    written = "```sh\n  a\n```\n\n- 甲\n\n  ```sh\n    b\n  ```"
    for dialect, margin in ((DIALECTS["hexo"], ""), (UNKNOWN, "  ")):
        html = body_of(written, ".md", {}, dialect.convert).html
        assert f"{CODE}{margin}a{END}" in html
        assert f"{CODE}{margin}b{END}" in html


@pytest.mark.parametrize(("written", "shown"), CASES.values(), ids=CASES.keys())
def test_code_is_found_wherever_its_fences_stand(written: str, shown: str) -> None:
    for dialect in (DIALECTS["hexo"], UNKNOWN):
        assert body_of(written, ".md", {}, dialect.convert).html == shown
