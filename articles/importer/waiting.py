"""Conflicts: what the changed file would make is kept, shown, and settled by an editor."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from articles.dialects import Listing
from articles.importer import store
from articles.importer.incoming import Credited, Incoming, Person, Picture
from articles.importer.intake import Ready
from articles.importer.lists import Lists
from articles.importer.prepared import Derived
from articles.markup import SafeHtml
from articles.models import Article, Image, LegacyPost, SettledFile, WaitingFile
from articles.publishing import addresses, may, old_addresses, snapshots
from articles.snapshot import Credit, Ref, Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.contrib.auth.models import User

    from articles.models import ImportRun

_KNOWN = {field.name for field in fields(Incoming)}


class Moved(Exception):
    """Article or file changed since somebody looked at them: they should look again."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody saw who decides: the article's version ("" where it was deleted), the file's sha256.

    Of a page, which has no version, it is the sha256 of its content.
    """

    version: str
    sha256: str


def keep(run: ImportRun, legacy: LegacyPost, post: Ready) -> None:
    """Keep what the changed file of ``legacy`` would make (2 queries). Pictures it links to are led to."""
    old_addresses.lead(post.picture_paths)
    put(run, legacy, post.packed, post.sha256, _told(post))


def put(
    run: ImportRun, legacy: LegacyPost, packed: bytes, sha256: str, proposal: Mapping[str, Any]
) -> None:
    """Let the newest bytes of a file, of an article or a page, wait for a decision."""
    WaitingFile.objects.update_or_create(
        post=legacy,
        defaults={
            "run": run, "packed": packed, "sha256": sha256,
            "proposal": proposal, "seen_at": timezone.now(),
        },
    )  # fmt: skip


def seen(waiting: WaitingFile) -> Seen:
    """Return what is to be decided upon, as it stands now."""
    article = waiting.post.article
    return Seen(str(article.version) if article else "", waiting.sha256)


def theirs(waiting: WaitingFile) -> Snapshot:
    """Return what the file would make, related things by name alone (up to 1 query)."""
    incoming, lead = _incoming(waiting.proposal["incoming"]), _lead(waiting.proposal)
    leaves = [Ref(0, path[-1]) for path in incoming.categories]
    plain = {name: getattr(incoming, name) for name in snapshots.PLAIN}
    return Snapshot(
        **plain,
        section=leaves[0] if leaves else None,
        categories=tuple(sorted(set(leaves[1:]) - set(leaves[:1]), key=lambda ref: ref.name)),
        tags=tuple(Ref(0, name) for name in incoming.tags),
        bylines=tuple(
            Credit(Ref(0, line.person.name), line.role, line.lead_in) for line in incoming.bylines
        ),
        lead_image=Ref(lead.pk, str(lead)) if lead else None,
    )


@transaction.atomic
def keep_ours(waiting: WaitingFile, looked: Seen, *, by: User) -> None:
    """Let the article stand: these bytes are no conflict any more. Raises ``Moved``."""
    waiting = _held(waiting, looked)
    stand(waiting, waiting.post.article, by)


@transaction.atomic
def take_theirs(waiting: WaitingFile, looked: Seen, *, by: User) -> tuple[Article, list[str]]:
    """Let the article say what the file says, as an update: what it said stays a revision. Raises ``Moved``.

    Readers follow where ``by`` may publish. Returns also what is to be told. A deleted article is made anew.
    """
    waiting = _held(waiting, looked)
    post, legacy, run = _ready(waiting), waiting.post, waiting.run
    told: list[str] = []
    if legacy.article is None:
        article = _anew(post, legacy, run, by)
    else:
        article, _edition, told = store.update(
            post, legacy, run, by=by, for_readers=may(by, "publish", legacy.article)
        )
    _lead_on(post, article)
    settle(waiting, article, SettledFile.How.THEIRS, by)
    waiting.delete()
    return article, told


def stand(waiting: WaitingFile, article: Article | None, by: User) -> None:
    """Let what is here stand against these bytes of the file."""
    settle(waiting, article, SettledFile.How.OURS, by)
    LegacyPost.objects.filter(pk=waiting.post_id).update(settled_sha256=waiting.sha256)
    waiting.delete()


def settle(
    waiting: WaitingFile,
    article: Article | None,
    how: str,
    by: User,
    *,
    replaced: Mapping[str, Any] | None = None,
) -> None:
    """Keep who decided, and how; a page has no article, and its text so far is ``replaced``."""
    SettledFile.objects.create(
        run_id=waiting.run_id, path=waiting.post.path_in_source, sha256=waiting.sha256,
        article=article, version=article.version if article else 0, how=how, by=by,
        replaced=dict(replaced or {}),
    )  # fmt: skip


def _anew(post: Ready, legacy: LegacyPost, run: ImportRun, by: User) -> Article:
    if not by.has_perm("articles.publish_article"):
        post = replace(post, incoming=replace(post.incoming, published_at=None))
    return store.anew(post, legacy, run)


def _lead_on(post: Ready, article: Article) -> None:
    """Do what an import does at its end: let addresses that only may have been lead on, and old lists."""
    possible = post.incoming.possible_addresses
    addresses.record_legacy((), yielding=((path, article.pk) for path in possible))
    seen = Lists()
    seen.add(post.incoming.lists)
    seen.keep()


def _held(waiting: WaitingFile, looked: Seen) -> WaitingFile:
    """Return the row, held with its article until the transaction ends.

    Kept: the article comes first, as in an import; else both might wait for each other.
    """
    number = waiting.post.article_id
    article = Article.objects.select_for_update().filter(pk=number or 0).first()
    held = hold(waiting)
    held.post.article = article
    if seen(held) != looked:
        raise Moved
    return held


def hold(waiting: WaitingFile) -> WaitingFile:
    """Return the row, held until the transaction ends. Raises ``Moved`` where somebody decided meanwhile."""
    rows = WaitingFile.objects.select_for_update(of=("self",)).select_related(
        "post__article", "run"
    )
    held = rows.filter(pk=waiting.pk).first()
    if held is None:
        raise Moved
    return held


def _told(post: Ready) -> dict[str, Any]:
    """Return a post as JSON; its own text has the library's numbers already."""
    incoming = asdict(replace(post.incoming, body=post.body, pictures=(), linked_others=()))
    at = post.incoming.published_at
    told = {**incoming, "body": str(post.body), "published_at": at.isoformat() if at else None}
    lead = post.lead.pk if post.lead else None
    numbers = dict(post.pictures)
    return {"incoming": told, "lead": lead, "reading": post.reading, "pictures": numbers}


