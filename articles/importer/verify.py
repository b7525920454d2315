"""Deriving every imported post again from its kept bytes, and comparing it with the database.

Nothing is written. Posts are taken a batch at a time and derived ahead in other processes, so that
memory stays flat. Editors may go on working: what looks wrong is looked at a second time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from articles.importer import proof, verify_others
from articles.importer.ahead import Ahead
from articles.importer.claims import weighed
from articles.importer.evidence import Evidence, gather
from articles.importer.kept_files import Runs, derive, unpacked
from articles.importer.others import LeftOut
from articles.importer.verdicts import Difference, Finding, Verdict
from articles.models import LegacyPost, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.db.models import QuerySet

    from articles.importer.incoming import Incoming
    from articles.importer.kept_files import Post

BATCH = 200
OTHERWISE = "This version of Newsroom reads the file otherwise than the one that imported it."


def to_verify(source: str = "") -> QuerySet[LegacyPost]:
    """Return the kept files of one source, or of all."""
    return LegacyPost.objects.filter(**({"source": source} if source else {}))


def verify(source: str = "") -> Iterator[Finding]:
    """Yield what became of each imported file, in the order of their import."""
    runs = Runs(source)
    with Ahead(runs.options, to_store=False) as ahead:
        for posts in _begun(ahead, runs, source):
            for post in posts:
                derive(post, ahead)
            findings = _judged(posts, runs)
            for post, finding in zip(posts, findings, strict=True):
                yield _again(post, runs) if finding.verdict == "wrong" else finding


def _begun(ahead: Ahead, runs: Runs, source: str) -> Iterator[list[Post]]:
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
        posts = [unpacked(row, runs) for row in rows]
        ahead.begin(post.file for post in posts if post.file)
        if waiting:
            yield waiting
        if not rows:
            return
        waiting, last = posts, rows[-1].pk


def _judged(posts: Sequence[Post], runs: Runs) -> list[Finding]:
    files = [found for post in posts if (found := post.incoming or post.other)]
    paths = {
        path
        for found in files
        if not isinstance(found, LeftOut)
        for path in proof.asked_addresses(found)
    }
    evidence = gather([post.row for post in posts], paths)
    return [_judge(post, runs, evidence) for post in posts]


def _again(post: Post, runs: Runs) -> Finding:
    """Look at one post a second time: an editor may have been at it while its rows were read."""
    row = LegacyPost.objects.filter(pk=post.row.pk).select_related("article").first()
    if row is None:
        return Finding(post.row.source, post.row.path_in_source, "deleted", "It was taken out.")
    post.row = row
    return weighed(_judged([post], runs)[0], row, runs)


def _judge(post: Post, runs: Runs, evidence: Evidence) -> Finding:
    row = post.row
    if isinstance(post.fault, Difference) and post.fault.field != "refused":
        return _finding(row, "wrong", differences=[post.fault])
    if isinstance(post.fault, str):
        return _finding(row, "not kept", post.fault)
    is_article = row.kind == row.Kind.ARTICLE
    if is_article and (row.article_id is None or row.article_id not in evidence.desks):
        return _finding(row, "deleted", "Its article was deleted here.")
    if message := verify_others.deleted(row, post.other, evidence):
        return _finding(row, "deleted", message)
    return _compared(post, runs, evidence)


def _compared(post: Post, runs: Runs, evidence: Evidence) -> Finding:
    row, edited = post.row, _edited(post, evidence)
    told = list(_stored_wrongly(post, evidence, is_whole=row.run_id in runs.whole))
    notes = [note for note in told if isinstance(note, str)]
    wrong = [difference for difference in told if isinstance(difference, Difference)]
    read_otherwise = list(_read_otherwise(post, evidence, is_edited=bool(edited)))
    if not runs.is_of_today(row):
        if read_otherwise and not wrong:
            message = f"{OTHERWISE} {edited}".rstrip()
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
        yield from proof.imported(incoming, row, revision.content, evidence)


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


def _edited(post: Post, evidence: Evidence) -> str:
    """Say who was at the article or page last, when, and how often; "" where nobody was."""
    row = post.row
    if row.kind != row.Kind.ARTICLE:
        return verify_others.edited(row, post.other, evidence)
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
