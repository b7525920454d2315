"""The operator's file of authors."""

import pytest

from articles.dialects import Unreadable
from articles.importer.keys import Keys
from articles.importer.people import by_page, by_slug, key_of, read_people
from tests.importer.posts import post, read

YAML = """
authors:
  - name: 江报
    kind: agency
    slug: river-news
    also: [JB, 江報]
  - name: 林晓
    bio: 写河流。
    portrait: pictures/lin.png
    links: [{label: 主页, url: "https://example.org"}, {label: x, url: "javascript:1"}]
"""
TOML = """
[[authors]]
name = "江报"
kind = "agency"
slug = "river-news"
also = ["JB", "江報"]
[[authors]]
name = "林晓"
bio = "写河流。"
portrait = "pictures/lin.png"
links = [{label = "主页", url = "https://example.org"}]
"""


@pytest.mark.parametrize(("text", "is_toml"), [(YAML, False), (TOML, True)], ids=["YAML", "TOML"])
def test_the_file_says_who_is_who(text: str, is_toml: bool) -> None:
    people = read_people(text, is_toml=is_toml)
    assert people["jb"] is people["江报"]
    assert (people["江报"].kind, people["江报"].slug) == ("agency", "river-news")
    assert people["林晓"].links == ({"label": "主页", "url": "https://example.org"},)


def test_names_can_be_keys() -> None:
    people = read_people("江报: agency\n林晓: {bio: 写河流。}\n", is_toml=False)
    assert [(one.name, one.kind, one.bio) for one in people.values()] == [
        ("江报", "agency", ""),
        ("林晓", "person", "写河流。"),
    ]


def test_a_log_in_becomes_the_name_it_stands_for() -> None:
    people = read_people(YAML, is_toml=False)
    line = read(post(author="jb"), people=people).bylines[0]
    assert (line.person.name, line.person.kind, line.role) == ("江报", "agency", "agency")


BROKEN = [
    pytest.param("authors: [{kind: agency}]", False, id="no name"),
    pytest.param("江报: robot", False, id="an unknown kind"),
    pytest.param("a: [", False, id="broken YAML"),
    pytest.param("a = [", True, id="broken TOML"),
    pytest.param("a = " + "[" * 100_000, True, id="deep TOML"),
]


@pytest.mark.parametrize(("text", "is_toml"), BROKEN)
def test_a_broken_file_is_refused_with_a_sentence(text: str, is_toml: bool) -> None:
    with pytest.raises(Unreadable):
        read_people(text, is_toml=is_toml)


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ({"contributors": "[林晓, 沈冬]"}, ["林晓", "沈冬"]),
        ({"作者": "林晓、沈冬"}, ["林晓", "沈冬"]),
        ({"autor": "Lin Xiao"}, ["Lin Xiao"]),
        ({"author": "何川", "contributors": "[林晓]"}, ["何川"]),
    ],
)
def test_who_wrote_a_post_may_stand_under_other_words(
    header: dict[str, str], names: list[str]
) -> None:
    found = read(post(**{"author": "", **header}))
    assert [one.person.name for one in found.bylines] == names


def test_a_link_of_an_author_that_no_browser_could_read_is_none() -> None:
    page = Keys({"url": "https://[you].example", "links": [{"url": "https://[you].example"}]})
    assert by_page(page, "lin", "").links == ()


def test_no_bracket_in_a_line_of_authors_is_torn() -> None:
    for line in ("林晓 (与 沈冬 和 何川)", "Lin Xiao (with Shen Dong and He Chuan)"):
        found = read(post(author=line))
        assert [one.person.name for one in found.bylines] == [line]
    found = read(post(author="Lin Xiao (text), Shen Dong (photo)"))
    assert len(found.bylines) == len(("Lin Xiao", "Shen Dong"))


FOR_OTHERS = [
    pytest.param("Lin Xiao, for the River team", ["Lin Xiao"], id="for"),
    pytest.param("Lin Xiao, on behalf of the River team", ["Lin Xiao"], id="on behalf of"),
    pytest.param(
        "Lin Xiao and Shen Dong, for the River team", ["Lin Xiao", "Shen Dong"], id="two names"
    ),
    pytest.param("Lin Xiao on behalf of the River team", ["Lin Xiao"], id="without a comma"),
    pytest.param("Lin Xiao (River Works)", ["Lin Xiao"], id="where somebody works"),
    pytest.param(
        "[Lin Xiao](https://lin.example) (River Works), Shen Dong (Sea Works)",
        ["Lin Xiao", "Shen Dong"],
        id="where each works",
    ),
    pytest.param("林晓（江河社）、沈冬", ["林晓", "沈冬"], id="where somebody works, in Chinese"),
    pytest.param("Lin Xiao (林晓)", ["Lin Xiao (林晓)"], id="the name in other letters"),
    pytest.param("Lin (Xiao || Dong)", ["Lin (Xiao || Dong)"], id="half of a name"),
    pytest.param("Lin Xiao (with Shen Dong)", ["Lin Xiao (with Shen Dong)"], id="with whom"),
    pytest.param("Lin Xiao, Managing Director", ["Lin Xiao"], id="a post"),
    pytest.param("Lin Xiao, Director of Harbours", ["Lin Xiao"], id="a post of something"),
    pytest.param("Doctors for Rivers", ["Doctors for Rivers"], id="a name that holds the word"),
    pytest.param("For the River", ["For the River"], id="nothing before it"),
]


@pytest.mark.parametrize(("line", "names"), FOR_OTHERS)
def test_for_whom_somebody_wrote_is_no_second_name(line: str, names: list[str]) -> None:
    found = read(post(author=f"[{line!r}]"))
    assert [one.person.name for one in found.bylines] == names


def test_the_key_for_an_authors_name_counts_before_a_log_in() -> None:
    found = read(post(author="'@lin'", authorname="Lin Xiao"))
    assert [one.person.name for one in found.bylines] == ["Lin Xiao"]


def test_what_stands_behind_a_name_and_is_none_is_told() -> None:
    found = read(post(author="['Lin Xiao, for the River team']"))
    sentence = "What stands behind the name in 'Lin Xiao, for the River team' is not in the byline."
    assert sentence in found.repairs


def test_a_full_name_is_shown_where_the_name_is_a_log_in() -> None:
    assert by_page(Keys({"name": "lin", "full_name": "Lin Xiao"}), "lin", "").name == "Lin Xiao"


@pytest.mark.parametrize(("more", "told"), [({}, "河水上涨"), ({"message": "请输入密码"}, "")])
def test_what_a_lock_showed_in_a_posts_place_is_no_standfirst(
    more: dict[str, str], told: str
) -> None:
    found = read(post(abstract="河水上涨", **more))
    assert found.standfirst == told


def test_log_ins_tell_authors_of_one_name_apart() -> None:
    people = read_people(
        "authors:\n  - {name: 王伟, slug: one, also: [ww]}\n  - {name: 王伟, slug: two, also: [ww2]}\n",
        is_toml=False,
    )
    assert [people[key].slug for key in ("王伟", "ww", "ww2")] == ["one", "one", "two"]
    assert {key_of(people["ww"]), key_of(people["ww2"])} == {by_slug("one"), by_slug("two")}
