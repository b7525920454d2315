"""Shortcodes of Hugo's whose template stands in the text itself: ``{{< a.inline >}}…{{< /a.inline >}}``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from articles.dialects import tag_html as shown
from articles.dialects.hugo_own import Shortcode
from articles.dialects.hugo_page import Post
from articles.dialects.hugo_partials import Template, template_of
from articles.dialects.template_tags import Arguments, Language

SIGN = ".inline"
_NAME = re.compile(r"\{\{[<%]\s{0,9}([A-Za-z_][\w/-]{0,80}\.inline)(?![\w.-])")


def with_inline(language: Language, text: str, post: Post) -> Language:
    """Return a language that knows the shortcodes that a text brings along.

    Hugo showed nothing of them unless the site said that it might.
    """
    names = dict.fromkeys(_NAME.findall(text))
    if not post.site.runs_inline:
        nothing = dict.fromkeys(names, shown.nothing)
        none = dict.fromkeys(names, shown.no_text)
        paired, single = {**language.paired, **nothing}, {**language.single, **none}
    else:
        above: dict[str, Template | None] = {}
        told = {name: _Inline(name, post, above) for name in names}
        paired = {**language.paired, **told}
        single = dict(language.single)
    return replace(language, single=single, paired=paired, code=language.code | names.keys())


@dataclass(frozen=True, slots=True)
class _Inline:
    """A shortcode of a text; its template is known from where it stands on."""

    name: str
    post: Post
    templates: dict[str, Template | None]

    def __call__(self, given: Arguments, inside: str) -> str | None:
        """Return what the template writes; a tag that closes itself means the one above of its name."""
        if inside.strip():
            self.templates[self.name] = template_of(inside)
        template = self.templates.get(self.name)
        return Shortcode(self.name, template, self.post).alone(given) if template else None
