"""The compiled catalogues say what the editable ones say."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation.template import templatize

LOCALE = Path(settings.LOCALE_PATHS[0])
MARKS = {"_": 0, "gettext": 0, "gettext_lazy": 0, "ngettext": 0, "ngettext_lazy": 0}
MARKS |= {"pgettext": 1, "pgettext_lazy": 1, "npgettext": 1, "npgettext_lazy": 1}
TEXT = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
IN_TEMPLATE = re.compile(rf"\b(_|n?p?gettext)\(((?:{TEXT}[, ]*)+)")
CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def entries(po: Path) -> list[dict[str, str]]:
    """Return the messages of a catalogue, without those commented out."""
    found: list[dict[str, str]] = []
    for block in po.read_text("utf-8").split("\n\n"):
        entry: dict[str, str] = {}
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        name = ""
        for line in lines:
            name, value = (name, line) if line.startswith('"') else line.split(" ", 1)
            entry[name] = entry.get(name, "") + ast.literal_eval(value)
        entry["fuzzy"] = "yes" if "#, fuzzy" in block else ""
        found += [entry] if lines else []
    return found


def key_of(entry: dict[str, str]) -> str:
    """Return a message as the compiled catalogue names it."""
    context = f"{entry['msgctxt']}\x04" if "msgctxt" in entry else ""
    return context + entry["msgid"]


def compiled(mo: Path) -> dict[str, str]:
    """Return the compiled messages; of a plural, its first form."""
    with mo.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined] # the only way in
    return {
        key if isinstance(key, str) else key[0]: text
        for key, text in catalogue.items()
        if isinstance(key, str) or key[1] == 0
    }


@pytest.mark.parametrize("po", CATALOGUES, ids=lambda path: str(path.relative_to(LOCALE)))
def test_a_compiled_catalogue_is_fresh(po: Path) -> None:
    written = {
        key_of(entry): entry.get("msgstr") or entry.get("msgstr[0]", "")
        for entry in entries(po)
        if not entry["fuzzy"] or not entry["msgid"]
    }

    assert {key: text for key, text in written.items() if text and key} == {
        key: text for key, text in compiled(po.with_suffix(".mo")).items() if key
    }


@pytest.mark.parametrize("po", CATALOGUES, ids=lambda path: str(path.relative_to(LOCALE)))
def test_every_message_is_translated(po: Path) -> None:
    if po.parts[-3] == "en":
        pytest.skip("English is what the messages are written in")
    missing = [
        entry["msgid"]
        for entry in entries(po)
        if entry["msgid"]
        and (entry["fuzzy"] or not (entry.get("msgstr") or entry.get("msgstr[0]")))
    ]

    assert missing == []


def marked_in_code(path: Path) -> Iterator[str]:
    """Yield what a module marks as to be translated."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
            message = node.args[MARKS[node.func.id]]
            if isinstance(message, ast.Constant) and isinstance(message.value, str):
                yield message.value


def marked_in_template(path: Path) -> Iterator[str]:
    """Yield what a template marks as to be translated."""
    for name, texts in IN_TEMPLATE.findall(templatize(path.read_text("utf-8"))):
        yield ast.literal_eval(f"[{texts}]")[MARKS[name]]


@pytest.mark.parametrize("po", CATALOGUES, ids=lambda path: str(path.relative_to(LOCALE)))
def test_the_catalogue_knows_every_message(po: Path) -> None:
    if po.stem != "django" or po.parts[-3] == "en":
        pytest.skip("only what Python and the templates say, in a language that is not English")
    root = LOCALE.parent
    marked = {m for path in root.glob("articles/**/*.py") for m in marked_in_code(path)}
    marked |= {m for path in root.glob("templates/**/*.html") for m in marked_in_template(path)}

    assert sorted(marked - {entry["msgid"] for entry in entries(po)}) == []
