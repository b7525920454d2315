"""Tags that plugins of Hexo bring (players, diagrams, cards), and those of themes that hold texts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single
from articles.markup.addresses import is_picture_file

_NAME = re.compile(r"[\w-]{1,60}", re.ASCII)
_FOLDER = re.compile(r"<!-- ?(?:folder|section|title) ([^\n>]{0,200}?) ?-->")
_SETTING = re.compile(
    r"(?:^|\s)(?:active|align|avatar|back|bg|border|color|direction|display|height|icon|link|open|style|wiki):\S*"
)
_LED = re.compile(r"(?:^|\s)link:([^\s<>()]+)")
_NAMED = re.compile(r"(?:^|\s)(?:title|author|date|footer|style):(\S*)")


_NOTE = shown.noted_by("title")
_SORT = re.compile(r"(?:type|color):\S+|open")
_BREAK = re.compile(r"<!-- ?card-break ?-->")
_OF_COPIES = re.compile(r"(?:^|\s)(?:git|prefix|width):(?:\"[^\"\n]*\"|\S*)")
_BY_GIT = re.compile(r"(?:^|\s)git:(\w+)")
_REPOSITORY_NAME = re.compile(r"[\w.-]{1,100}", re.ASCII)
_COMMIT = re.compile(r"[0-9a-f]{4,40}")
_FILE_IN_IT = re.compile(r"(?=[^\s]{0,300}[./])[\w./-]{1,300}", re.ASCII)
_CLONED = {"ssh": ("git@github.com:", ".git"), "gh": ("gh repo clone ", "")}


def _by_name(words: Iterable[str]) -> dict[str, str]:
    """Return what stands behind the name and colon of each word that has one."""
    return dict(word.split(":", 1) for word in words if ":" in word)


def _tip(given: Arguments, inside: str) -> str:
    """Take ``text:what is told beside the words``; without it, it is a note."""
    if not given.written.startswith("text:"):
        return shown.note(inside)
    told = shown.worded(given.written.removeprefix("text:").strip("\"'"))
    return f"{inside.strip()}（{told}）"


def _small_picture(given: Arguments) -> str | None:
    """Take ``url:address [name:words]``; a name alone is in the theme's keeping."""
    words = _by_name(given.words)
    src = words.get("url", "")
    return shown.picture(src, alt=words.get("name", "")) if shown.is_web(src) else None


def _framed(given: Arguments) -> str | None:
    """Take ``device [img:address] [video:address] [words]``, or ``device | img=address | …``."""
    if "|" in given.written:
        parts = [part.strip().replace("=", ":", 1) for part in given.written.split("|")]
        given = replace(given, words=tuple(parts), written="")
    words = _by_name(given.words)
    film, src = words.get("video", ""), words.get("img", "")
    if film:
        return media.recording(film, "", "")
    alt = " ".join(word for word in given.words[1:] if ":" not in word)
    return shown.figure(src, alt=alt, caption=alt) if src else None


def _copied(given: Arguments) -> str | None:
    """Take ``[git:way] [prefix:sign] words`` that a reader may copy; with ``git`` a path at GitHub."""
    text = _OF_COPIES.sub("", given.written).strip()
    if way := _BY_GIT.search(given.written):
        before, after = _CLONED.get(way[1], ("https://github.com/", ".git"))
        text = f"{before}{text.removeprefix('/')}{after}"
    kept = html.escape(text, quote=False).replace("@", "&#64;").replace("://", "&#58;//")
    return f"<code>{kept}</code>" if text else None  # Kept: no address in a command is a link


def _links(given: Arguments) -> str | None:
    """Take links of Markdown, one behind the other."""
    text = _SETTING.sub("", given.written).strip()
    return f"\n\n{text}\n\n" if "](" in text else None


def _named(given: Arguments, inside: str) -> str:
    """Take a title and settings, of which ``link`` is where the title leads."""
    title, led = _SETTING.sub("", given.written).strip(), _LED.search(given.written)
    return shown.titled(inside, f"[{title}]({led[1]})" if led and title else title)


def _letter(given: Arguments, inside: str) -> str:
    """Take ``[title:words] [author:words] [date:words] [footer:words]``."""
    words = _by_name(given.written.split())
    title = words.get("title", "") or _NAMED.sub("", given.written).strip()
    below = " ".join(words[name] for name in ("author", "date", "footer") if words.get(name))
    return shown.quote(shown.titled(_folders(given, inside), title), below)


def _folders(_given: Arguments, inside: str) -> str:
    """Take ``<!-- folder title -->`` above each part."""
    return shown.unwrapped(_given, _FOLDER.sub(lambda one: shown.titled("", one[1]), inside))


