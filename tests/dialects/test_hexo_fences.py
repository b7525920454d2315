"""Code between fences of Hexo, which Markdown alone would not see, or see the end of."""

import time

import pytest

from articles.dialects import DIALECTS, UNKNOWN, Site
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


BLOCK = "```sh\na <b>\n\n**c**\n```"
SHOWN = f"{CODE}a &lt;b&gt;\n\n**c**{END}"
BEHIND = "<p>后 <strong>文</strong></p>"
IN_HTML = {
    "in details": (
        f"<details><summary>甲</summary>\n{BLOCK}\n</details>\n\n后 **文**", f"<p>甲</p>\n{SHOWN}\n{BEHIND}",
    ),
    "behind a break and a text": (f"<br>\n甲\n{BLOCK}\n\n后 **文**", f"<p>甲</p>\n{SHOWN}\n{BEHIND}"),
    "behind a paragraph": (f"<p>甲</p>\n{BLOCK}\n\n后 **文**", f"<p>甲</p>\n{SHOWN}\n{BEHIND}"),
    "behind a lone tag": (f"<font>\n{BLOCK}\n</font>\n\n后 **文**", f"{SHOWN}\n{BEHIND}"),
    "twice": (f"<div>\n{BLOCK}\n~~~\na\n~~~\n</div>\n\n后 **文**",
              f"{SHOWN}\n<pre><code>a</code></pre>\n{BEHIND}"),
    "with a title and a link": (
        "<div>\n```sh 甲 https://a.example/ 乙\na\n```\n</div>",
        f'<p>甲 <a href="https://a.example/">乙</a></p>\n{CODE}a{END}',
    ),
    "in an item": (
        "- 甲\n  <div>\n  ```sh\n  a\n\n    b\n  ```\n  </div>\n- 乙",
        f"<ul>\n<li>甲\n{CODE}a\n\n  b{END}\n</li>\n<li>乙</li>\n</ul>",
    ),
    "in an item that the HTML begins": (
        "- <div>\n  ```sh\n  a\n  ```\n  </div>\n- 乙",
        f"<ul>\n<li>\n{CODE}a{END}\n</li>\n<li>乙</li>\n</ul>",
    ),
    "in a quotation": (
        "> <div>\n> ```sh\n> a\n>\n>   b\n> ```\n> </div>\n\n后 **文**",
        f"<blockquote>\n{CODE}a\n\n  b{END}\n</blockquote>\n{BEHIND}",
    ),
    "further in": ("<div>\n    ```sh\n    a\n    ```\n</div>\n\n后 **文**", f"{CODE}a{END}\n{BEHIND}"),
    "inside of a tag": (
        f"{{% note %}}\n<div>\n{BLOCK}\n</div>\n{{% endnote %}}\n后 **文**",
        f'<aside class="note">\n{SHOWN}\n</aside>\n{BEHIND}',
    ),
    "around a tag": (
        f"<div>\n{{% note %}}\n{BLOCK}\n{{% endnote %}}\n</div>\n\n后 **文**",
        f'<aside class="note">\n{SHOWN}\n</aside>\n{BEHIND}',
    ),
    "with a tag in it": ("<div>\n```sh\n{% youtube a %}\n```\n</div>", f"{CODE}{{% youtube a %}}{END}"),
    "with other programs' signs in it": ("<div>\n```sh\n![[a.png]]\n```\n</div>\n\n[[b]]",
                                         f"{CODE}![[a.png]]{END}\n<p>[[b]]</p>"),
    "a comment that looks like ours": (
        "<div>\n<!--code-0-0-->\n```sh\n<!--code-1-0-->\n```\n</div>", f"{CODE}&lt;!--code-1-0--&gt;{END}",
    ),
    "without an end": ("<div>\n甲\n```sh\n乙\n\n后 **文**", f"<p>甲 ```sh 乙</p>\n{BEHIND}"),
    "behind words for nobody": (f"<!-- more -->\n{BLOCK}\n后 **文**", f"{SHOWN}\n{BEHIND}"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "shown"), IN_HTML.values(), ids=IN_HTML.keys())
def test_code_is_found_in_html(written: str, shown: str) -> None:
    hexo = DIALECTS["hexo"]
    assert body_of(written, ".md", {}, hexo.convert, hexo.manner(Site())).html == shown


NO_CODE = {
    "its own code": "<pre>\n```sh\na\n```\n</pre>",
    "code in a block": "<div><pre>\n```sh\na\n```\n</pre></div>",
    "words for nobody": "<!--\n```sh\na\n```\n-->",
    "a tag for code": "{% codeblock %}\n<div>\n```sh\na\n```\n</div>\n{% endcodeblock %}",
    "a text to be left alone": "{% raw %}\n<div>\n```sh\na\n```\n</div>\n{% endraw %}",
    "an empty line": "<div>\n\n```sh\na\n```\n\n</div>",
    "a paragraph": "甲\n<br>\n```sh\na\n```",
    "a line": "<b>甲</b>\n```sh\na\n```",
    "code that shows HTML": "````sh\n<div>\n```sh\na\n```\n````",
}


@pytest.mark.parametrize("written", NO_CODE.values(), ids=NO_CODE.keys())
def test_other_code_stays_where_it_is(written: str) -> None:
    assert not DIALECTS["hexo"].convert(written).code


def test_a_comment_that_became_code_is_the_block_as_it_was_written() -> None:
    left_alone = "{% raw %}\n<div>\n```sh\n\n```\n</div>\n{% endraw %}"
    html = body_of(f"{left_alone}\n\n<div>\n{BLOCK}", ".md", {}, DIALECTS["hexo"].convert).html
    assert html.endswith("&lt;div&gt;\n```sh\na &lt;b&gt;\n\n**c**\n```</code></pre>")


@pytest.mark.parametrize("line", ["<div>\n```a\n", "<div>\n```\n", "> <div>\n> ~~~a\n", "{% raw %}```<a>\n",
                                  "<!--code-0-0-->```\n", "<pre>\n```a\n", "- <a \n```\n"])  # fmt: skip
def test_hostile_text_is_read_in_a_moment(line: str) -> None:
    text = line * (300_000 // len(line))
    start = time.process_time()
    DIALECTS["hexo"].convert(text)
    assert time.process_time() - start < 5
