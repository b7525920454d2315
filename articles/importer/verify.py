"""Deriving every imported post again from its kept bytes, and comparing it with the database.

Nothing is written. Posts are taken a batch at a time and derived ahead in other processes, so that
memory stays flat. Editors may go on working: what looks wrong is looked at a second time.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils import timezone

from articles.importer import proof, verify_others
from articles.importer.ahead import Ahead
from articles.importer.derivation import derivation
from articles.importer.evidence import Evidence, gather
from articles.importer.find import Found
from articles.importer.incoming import Refused
from articles.importer.kept_options import Kept, NotKept, read_kept
from articles.importer.others import LeftOut
from articles.importer.prepared import Prepared
from articles.importer.reading import File
from articles.importer.verdicts import Difference, Finding, Verdict
from articles.models import ImportRun, LegacyPost, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.db.models import QuerySet

    from articles.importer.incoming import Incoming, Options
    from articles.importer.others import Other

BATCH = 200


@dataclass(slots=True)
class Post:
    """One kept file: its row, its bytes, and what they give today. ``fault`` says why they give nothing."""

    row: LegacyPost
    file: File | None = None
    incoming: Incoming | None = None
    other: Other | LeftOut | None = None
    fault: Difference | str | None = None


def to_verify(source: str = "") -> QuerySet[LegacyPost]:
    """Return the kept files of one source, or of all."""
    return LegacyPost.objects.filter(**({"source": source} if source else {}))


def verify(source: str = "") -> Iterator[Finding]:
    """Yield what became of each imported file, in the order of their import."""
    runs = _Runs(source)
    with Ahead(runs.options, to_store=False) as ahead:
        for posts in _begun(ahead, runs, source):
            for post in posts:
                _derive(post, ahead)
            findings = _judged(posts, runs)
            for post, finding in zip(posts, findings, strict=True):
                yield _again(post, runs) if finding.verdict == "wrong" else finding


class _Runs:
    """The options of all runs of a source. A run that cannot be read says why."""

    def __init__(self, source: str) -> None:
        self.kept: dict[int, Kept] = {}
        self.whole: set[int] = set()
        self.why: dict[int, str] = {}
        for run in ImportRun.objects.filter(**({"source": source} if source else {})).iterator():
            self._read(run)
        self.options: dict[Path, Options] = {
            _place(number, place): options
            for number, kept in self.kept.items()
            for place, options in enumerate(kept.options)
        }

    def _read(self, run: ImportRun) -> None:
        if run.finished_at:
            self.whole.add(run.pk)
        if not run.readings:
            self.why[run.pk] = "It came in before imports kept their options."
            return
        try:
            self.kept[run.pk] = read_kept(run.readings)
        except NotKept as error:
            self.why[run.pk] = str(error)

    def is_of_today(self, row: LegacyPost) -> bool:
        """Say whether the code that imported the post is the code that runs now."""
        return self.kept[row.run_id].derivation == derivation()


def _place(run: int, reading: int) -> Path:
    return Path(f"{run}/{reading}")


def _begun(ahead: Ahead, runs: _Runs, source: str) -> Iterator[list[Post]]:
    """Yield batches whose deriving has begun, and that of the batch behind each."""
    last, waiting = 0, None
    while True:
        rows = list(
            to_verify(source)
            .filter(pk__gt=last)
            .select_related("article")
            .only(
                "source", "kind", "page", "stood", "path_in_source", "was", "sha256", "packed", "version",
                "run_id", "reading", "pictures", "article__version",
            )
            .order_by("pk")[:BATCH]
        )  # fmt: skip
        posts = [_unpacked(row, runs) for row in rows]
        ahead.begin(post.file for post in posts if post.file)
        if waiting:
            yield waiting
        if not rows:
            return
        waiting, last = posts, rows[-1].pk


def _unpacked(row: LegacyPost, runs: _Runs) -> Post:
    try:
        raw = row.raw
    except (zlib.error, ValueError) as error:
        return Post(row, fault=Difference("bytes", "packed", "a whole file", f"damaged: {error}"))
    found = sha256(raw).hexdigest()
    if found != row.sha256:
        return Post(row, fault=Difference("bytes", "sha256", row.sha256, found))
    if row.run_id in runs.why:
        return Post(row, fault=runs.why[row.run_id])
    root = _place(row.run_id, row.reading)
    if root not in runs.options:
        return Post(row, fault="Its run does not say with which options it was read.")
    path = row.was or row.path_in_source
    return Post(row, File(0, Found(Path(path), path, root), raw, found))


def _derive(post: Post, ahead: Ahead) -> None:
    if post.file is None or post.fault:
        return
    found = ahead.result(post.file)
    if isinstance(found, Refused):
        post.fault = Difference("bytes", "refused", f"an {post.row.kind}", str(found))
    elif isinstance(found, Prepared):
        post.incoming = found.incoming
    else:
        post.other = found
    post.file = None


def _judged(posts: Sequence[Post], runs: _Runs) -> list[Finding]:
    files = [found for post in posts if (found := post.incoming or post.other)]
    paths = {
        path
        for found in files
        if not isinstance(found, LeftOut)
        for path in proof.wanted_addresses(found)
    }
    evidence = gather([post.row for post in posts], paths)
    return [_judge(post, runs, evidence) for post in posts]


def _again(post: Post, runs: _Runs) -> Finding:
    """Look at one post a second time: an editor may have been at it while its rows were read."""
    row = LegacyPost.objects.filter(pk=post.row.pk).select_related("article").first()
    if row is None:
        return Finding(post.row.source, post.row.path_in_source, "deleted", "It was taken out.")
    post.row = row
    return _judged([post], runs)[0]


def _judge(post: Post, runs: _Runs, evidence: Evidence) -> Finding:
    row = post.row
    if isinstance(post.fault, Difference) and post.fault.field != "refused":
        return _finding(row, "wrong", differences=[post.fault])
    if isinstance(post.fault, str):
        return _finding(row, "not kept", post.fault)
    is_article = row.kind == row.Kind.ARTICLE
    if is_article and (row.article_id is None or row.article_id not in evidence.desks):
        return _finding(row, "deleted", "Its article was deleted here.")
    if verify_others.is_deleted(row, evidence):
        return _finding(row, "deleted", "Its page was deleted here.")
    return _compared(post, runs, evidence)


def _compared(post: Post, runs: _Runs, evidence: Evidence) -> Finding:
    row, edited = post.row, _edited(post.row, evidence)
    told = list(_stored_wrongly(post, evidence, is_whole=row.run_id in runs.whole))
    notes = [note for note in told if isinstance(note, str)]
    wrong = [difference for difference in told if isinstance(difference, Difference)]
    read_otherwise = list(_read_otherwise(post, evidence, is_edited=bool(edited)))
    if not runs.is_of_today(row):
        if read_otherwise and not wrong:
            message = "Another version of the code imported it; this one would read it so."
            return _finding(row, "derived otherwise", message, read_otherwise, notes)
        read_otherwise = []
    if read_otherwise or wrong:
        return _finding(row, "wrong", "", [*read_otherwise, *wrong], notes)
    return _finding(row, "edited" if edited else "same", edited, [], notes)


def _read_otherwise(post: Post, evidence: Evidence, *, is_edited: bool) -> Iterator[Difference]:
    """Yield where the bytes give something else than the import stored."""
    row = post.row
    if isinstance(post.fault, Difference):
        yield post.fault
    elif row.kind != row.Kind.ARTICLE and post.other is not None:
        yield from verify_others.read_otherwise(row, post.other, evidence, is_edited=is_edited)
    elif row.kind != row.Kind.ARTICLE or post.incoming is None:
        yield Difference("bytes", "kind", "another one", row.kind)
    else:
        yield from _imported(row, post.incoming, evidence)


def _imported(row: LegacyPost, incoming: Incoming, evidence: Evidence) -> Iterator[Difference]:
    revision = evidence.revisions.get((row.article_id or 0, row.version))
    if revision is None:
        yield Difference("import", "revision", f"number {row.version}", "none")
    else:
        yield from proof.imported(incoming, revision.content, evidence)


def _stored_wrongly(
    post: Post, evidence: Evidence, *, is_whole: bool
) -> Iterator[Difference | str]:
    """Yield where what hangs on the article does not fit together."""
    if post.row.kind != post.row.Kind.ARTICLE:
        if post.other is not None:
            yield from verify_others.stored_wrongly(post.row, post.other, evidence)
        return
    number = post.row.article_id or 0
    rows, editions = evidence.desks[number], evidence.editions[number]
    latest = evidence.revisions.get((number, rows.article.version))
    if latest is None:
        yield Difference("article", "version", f"revision {rows.article.version}", "none")
    else:
        yield from proof.desk(rows, latest.content, evidence)
    for edition in editions:
        said = evidence.revisions.get((number, edition.article_version))
        if said is not None and not edition.retired:
            yield from proof.paper(edition, said.content, evidence)
    if post.incoming is not None:
        is_out = rows.article.stage == Stage.APPROVED and post.incoming.published_at
        if is_out and not editions:
            yield Difference("edition", "number of them", "one", "none")
        yield from proof.addresses(post.incoming, number, evidence, is_whole=is_whole)
        yield from proof.linked(post.incoming, post.row.pictures, evidence)


def _edited(row: LegacyPost, evidence: Evidence) -> str:
    """Say who was at the article or page last, when, and how often; "" where nobody was."""
    if row.kind != row.Kind.ARTICLE:
        return verify_others.edited(row, evidence)
    later = evidence.later[row.article_id or 0]
    if not later:
        return ""
    at = timezone.localtime(later[-1]["at"])
    who = later[-1]["by__username"] or "somebody without an account"
    times = "once" if len(later) == 1 else f"{len(later)} times"
    return f"Edited {times} since, last by {who} on {at:%Y-%m-%d %H:%M}."


def _finding(
    row: LegacyPost,
    verdict: Verdict,
    message: str = "",
    differences: Sequence[Difference] = (),
    notes: Sequence[Difference | str] = (),
) -> Finding:
    return Finding(
        row.source, row.path_in_source, verdict, message, tuple(differences), tuple(map(str, notes))
    )
