"""What we write, read by the readers of the generators themselves.

Not part of the tests: Ruby, Hugo and node's packages are not everywhere. Run it after a change of what
is written, with as many of them as there are, and keep what they say for the tests:

    npm install --prefix /tmp/readers js-yaml hexo-front-matter smol-toml
    apt-get install ruby hugo
    NODE_PATH=/tmp/readers/node_modules python -m tests.exporter.other_readers 5000 --record
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from articles.exporter.toml_writing import write_toml
from articles.exporter.yaml_writing import write_yaml
from tests.exporter.hostile import HARD, HEADERS, LONG, LONG_KEYS

HERE = Path(__file__).parent
RECORD = HERE / "read_by_others.json"
WRITERS: dict[str, Callable[[Any], str]] = {"yaml": write_yaml, "toml": write_toml}
MOST_SHOWN = 5
TEMPLATE = """{{- range resources.Match "headers/*" -}}
[{{ .Name | jsonify }}, {{ . | transform.Unmarshal | jsonify }}]
{{ end -}}"""
CONFIG = """baseURL = "https://news.example/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "section", "page"]
outputs.home = ["json"]
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one kind of header: ``read`` takes texts, and gives what each says."""

    name: str
    kind: str
    version: tuple[str, ...]
    read: Callable[[list[str]], list[Any]]


def by_lines(*command: str) -> Callable[[list[str]], list[Any]]:
    """Return a reader that is a program: a JSON text a line goes in, what it says comes out."""

    def read(texts: list[str]) -> list[Any]:
        given = "".join(f"{json.dumps(text)}\n" for text in texts)
        said = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
        return [json.loads(line) for line in said.stdout.split("\n") if line]

    return read


def by_hugo(kind: str) -> Callable[[list[str]], list[Any]]:
    """Return Hugo as a reader: one site, with a file for each header."""

    def read(texts: list[str]) -> list[Any]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "layouts").mkdir()
            (root / "assets" / "headers").mkdir(parents=True)
            (root / "config.toml").write_text(CONFIG)
            (root / "layouts" / "index.json").write_text(TEMPLATE)
            for number, text in enumerate(texts):
                if text:  # it has no reader for a file without a byte
                    place = root / "assets" / "headers" / f"{number}.{kind}"
                    place.write_text(text, "utf-8", newline="")
            subprocess.run(["hugo", "--quiet", "-d", "out"], cwd=root, check=True)
            lines = (root / "out" / "index.json").read_text().split("\n")
        said = {
            int(Path(name).stem): values for name, values in map(json.loads, filter(None, lines))
        }
        return [said.get(number, {}) for number in range(len(texts))]

    return read


def npm(name: str) -> tuple[str, ...]:
    """Return what prints the version of a package of node's."""
    return ("node", "-p", f"require(process.env.NODE_PATH + '/{name}/package.json').version")


JS, RUBY = str(HERE / "readers" / "js.cjs"), str(HERE / "readers" / "psych.rb")
PSYCH = ("ruby", "-e", "require 'psych'; puts Psych::VERSION")
READERS = (
    Reader("js-yaml", "yaml", npm("js-yaml"), by_lines("node", JS, "js-yaml")),
    Reader("hexo-front-matter", "yaml", npm("hexo-front-matter"), by_lines("node", JS, "hexo-front-matter")),
    Reader("Ruby's Psych", "yaml", PSYCH, by_lines("ruby", RUBY)),
    Reader("Hugo, YAML", "yaml", ("hugo", "version"), by_hugo("yaml")),
    Reader("Hugo, TOML", "toml", ("hugo", "version"), by_hugo("toml")),
    Reader("smol-toml", "toml", npm("smol-toml"), by_lines("node", JS, "smol-toml")),
)  # fmt: skip


def certain() -> list[dict[str, Any]]:
    """Return headers that each hold one hard text, as a value, in a list and as a key."""
    whole = [{"a": text, "list": [text, f"{text}x"], "in": {text: {text: text}}} for text in HARD]
    pairs = [{"a": f"\\{text}", "b": f"{text}u", "c": f"{text}: {text}"} for text in HARD]
    return [*whole, *pairs, *({"a": text} for text in LONG), *({key: key} for key in LONG_KEYS)]


def by_chance(number: int) -> list[dict[str, Any]]:
    """Return so many headers as chance makes them. Hexo takes an empty one for text, and we write none."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=number, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(HEADERS.filter(bool))
    def keep(header: dict[str, Any]) -> None:
        found.append(header)

    keep()
    return found


def version_of(reader: Reader) -> str:
    """Return a reader's version, "" where it is not there."""
    if not shutil.which(reader.version[0]):
        return ""
    told = subprocess.run(reader.version, capture_output=True, text=True, check=False)
    return " ".join(told.stdout.split()[:2]) if told.returncode == 0 else ""


def otherwise(reader: Reader, headers: list[dict[str, Any]]) -> Iterator[tuple[Any, Any]]:
    """Yield the headers that a reader takes for something else, and what it takes them for."""
    said = reader.read([WRITERS[reader.kind](header) for header in headers])
    yield from ((one, other) for one, other in zip(headers, said, strict=True) if one != other)


def main() -> int:
    """Ask every reader that is there; return how many of them read something else."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, help="how many headers chance makes")
    parser.add_argument("--record", action="store_true", help="keep what was read for the tests")
    options = parser.parse_args()
    headers = certain() + by_chance(options.number)
    wrong, asked = 0, {}
    for reader in READERS:
        if not (version := version_of(reader)):
            print(f"{reader.name}: not here")
            continue
        bad = list(otherwise(reader, headers))
        print(f"{reader.name} {version}: {len(headers):,} headers, {len(bad):,} read otherwise")
        for one, other in bad[:MOST_SHOWN]:
            print(f"  {one!a:.300}\n  {other!a:.300}")
        wrong, asked[reader.name] = wrong + bool(bad), version
    if options.record and not wrong and len(asked) == len(READERS):
        rows = [{kind: write(header) for kind, write in WRITERS.items()} for header in certain()]
        text = json.dumps({"read_by": asked, "written": rows}, indent=0)
        RECORD.write_text(f"{text}\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
