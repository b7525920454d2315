"""The HTML that template tags become. Markdown lets it through, and reads what stands inside of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from itertools import dropwhile
from textwrap import dedent, indent

from articles.dialects.template_tags import Arguments, Paired, Single
from articles.markup import embeds, simple_tags
from articles.markup.names import names

_IN_TURN = re.compile(r"\s*::\s*|\s*[,，]\s+|\s*,\s*(?=https?:|/)")
_NOTHING = re.compile(r",(?=,\s*[^,\s])")
_ADDRESS = re.compile(r"(?:https?:/)?/\S*|#\S+|mailto:\S+")
_WEB = re.compile(r"(?:https?:)?//\S+")
_WHOLE_WEB = re.compile(r"https?://\S+")
_TIGHT = re.compile(
    r"""\s*["']?(?P<address>(?:https?:/)?/[^\s,"']*)["']?,\s*["']?(?P<words>[^,"']+)["']?\s*(?:,|$)"""
)
"""An address and its words with no blank behind the comma; addresses may hold commas themselves."""
_SIMPLE = re.compile(r"[\w-]+")
_MEDIA_FILE = re.compile(
    r"[^\s\"'<>{}]+\.(?:aac|flac|m4a|m4v|mov|mp3|mp4|oga|ogg|ogv|opus|pdf|wav|webm)(?:[?#]\S*)?",
    re.IGNORECASE,
)
_BOLD = re.compile(r"(?<!\*)\*\*(?=\S)([^*\n]{1,300})(?<=\S)\*\*(?!\*)")
_STRESSED = re.compile(
    r"(?<!\*)\*(?=[^\s*])([^*\n]{1,300})(?<=[^\s*])\*(?!\*)|(?<!\w)_(?=[^\s_])([^_\n]{1,300})(?<=[^\s_])_(?!\w)"
)
_TAG = re.compile(r"<[^<>]*>")
_CODE = re.compile(r"`([^`\n]{1,300})`")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:<([^<>\s]+)>|([^\s()<>]+))\)")
_STYLES = names(
    "2x 3x 4x accent attention black blue bug caution cyan danger dark default disabled done down error"
    " flat gray green grey guide icon idea important info light link message modern no-icon noicon note"
    " open orange paperclip play primary purple question quote radiation red redo secondary simple success"
    " theme tip todo undo up warn warning yellow"
)
"""Words that say how a note is to look."""
_SIGN = re.compile(
    r"(?:fa|fa[bdlrs]|fas?-\w+|iconfont|\w+font)(?: +[\w-]+)+|(?:fa|icon|iconfont)-[\w-]+"
)
"""The name of a drawn sign beside it."""


def is_web(address: str) -> bool:
    """Say whether this is an address of the web with its scheme, and nothing else."""
    return _WHOLE_WEB.fullmatch(address) is not None


def code(inside: str, language: str = "", margin: str = "") -> str:
    """Return a block of code; in a list item its lines stand behind the margin, without an indent."""
    name = language if re.fullmatch(r"[\w+#.-]{1,40}", language) else ""
    sort = f' class="language-{name.lower()}"' if name else ""
    text = html.escape((dedent(inside) if margin else inside).strip("\n"), quote=False)
    block = f"<pre><code{sort}>{text}\n</code></pre>"
    return f"\n\n{indent(block, margin)}\n\n"


def worded(text: str) -> str:
    """Return an argument as HTML. Themes put it there as it is."""
    return simple_tags.worded(text)


def captioned(text: str) -> str:
    """Return an argument that its theme reads as a line of Markdown, as HTML."""
    shown = worded(text)
    if "[" in shown:
        shown = _LINK.sub(
            lambda one: f'<a href="{html.escape(one[2] or one[3])}">{one[1]}</a>', shown
        )
    if "`" in shown:
        shown = _CODE.sub(r"<code>\1</code>", shown)
    shown = _BOLD.sub(r"<strong>\1</strong>", shown) if "**" in shown else shown
    return _STRESSED.sub(r"<em>\1\2</em>", shown) if "*" in shown or "_" in shown else shown


def without_tags(text: str) -> str:
    """Return HTML without its tags."""
    return _TAG.sub("", text) if "<" in text else text


def picture(src: str, *, alt: str = "", title: str = "") -> str:
    """Return a picture inside a line."""
    named = f' title="{html.escape(title)}"' if title else ""
    return f'<img src="{html.escape(src)}" alt="{html.escape(alt)}"{named}>'


def from_root(src: str) -> str:
    """Return where a picture lies whose path a theme or a plugin reads from the site's root."""
    is_bare = not src.startswith(("/", ".", "#")) and ":" not in src
    return f"/{src}" if src and is_bare else src


def figure(src: str, *, alt: str = "", caption: str = "", to: str = "", told: str = "") -> str:
    """Return a picture of its own, with its caption, as text or, ``told``, as HTML.

    ``to`` is where a click on it leads.
    """
    shown = picture(src, alt=alt)
    shown = f'<a href="{html.escape(to)}">{shown}</a>' if to else shown
    told = told or worded(caption)
    below = f"<figcaption>{told}</figcaption>" if told else ""
    return f"\n\n<figure>{shown}{below}</figure>\n\n"


def link(address: str, text: str = "") -> str:
    """Return a link inside a line."""
    return f'<a href="{html.escape(address)}">{html.escape(text or address, quote=False)}</a>'


