"""Templates of shortcodes that lie in a site of Hugo's."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.importer.verify import verify
from articles.models import Article
from tests.importer import sites
from tests.importer.runs import bring

SITE = {
    "hugo.toml": "baseURL = 'https://old.example/'\ntheme = 'river'\n",
    "content/posts/a.md": sites.post("甲").replace("清晨", "{{< seen >}}江{{< /seen >}}\n\n清晨"),
    "layouts/shortcodes/seen.html": "<p><b>{{ .Inner }}</b></p>",
}


@pytest.mark.django_db
def test_a_post_shows_what_the_sites_own_template_says(tmp_path: Path) -> None:
    site = sites.build(tmp_path, SITE)

    (line,) = bring(site, is_auto=True)

    assert line.converted == ("seen",)
    assert Article.objects.get().body.startswith("<p><strong>江</strong></p>")
    assert [one.verdict for one in verify("old")] == ["same"]
