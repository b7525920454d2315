"""The sentences that a report can hold, as they stand in the code that says them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

APP = Path(__file__).resolve().parents[2] / "articles"
PLACES = ("dialects", "importer", "markup/guard.py", "media/sentences.py")
"""Where what a report says is worded."""
FOR_OPERATORS = {
    "claims.py", "fetching.py", "filled.py", "job.py", "kept_files.py", "proof.py", "taking_back.py",
    "trouble.py", "turn.py", "verdicts.py", "verify.py", "verify_others.py",
}  # fmt: skip
"""What is only told at the command line: checking an import, pictures, how a run begins and breaks off."""
NEVER_IN_A_LINE = {"AssertionError", "BrokenOff", "JobRefused", "NotKept", "ValueError", "compile"}
OF_THE_CALL = {
    "The file of authors is not valid TOML: 甲.",
    "Each of the authors needs a `name`.",
    "甲 is neither a person nor an agency but 甲.",
}
"""Of the file of ``--authors``: they refuse the call."""
_SLOT = re.compile(r"\{[^{}]*\}")
_IS_SENTENCE = re.compile(r".*[a-z]{2,} .*[a-z`'):)甲]\.|.*[a-z] [a-z`].*[.?]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence, with 甲 for what is one file's own, and where it is worded."""

    text: str
    place: str


def spoken() -> list[Spoken]:
    """Return all sentences, each once."""
    found = {
        one.text: one
        for place in PLACES
        for file in sorted((APP / place).rglob("*.py") if (APP / place).is_dir() else [APP / place])
        if file.name not in FOR_OPERATORS
        for one in _of(file)
        if one.text not in OF_THE_CALL
    }
    return list(found.values())


def _of(file: Path) -> Iterator[Spoken]:
    tree = ast.parse(file.read_text("utf-8"))
    for text, line in _texts(tree, _docstrings(tree)):
        said = _SLOT.sub("甲", text)
        if _IS_SENTENCE.fullmatch(said) and "<" not in said:
            yield Spoken(said, f"{file.relative_to(APP)}, line {line}")


def _docstrings(tree: ast.Module) -> set[int]:
    """Return the texts that stand for themselves: they are said to readers of the code."""
    alone = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return {id(value) for value in alone if isinstance(value, ast.Constant)}


def _texts(node: ast.AST, passed: set[int]) -> Iterator[tuple[str, int]]:
    """Yield each text below a node, one that is put together as one."""
    if id(node) in passed or _called(node) in NEVER_IN_A_LINE:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, node.lineno
    elif isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "甲" for part in node.values)
        yield "".join(map(str, parts)), node.lineno
    else:
        for child in ast.iter_child_nodes(node):
            yield from _texts(child, passed)


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "id", getattr(node.func, "attr", ""))