def _ready(waiting: WaitingFile) -> Ready:
    incoming = _incoming(waiting.proposal["incoming"])
    lead = Image.objects.filter(pk=waiting.proposal["lead"]).first()
    derived = Derived.of(incoming, incoming.body)
    return Ready(
        incoming, derived, bytes(waiting.packed), waiting.sha256, incoming.body, lead=lead,
        reading=waiting.proposal["reading"], pictures=waiting.proposal.get("pictures", {}),
    )  # fmt: skip


def _incoming(told: dict[str, Any]) -> Incoming:
    """Return what ``_told`` was given; fields that are no more are passed over."""
    at, lead = told["published_at"], told["lead"]
    shaped = {
        "body": SafeHtml(told["body"]),
        "published_at": datetime.fromisoformat(at) if at else None,
        "lead": Picture(**lead) if lead else None,
        "bylines": tuple(
            Credited(Person(**_frozen(line["person"])), line["role"], line["lead_in"])
            for line in told["bylines"]
        ),
        "lists": tuple(
            Listing(one["path"], one["kind"], tuple(one["name"])) for one in told.get("lists", ())
        ),
    }
    rest = {name: _frozen(value) for name, value in told.items() if name in _KNOWN - {"header"}}
    return Incoming(**{**rest, "header": told["header"], **shaped})


def _frozen(value: Any) -> Any:
    """Return JSON's lists as tuples; the mappings in them stay as they are."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return {name: _frozen(item) for name, item in value.items()}
    return value


def _lead(proposal: dict[str, Any]) -> Image | None:
    """Return the lead picture: ours by its number, one of another site by its address."""
    if proposal["lead"]:
        return Image.objects.filter(pk=proposal["lead"]).first()
    told = proposal["incoming"]["lead"]
    if not told or told["where"] != "remote":
        return None
    known = Image.objects.filter(remote_url=told["address"]).first()
    return known or Image(remote_url=told["address"])