def _slides(given: Arguments, inside: str) -> str:
    """Take ``picture [| words]``, line by line, or pictures as Markdown has them."""
    lines = [line.partition("|") for line in inside.split("\n") if line.strip()]
    if not all(is_picture_file(file.strip()) and "](" not in file for file, _, _ in lines):
        return shown.unwrapped(given, inside)
    told = ((file.strip(), words.strip()) for file, _, words in lines)
    return "".join(shown.figure(file, alt=words, caption=words) for file, words in told)


def _grid_of_links(given: Arguments, inside: str) -> str | None:
    """Take ``name | address [| words [| picture]]``, line by line.

    Behind a picture the tag may tell other signs than ``|``, and ``%`` before a line for nobody.
    """
    sign, nothing = given.get("", 1) or "|", given.get("", 2) or "%"
    lines = [[part.strip() for part in line.split(sign)] for line in inside.strip().split("\n")]
    found = [line for line in lines if len(line) > 1 and not line[0].startswith(nothing)]
    items = [
        f"<li>{shown.link(line[1], line[0])}"
        + (f" {shown.worded(line[2])}" if len(line) > len(("name", "address")) else "")
        + "</li>"
        for line in found
    ]
    return f"\n\n<ul>\n{chr(10).join(items)}\n</ul>\n\n" if items else None


def _support(given: Arguments) -> str | None:
    """Take ``feature[@periods]``: how many browsers know it."""
    name = given.written.partition("@")[0].strip()
    return shown.reference(f"https://caniuse.com/{name}") if _NAME.fullmatch(name) else None


def _pen(given: Arguments) -> str | None:
    """Take ``user number [settings]``."""
    user, number = given.get("", 0), given.get("", 1)
    is_one = _NAME.fullmatch(user) and _NAME.fullmatch(number)
    return shown.reference(f"https://codepen.io/{user}/pen/{number}") if is_one else None


def _repository(given: Arguments) -> str | None:
    """Take ``user:name [repo:name] [settings]``."""
    words = _by_name(given.words)
    name = "/".join(word for word in (words.get("user"), words.get("repo")) if word)
    is_one = all(_NAME.fullmatch(part.replace(".", "")) for part in name.split("/"))
    return f"\n\n<p>{shown.link(f'https://github.com/{name}', name)}</p>\n\n" if is_one else None


def _spoken(given: Arguments) -> str | None:
    """Take ``characters|how they are spoken``."""
    words, sign, spoken = given.written.strip("\"'").partition("|")
    if not sign or not words.strip():
        return None
    told = f"<rp>（</rp><rt>{shown.worded(spoken.strip())}</rt><rp>）</rp>"
    return f"<ruby>{shown.worded(words.strip())}{told}</ruby>"


def _parts(written: str) -> list[str]:
    return [part.strip(" \"'") for part in written.split(",")]


def _referring(given: Arguments) -> str | None:
    """Take ``number, what it refers to``: that stands below the text too."""
    number = _parts(given.written)[0]
    return f"<sup>{shown.worded(number)}</sup>" if number else None


def _referred(given: Arguments) -> str | None:
    """Take ``number, words[, address]``: what a number in the text refers to."""
    number, words, address = (*_parts(given.written), "", "")[:3]
    told = shown.link(address, words) if address else shown.worded(words)
    return f"\n\n<p>{shown.worded(number)} {told}</p>\n\n" if words else None


def _badge(given: Arguments) -> str | None:
    """Take ``right, left[, drawn sign]||[colour, address, title]||[options]``: a badge of two words."""
    base, _, rest = given.written.partition("||")
    right, left = (*_parts(base), "")[:2]
    address = (*_parts(rest.partition("||")[0]), "")[1]
    words = ": ".join(part for part in (left, right) if part)
    if not words:
        return None
    return shown.link(address, words) if shown.is_web(address) else shown.worded(words)


def _banner(given: Arguments) -> str | None:
    """Take ``kind words``."""
    return shown.note(" ".join(given.words[1:])) if len(given.words) > 1 else None


def _panel(given: Arguments, inside: str) -> str:
    """Take ``kind title``."""
    return shown.note(inside, " ".join(given.words[1:]))


def _content(given: Arguments, inside: str) -> str | None:
    """Take ``[kind] title [type:kind] [open]``, of a note or of what is folded away."""
    words = tuple(word for word in given.words if not _SORT.fullmatch(word))
    return _NOTE(replace(given, words=words), inside)


