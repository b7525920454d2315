"""Pictures of Obsidian."""

from __future__ import annotations

import pytest

from articles.dialects import UNKNOWN
from tests.importer.posts import post, read

WRITTEN = {
    "a file": ("![[江 a.png]]", ("江 a.png", "")),
    "its width": ("![[x/a.png|300]]", ("x/a.png", "")),
    "its words and size": ("![[a.png|江边|300x200]]", ("a.png", "江边")),
}


@pytest.mark.parametrize(("written", "picture"), WRITTEN.values(), ids=WRITTEN)
@pytest.mark.parametrize("in_html", [False, True])
def test_they_are_pictures(written: str, picture: tuple[str, str], *, in_html: bool) -> None:
    text = f"<p>前{written}后</p>" if in_html else f"前{written}后"
    found = read(post(text), dialect=UNKNOWN)
    assert [(one.address, one.alt) for one in found.pictures] == [picture]
    assert found.converted == ("![[ ]]",)


def test_code_is_not_looked_into() -> None:
    code = "![[a.png]] [code]a[/code]"
    written = f"{{% codeblock %}}\n{code}\n{{% endcodeblock %}}\n\n<p><code>{code}</code></p>\n\n![[a.png]]"
    found = read(post(written))
    assert found.body.startswith(f"<pre><code>{code}</code></pre>\n<p><code>{code}</code></p>\n")
    assert len(found.pictures) == 1


@pytest.mark.parametrize("written", ["![[江边]]", "[[a.png]]", "`![[a.png]]`", "![[a.pdf]]"])
def test_others_stay_as_they_are(written: str) -> None:
    found = read(post(f"前 {written} 后"), dialect=UNKNOWN)
    assert written.strip("`") in found.body
    assert (found.pictures, found.converted, found.tags_left) == ((), (), ())