def opened_link(address: str, name: str = "") -> str:
    """Return the opening tag of a link, or of a place that links lead to by its name."""
    led = f' href="{html.escape(address)}"' if address else ""
    named = f' id="{html.escape(name)}"' if name else ""
    return f"<a{led}{named}>"


def reference(address: str) -> str:
    """Return a line of its own with a link to what was shown here from another site."""
    return f"\n\n{embeds.card(address) or f'<p>{link(address)}</p>'}\n\n"


def quote(inside: str, by: str = "", source: str = "") -> str:
    """Return a quotation, by whom, and its source as HTML; Markdown in it stays Markdown."""
    named = " ".join(part for part in (worded(by), source) if part)
    source = f"\n\n<p>— {named}</p>" if named else ""
    return f"\n\n<blockquote>\n\n{inside.strip()}{source}\n\n</blockquote>\n\n"


def embed(address: str) -> Single:
    """Return a tag that shows something from another site by its number there."""

    def shown(given: Arguments) -> str | None:
        number = given.get("id", 0)
        if _WEB.fullmatch(number):
            return reference(number)
        return (
            reference(address.format(number)) if re.fullmatch(r"[\w./-]{1,100}", number) else None
        )

    return shown


def note(inside: str, title: str = "", kind: str = "note") -> str:
    """Return a note, or another ``aside`` of the policy; Markdown in it stays Markdown."""
    return f'\n\n<aside class="{kind}">\n\n{titled(inside, title).strip()}\n\n</aside>\n\n'


def titled(inside: str, title: str = "") -> str:
    """Return a text that was folded away, or one of several cards, below its title, a line of Markdown."""
    words = title.strip()
    above = f"<strong>{worded(words) if '](' in words else captioned(words)}</strong>"
    # Kept: links are Markdown's to read
    above = f"{above}\n\n" if "](" in title else f"<p>{above}</p>\n\n"
    return f"\n\n{above if title.strip() else ''}{inside.strip()}\n\n"


def parts(written: str) -> list[str]:
    """Return what stands in a tag that parts its arguments by ``::`` or commas."""
    return [part for part in _IN_TURN.split(_NOTHING.sub(", ", written.strip())) if part]


def button(given: Arguments) -> str | None:
    """Take an address and, before or behind it, its words: ``words::address``, ``address, words``."""
    found = parts(given.written)
    if found[:1] == ["#"] and len(found) > 1:
        return worded(found[1])
    at = next((place for place, one in enumerate(found) if _ADDRESS.fullmatch(one)), None)
    if at is None or len(found) < len(("words", "address")):
        tight = _TIGHT.match(given.written)
        return link(tight["address"], tight["words"].strip()) if tight else None
    words = found[at - 1] if at else found[1]
    return link(found[at], words)


def film(given: Arguments, read: Callable[[str], str] = worded) -> str | None:
    """Take the address of a file to play, and words for it under ``title`` or ``caption``, as ``read``."""
    address = (
        given.get("src") or given.get("url") or next(iter(parts(given.written)), "").strip("\"'")
    )
    words = given.get("title") or given.get("caption")
    if _WEB.fullmatch(address):
        return reference(address) + (f"<p>{read(words)}</p>\n\n" if words else "")
    return file(address, words) if _MEDIA_FILE.fullmatch(address) else None


def file(address: str, words: str = "") -> str:
    """Return a line of its own with a link to a film, a sound or a paper of the same site."""
    name = address.partition("?")[0].rpartition("/")[2]
    return f"\n\n<p>{link(address, words or name)}</p>\n\n"


def unwrapped(_given: Arguments, inside: str) -> str:
    """Return what stands inside a tag that only arranges it."""
    return f"\n\n{inside.strip()}\n\n"


def no_text(_given: Arguments) -> str:
    """Return nothing for a drawn sign or a list of the text's headings: neither is a part of the text."""
    return ""


def nothing(_given: Arguments, _inside: str) -> str:
    """Return nothing: the generator showed none of it."""
    return ""


def code_in(language: str) -> Paired:
    """Return a tag whose inside is code in a language, whatever a program drew or ran of it."""
    return lambda given, inside: code(inside, language, given.margin)


def titled_by(*names: str, place: int | None = 0) -> Paired:
    """Return a tag that folds its inside away under a title, which is one of its arguments."""

    def shown(given: Arguments, inside: str) -> str:
        named = next((given.named[name] for name in names if given.named.get(name)), "")
        return titled(inside, named or given.get("", place))

    return shown


def _title(words: Sequence[str]) -> str:
    """Return the title among a note's words: what is left behind its kind and styles.

    A last word that says whether the note is open is none of it.
    """
    words = words[:-1] if len(words) > 1 and words[-1] in {"true", "false"} else words
    rest = list(dropwhile(_is_style, words))
    is_kind = len(words) == 1 and words[0].isascii() and _SIMPLE.fullmatch(words[0].strip(":,"))
    return "" if is_kind else " ".join(rest).strip(" :,，")


def _is_style(word: str) -> bool:
    return word.strip(":,，").lower() in _STYLES or bool(_SIGN.fullmatch(word))


def noted_by(*names: str) -> Paired:
    """Return a tag that shows a note. A word alone, as ``warning``, is its kind and no title.

    So are words at the beginning that are known as kinds and styles.
    """

    def shown(given: Arguments, inside: str) -> str:
        named = next((given.named[name] for name in names if given.named.get(name)), "")
        return note(inside, named or _title(given.words))

    return shown
