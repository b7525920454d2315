"""In which form a text is written, by the suffix of its file."""

from __future__ import annotations

from pathlib import Path

from articles.importer.there import is_file

MARKDOWN = frozenset(
    {
        ".md", ".markdown", ".mdown", ".mdtext", ".mdtxt", ".mdwn", ".mkd", ".mkdn", ".mkdown",
        ".mmark", ".pandoc", ".pdc",
    }
)  # fmt: skip
SUFFIXES = MARKDOWN | {
    ".rmd", ".mdx", ".mdoc", ".qmd", ".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".article",
    ".post", ".news",
}  # fmt: skip
"""Of the files that can be posts."""
NO_PAGES_OF_HUGO = frozenset({".txt", ".text", ".rmd", ".qmd", ".mdoc"})
"""Of those that lie beside Hugo's pages; what knitr makes of a text, Hugo makes the page of."""
FOREIGN = {
    ".adoc": "AsciiDoc", ".asciidoc": "AsciiDoc", ".creole": "Creole", ".mediawiki": "MediaWiki",
    ".org": "Org", ".rst": "reStructuredText", ".textile": "Textile", ".ipynb": "a notebook of Jupyter",
}  # fmt: skip
"""Forms of text that are not read, by the suffix of their files."""
_BY_KEY = {
    **dict.fromkeys(("ad", "adoc", "asciidoc", "asciidocext"), "AsciiDoc"),
    "org": "Org",
    **dict.fromkeys(("rst", "restructuredtext"), "reStructuredText"),
}
"""The same by what Hugo's key ``markup`` says of a file whose suffix says otherwise."""
TEMPLATES = {
    ".ejs": "EJS", ".erb": "ERB", ".haml": "Haml", ".hbs": "Handlebars", ".jade": "Pug", ".liquid": "Liquid",
    ".njk": "Nunjucks", ".pug": "Pug", ".slim": "Slim", ".swig": "Swig",
}  # fmt: skip
"""Forms of templates: a page with a header may be written in one, in Hexo or where no generator is known."""
_HEADER = b"---"


def not_read(form: str) -> str:
    """Return why a text in a form that is not read here is left out."""
    return f"It is written in {form}, which is not read here: write it as Markdown or HTML."


def said_form(markup: str) -> str:
    """Return the form that is not read here of which a header's ``markup`` speaks; "" for any other."""
    return _BY_KEY.get(markup.strip().lower(), "")


def template(place: Path) -> str:
    """Return in which form of template a page is written, if it is one: a header tells it from a layout."""
    form = TEMPLATES.get(place.suffix.lower(), "")
    if not form or not is_file(place):
        return ""
    try:
        with place.open("rb") as opened:
            return form if opened.read(len(_HEADER)) == _HEADER else ""
    except OSError:
        return ""
