"""How deep HTML nests, counted without building a tree.

Follows the HTML standard's rules ("the stack of open elements") for which tag closes what. Where
the standard needs the whole tree to decide, this counts too many open elements, never too few.
"""

from articles.markup.names import names

_VOID = names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source"
    " track wbr"
)
_VOID_IN_DRAWINGS = names("br embed hr img meta")
RAW_TEXT = names("iframe noembed noframes script style textarea title xmp")
_DRAWINGS = frozenset({"svg", "math"})
_HTML_IN_DRAWINGS = names("annotation-xml desc foreignobject mi mn mo ms mtext title")
_BAR = "#bar"
_BOUNDARY = (
    names("applet caption html marquee object table td template th")
    | _HTML_IN_DRAWINGS
    | _DRAWINGS
    | RAW_TEXT
    | {_BAR}
)
_SPECIAL = _BOUNDARY | names(
    "address article aside blockquote button center dd details dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup li listing main menu nav ol p plaintext"
    " pre search section select summary tbody tfoot thead tr ul"
)
_TABLE_ROOTS = _DRAWINGS | {"table", "template", "html"}
_SECTIONS = frozenset({"tbody", "thead", "tfoot"})
_LOOSE = frozenset({"address", "div", "p"})

# Start tag -> what it closes first, and what ends the search for it.
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _SPECIAL - _LOOSE),
    "dt": (frozenset({"dt", "dd"}), _SPECIAL - _LOOSE),
    "dd": (frozenset({"dt", "dd"}), _SPECIAL - _LOOSE),
    "td": (frozenset({"td", "th"}), _TABLE_ROOTS | {"tr"}),
    "th": (frozenset({"td", "th"}), _TABLE_ROOTS | {"tr"}),
    "tr": (frozenset({"tr"}), _TABLE_ROOTS),
    "tbody": (_SECTIONS, _TABLE_ROOTS),
    "thead": (_SECTIONS, _TABLE_ROOTS),
    "tfoot": (_SECTIONS, _TABLE_ROOTS),
    "option": (frozenset({"option"}), _SPECIAL),
}
_CLOSES_P = names(
    "address article aside blockquote center dd details dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre"
    " search section summary ul xmp"
)
_P = frozenset({"p"})


class OpenElements:
    """The elements that are open at one place of a text, outermost first."""

    def __init__(self) -> None:
        """Begin with nothing open."""
        self._names: list[str] = []
        self._drawings = 0

    def __len__(self) -> int:
        return len(self._names)

    @property
    def are_in_drawing(self) -> bool:
        """Whether an svg or math element may be open, where other rules hold."""
        return self._drawings > 0

    def start(self, name: str, *, ends_itself: bool) -> None:
        """Take in a start tag; `ends_itself` says that it is written with a final slash."""
        self._close_implied(name)
        if self._stays_open(name, ends_itself=ends_itself):
            self._names.append(name)
            self._drawings += name in _DRAWINGS

    def end(self, name: str) -> bool:
        """Take in an end tag, and say whether it closed an element."""
        barriers = _BOUNDARY if name in _SPECIAL else _SPECIAL
        return self._close(frozenset({name}), barriers)

    def bar(self) -> None:
        """From here on, let no end tag close what is open now: it may be text that looks like one."""
        self._names.append(_BAR)

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def _close_implied(self, name: str) -> None:
        if name in _CLOSES:
            self._close(*_CLOSES[name])
        if name in _CLOSES_P:
            self._close(_P, _BOUNDARY | {"button"})

    def _stays_open(self, name: str, *, ends_itself: bool) -> bool:
        if not self._drawings:
            return name not in _VOID and not (ends_itself and name in _DRAWINGS)
        return name not in _VOID_IN_DRAWINGS and not (ends_itself and self._is_only_drawing())

    def _is_only_drawing(self) -> bool:
        """Whether nothing since the svg or math element can hold HTML again."""
        for name in reversed(self._names):
            if name in _DRAWINGS:
                return True
            if name in _HTML_IN_DRAWINGS:
                return False
        return False

    def _close(self, names: frozenset[str], barriers: frozenset[str]) -> bool:
        for index in range(len(self._names) - 1, -1, -1):
            found = self._names[index]
            if found in names:
                self._cut(index)
                return True
            if found in barriers:
                return False
        return False

    def _cut(self, index: int) -> None:
        if self._drawings:
            self._drawings -= sum(name in _DRAWINGS for name in self._names[index:])
        del self._names[index:]
