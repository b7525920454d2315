"""One table drives the sanitiser and the editor."""

import pytest

from articles.markup import clean, policy

NEVER = [
    "script",
    "style",
    "iframe",
    "svg",
    "math",
    "object",
    "embed",
    "form",
    "input",
    "noscript",
    "template",
    "textarea",
    "title",
    "xmp",
]


@pytest.mark.parametrize("name", NEVER)
def test_what_can_run_or_confuse_a_parser_is_never_allowed(name: str) -> None:
    assert name not in policy.ELEMENTS


def test_no_element_may_carry_styles_scripts_or_names() -> None:
    allowed = {each for element in policy.ELEMENTS.values() for each in element.attributes}
    assert not {
        each for each in allowed if each.startswith("on") or each in ("style", "name", "srcdoc")
    }


def test_the_editor_is_told_the_same_elements() -> None:
    told = policy.ckeditor_allowed_content()
    assert set(told) == set(policy.ELEMENTS)
    assert told["p"] == {"attributes": ["id", "lang"], "classes": ["embed"]}
    assert told["hr"] is True
    assert "!href" in told["a"]["attributes"]


CLASSES = {
    "one of several": ("aside", "note x update", "note update"),
    "none": ("p", "x y", ""),
    "a language": ("code", "language-c++ x", "language-c++"),
    "a language that is none": ("code", 'language-"x', ""),
    "another site's word": ("a", "footnote-backref", "footnote-back"),
}


@pytest.mark.parametrize(("name", "written", "kept"), CLASSES.values(), ids=CLASSES.keys())
def test_classes_are_kept_as_the_table_says(name: str, written: str, kept: str) -> None:
    assert policy.allowed_classes(name, written) == kept


def test_every_element_of_the_table_can_be_kept() -> None:
    samples = {
        "a": '<p><a href="/x/">x</a></p>',
        "span": '<p><span lang="fr">x</span></p>',
        "figure": '<figure class="news-image" data-image-id="1"></figure>',
        "aside": '<aside class="note">\n<p>x</p>\n</aside>',
    }
    for name in policy.INLINE:
        html = samples.get(name, f"<p><{name}>x</{name}></p>")
        assert clean(html) == html
    for name in ("figure", "aside"):
        assert clean(samples[name]) == samples[name]
