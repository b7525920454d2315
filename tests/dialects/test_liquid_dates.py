"""Dates that Liquid shows come out as Ruby writes them (Ruby 3.1's own ``strftime``)."""

from __future__ import annotations

from datetime import datetime

import pytest

from articles.dialects import DIALECTS, Site, liquid_dates
from tests.importer.posts import read

AT = datetime.fromisoformat("2022-03-04T05:06:07+08:00")
FORMS = {
    "%Y-%m-%d %H:%M:%S %z": "2022-03-04 05:06:07 +0800",
    "%b %-d, %Y": "Mar 4, 2022",
    "%B %e, %Y": "March  4, 2022",
    "%A %a %^a %^B": "Friday Fri FRI MARCH",
    "%-m/%-d/%y": "3/4/22",
    "%I:%M %p %l %k %P": "05:06 AM  5  5 am",
    "%F %T %D %R": "2022-03-04 05:06:07 03/04/22 05:06",
    "%j %u %0e %%": "063 5 04 %",
    "%Y年%-m月%d日": "2022年3月04日",
}


@pytest.mark.parametrize(("form", "shown"), FORMS.items())
def test_a_form_is_filled_in(form: str, shown: str) -> None:
    assert liquid_dates.written(AT, form) == shown


@pytest.mark.parametrize("form", ["%Q", "%^Z", "%c"])
def test_another_form_is_not_guessed(form: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        liquid_dates.written(AT, form)


SHOWN = {
    "{{ page.date | date_to_string }}": "04 Mar 2022",
    "{{page.date|date_to_long_string}}": "04 March 2022",
    "{{ page.date | date_to_xmlschema }}": "2022-03-04T00:00:00+08:00",
    "{{ page.date | date: '%Y/%m' }}/a": "2022/03/a",
    "{{ page.date }}": "2022-03-04 00:00:00 +0800",
    "{{ page.seen | date: '%d.%m.%Y' }}": "01.02.2021",
    "{{ page.title }}, {{ page.slug }}": "江边, market",
    "{{ page.city }}": "江城",
}


@pytest.mark.parametrize(("written", "shown"), SHOWN.items())
def test_a_post_of_jekyll_shows_its_own_date(written: str, shown: str) -> None:
    jekyll, defaults = DIALECTS["jekyll"], "defaults: [{scope: {path: ''}, values: {city: 江城}}]"
    raw = f"---\ntitle: 江边\nseen: 2021-02-01\n---\n{written}\n"
    found = read(
        raw, "_posts/2022-03-04-market.md", dialect=jekyll, site=jekyll.read_site(defaults)
    )
    assert found.body == f"<p>{shown}</p>"
    assert found.tags_left == ()


@pytest.mark.parametrize(
    "written", ["{{ page.title | date: '%Y' }}", "{{ page.date | date: '%Q' }}", "{{ site.time }}"]
)
def test_what_is_no_date_stays(written: str) -> None:
    jekyll = DIALECTS["jekyll"]
    raw = f"---\ntitle: 江边\n---\n{written}\n"
    assert read(raw, "_posts/2022-03-04-a.md", dialect=jekyll, site=Site()).tags_left
