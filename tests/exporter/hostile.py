"""Headers as nobody writes them, which a reader takes for something else where the writer is careless."""

from __future__ import annotations

from hypothesis import strategies as st

HARD = [
    "yes", "No", "on", "~", "null", "", " ", "012", "0x1f", "0o17", "0b1", "1e3", "6.02E23", "1:30",
    "1:30:15", "190:20:30", "1_000", "1,000", "2022-01-01", "2022-1-1", "2022-02-30",
    "2022-01-01T00:00:00Z", "2022-01-01 10:00:00 +0800", "Thu, 03 Feb 2022 02:29:29 GMT", ".inf",
    "-.inf", ".nan", "NaN", "Infinity", "=", "<<", "a: b", "a:", ":a", "- x", "-", "---", "...",
    "+++", ";;;", "x\n---\ny", "? a", "#a", "a #b", "{}", "[a", "]", "*x", "&y", "!z", "!!str",
    "%a", "%YAML 1.1", "@a", "`a", "|", "> a", "'", "\"", "''", '""', "\\", "\\ud83d", "\\u0041",
    "u", "a\tb", "\tlead", "  lead", "trail  ", "a\n", "\na", "\n\n", "\r\n", "\r", "\x00",
    "\x1b[31m", "\x7f", "\x85", "a\x85b", "\u2028", "a\u2028b", "\u2029", "\ufeff", "\u200b",
    "\u202e", "\xa0", "\xad", "\ufffd", "\ufffe", "\U000e0001", "\U0010ffff", "中文：好", "“引号”",
    "’", "\u3000全角", "１２", "٣", "½", "x²", "😀", "👨\u200d👩", "é", "e\u0301", "ye\u0301s",
    "\u0130s", "C++", "a,b", "1.", "+1", "-1", "0", "-0", "00", "08", "0.1.2", "y", "TRUE", "None",
    "nil", "__proto__", "constructor", "a.b", "{{ x }}", "{% y %}", "key: 'v",
]  # fmt: skip
LONG = ["词" * 1_200, "a b " * 300, " " * 1_100 + "x", '"' * 300, "\\" * 300, "\n" * 100]
LONG_KEYS = ["k" * length for length in (119, 120, 121, 1_030)]

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from(HARD + LONG + LONG_KEYS),
    st.tuples(st.sampled_from(HARD), st.sampled_from(HARD)).map("".join),
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=15,
)
HEADERS = st.dictionaries(TEXTS, VALUES, max_size=5)