def _contents(given: Arguments, inside: str) -> str | None:
    """Take titles and ``type:kind``; between two of the texts stands ``<!--card-break-->``."""
    titles = [title for title in given.words if not _SORT.fullmatch(title)]
    texts = _BREAK.split(inside)
    if len(titles) != len(texts):
        return None
    return "".join(shown.titled(text, title) for title, text in zip(titles, texts, strict=True))


def _enlarged(given: Arguments) -> str | None:
    """Take ``[classes] file [small file] [words]``: a picture that a click enlarges."""
    files = [word for word in given.words if is_picture_file(word) or word.endswith(".svg")]
    if not files:
        return None
    behind = given.words[given.words.index(files[0]) + 1 :]
    words = " ".join(word for word in behind if word not in files)
    return shown.figure(files[0], alt=words, caption=words)


def _embedded(given: Arguments) -> str | None:
    address = given.get("", 0)
    return shown.reference(address) if shown.is_web(address) else None


def _on_github(given: Arguments) -> str | None:
    """Take ``owner/name``, ``owner name [commit] [options]``, or ``owner name file [language]``."""
    owner, name, more = (*given.words, "", "", "")[:3]
    if not (_NAME.fullmatch(owner) and _REPOSITORY_NAME.fullmatch(name)):
        return _project("https://github.com")(given)
    page, told = f"https://github.com/{owner}/{name}", f"{owner}/{name}"
    if _COMMIT.fullmatch(more):
        page, told = f"{page}/commit/{more}", f"{told} {more}"
    elif _FILE_IN_IT.fullmatch(more):
        page, told = f"{page}/blob/HEAD/{more}", f"{told} {more}"
    return f"\n\n<p>{shown.link(page, told)}</p>\n\n"


def _project(house: str) -> Single:
    """Return a tag that shows the card of a project by its path at a house."""

    def shown_there(given: Arguments) -> str | None:
        path = given.get("", 0)
        is_path = len(given.words) == 1 and re.fullmatch(
            r"[\w.-]{1,60}(?:/[\w.-]{1,100}){1,4}", path
        )
        return f"\n\n<p>{shown.link(f'{house}/{path}', path)}</p>\n\n" if is_path else None

    return shown_there


def _key(given: Arguments) -> str | None:
    return f"<kbd>{html.escape(given.written, quote=False)}</kbd>" if given.written else None


def _album(given: Arguments) -> str | None:
    """Take ``name words address picture``: a door to a gallery."""
    name, words, address, src = (given.get("", place) for place in range(4))
    told = " ".join(part for part in (name, words) if part)
    return shown.figure(src, alt=name, caption=told, to=address) if src else None


def _formula(_given: Arguments, inside: str) -> str:
    is_line = "\n" not in inside
    return f"$${inside.strip()}$$" if is_line else f"\n\n$$\n{inside.strip()}\n$$\n\n"


SINGLE: Mapping[str, Single] = {
    "icon": shown.no_text, "toc": shown.no_text,
    "emoji": _small_picture, "frame": _framed, "Frame": _framed, "copy": _copied, "navbar": _links,
    "can": _support, "caniuse": _support, "codepen": _pen, "githubCard": _repository,
    "referto": _referring, "referfrom": _referred, "bdage": _badge, "keyboard": _key,
    "ruby": _spoken, "galleryGroup": _album, "Audio": shown.film, "Video": shown.film,
    "alertbar": _banner, "alertbox": _banner, "fancybox": _enlarged, "zoom": _enlarged,
    "fb_img": _enlarged, "oembed": _embedded, "linkPreview": _embedded,
    "github": _on_github, "gitlab": _project("https://gitlab.com"),
    "gitee": _project("https://gitee.com"),
    "asciinema": shown.embed("https://asciinema.org/a/{}"),
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    "tip": _tip, "banner": _named, "about": shown.unwrapped, "paper": _letter, "reel": _letter,
    "folders": _folders, "groupimage": shown.unwrapped, "linkgrid": _grid_of_links,
    "lg": _grid_of_links, "math": _formula, "katex": _formula, "mathjax": _formula,
    "linkgroup": shown.unwrapped, "ghcardgroup": shown.unwrapped, "carousel": _slides,
    "ghcards": shown.unwrapped,
    "alertpanel": _panel, "colorpanel": _panel, "collapse": shown.titled_by("title"),
    "fancybox": shown.unwrapped, "buttons": shown.unwrapped, "contentblock": _content,
    "contentbox": _content, "contentcards": _contents, "alertBlockquote": _NOTE,
}  # fmt: skip
CODE = frozenset({"linkgrid", "lg", "math", "katex", "mathjax"})
