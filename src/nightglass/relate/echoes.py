"""Posts in, echoes out: the same text by different sources within minutes. Nothing here says why.

The pairs come from one self-join, as in CooRTweet's ``detect_groups`` (Righetti and Balluff, "CooRTweet: A Generalized
R Software for Coordinated Network Detection", Computational Communication Research 7:1, 2025), which it equals row by
row. A post is compared with those of its own stretch of ``window`` seconds and of the next, so that the work grows with
the pairs found and not with how often a text was posted.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter

from nightglass.records.echo import Echo
from nightglass.records.ids import make_id
from nightglass.records.link import Link, LinkKind
from nightglass.records.post import Post
from nightglass.relate.echoes_chance import Chance, Moment, adjusted, chance_of

MADE_BY = "relate/echoes 1"
WINDOW = 600
"""Seconds: posts of the same text this far apart and less are "within minutes"."""

_OTHER_FACTS = ("number:", "negation:", "name:")
"""Changes that make a near-duplicate another text."""

SHARES = "shares"
"""The table that the queries read: number (order of arrival), post, source, text, posted (seconds)."""


@dataclass(frozen=True, slots=True)
class Share:
    """One post as the self-join reads it: ``text`` is what equal texts have in common, ``posted`` in seconds."""

    number: int
    post: str
    source: str
    text: str
    posted: int


def pairs_sql(window: int, least: int = 1) -> str:
    """Return the query for all pairs of posts of the same text by different sources at most ``window`` seconds apart.

    It gives ``text, post, source, later_post, later_source, seconds``; of two posts at the same second, the one that
    arrived later is the later. ``least`` leaves out sources with fewer posts, and, as CooRTweet's
    ``min_participation`` does, keeps a pair where *either* source has as many posts in pairs.
    """
    return f"""
WITH active AS (SELECT source FROM {SHARES} GROUP BY source HAVING COUNT(*) >= {least}),
kept AS (
  SELECT s.number, s.post, s.source, s.text, s.posted, CAST(FLOOR(s.posted / {window}) AS BIGINT) AS stretch
  FROM {SHARES} AS s JOIN active ON active.source = s.source
),
later AS (SELECT * FROM kept UNION ALL SELECT number, post, source, text, posted, stretch - 1 AS stretch FROM kept),
pairs AS (
  SELECT DISTINCT a.text AS text, a.post AS post, a.source AS source, b.post AS later_post, b.source AS later_source,
    b.posted - a.posted AS seconds
  FROM kept AS a JOIN later AS b ON a.text = b.text AND a.stretch = b.stretch
  WHERE a.source <> b.source AND a.post <> b.post AND b.posted - a.posted BETWEEN 0 AND {window}
    AND (b.posted > a.posted OR b.number > a.number)
),
paired AS (SELECT post FROM pairs UNION SELECT later_post AS post FROM pairs),
often AS (
  SELECT kept.source AS source FROM kept JOIN paired ON paired.post = kept.post
  GROUP BY kept.source HAVING COUNT(*) >= {least}
),
counted AS (
  SELECT DISTINCT kept.post AS post FROM kept JOIN paired ON paired.post = kept.post
  JOIN often ON often.source = kept.source
)
SELECT pairs.text, pairs.post, pairs.source, pairs.later_post, pairs.later_source, pairs.seconds
FROM pairs LEFT JOIN counted AS a ON a.post = pairs.post LEFT JOIN counted AS b ON b.post = pairs.later_post
WHERE a.post IS NOT NULL OR b.post IS NOT NULL
ORDER BY pairs.text, pairs.post, pairs.later_post, pairs.seconds
"""  # noqa: S608 - both values are numbers


def shares(posts: Iterable[Post], alike: Mapping[str, str] | None = None) -> list[Share]:
    """Return the posts that can echo, in the order of their ids: dated, of a known source, with a text.

    ``alike`` gives documents whose texts are nearly identical one name in common, by document id; every other text
    stands for itself.
    """
    names = alike or {}
    known = sorted((post for post in posts if post.posted_at and post.source_id and post.text_digest), key=_by_id)
    texts = {post.id: names.get(post.document_id or "", post.text_digest or "") for post in known}
    return [
        Share(number, post.id, post.source_id or "", texts[post.id], _seconds(post.posted_at))
        for number, post in enumerate(known)
    ]


def nearly_the_same(posts: Iterable[Post], links: Iterable[Link]) -> dict[str, str]:
    """Return for documents of posts that copy each other one name in common: the least of their texts' digests.

    A copy in which a number, a negation or a name was changed is another text.
    """
    digests = {post.document_id: post.text_digest for post in posts if post.document_id and post.text_digest}
    first: dict[str, str] = {}
    for link in links:
        if link.kind is LinkKind.COPY and {link.a_id, link.b_id} <= digests.keys() and not _differs(link):
            one, other = _root(first, link.a_id), _root(first, link.b_id)
            first[max(one, other)] = min(one, other)
    names: dict[str, str] = {}
    for document_id in first:
        root = _root(first, document_id)
        names[root] = min(names.get(root, digests[root]), digests[document_id])
    return {document_id: names[_root(first, document_id)] for document_id in first}


def _differs(link: Link) -> bool:
    return any(change.startswith(_OTHER_FACTS) for change in link.changes)


_by_id = attrgetter("id")


def _seconds(at: datetime | None) -> int:
    return int(at.timestamp()) if at else 0


def echoes(shared: Sequence[Share], pairs: Iterable[tuple[str, str]], window: int = WINDOW) -> list[Echo]:
    """Return the echoes among the pairs of posts (by id) that the query found, ordered by id.

    An echo is a run of posts of one text, each tied to the next by a pair. Its chance test is that of its text: all of
    the text's posts, near in time or not.
    """
    share_of = {share.post: share for share in shared}
    chances = _chances(shared, window)
    held = Counter(share.text for share in shared)
    found = (
        _echo(run, chances.get(run[0].text), rarity(len(shared), held[run[0].text])) for run in _runs(share_of, pairs)
    )
    return sorted(found, key=attrgetter("id"))


def rarity(posts: int, with_text: int) -> float:
    """Return how rare a text is among all posts, in bits: each bit halves how many posts hold it."""
    return math.log2(posts / with_text)


def _runs(share_of: Mapping[str, Share], pairs: Iterable[tuple[str, str]]) -> Iterator[list[Share]]:
    """Yield the posts that pairs tie together, each run in the order of time."""
    first: dict[str, str] = {}
    for a, b in pairs:
        one, other = _root(first, a), _root(first, b)
        first[max(one, other)] = min(one, other)
    runs: dict[str, list[Share]] = defaultdict(list)
    for post in first:
        runs[_root(first, post)].append(share_of[post])
    yield from (sorted(run, key=attrgetter("posted", "number")) for run in runs.values())


def _root(first: dict[str, str], post: str) -> str:
    while first.setdefault(post, post) != post:
        first[post] = first[first[post]]
        post = first[post]
    return post


def _chances(shared: Sequence[Share], window: int) -> Mapping[str, Chance]:
    """Return the chance test of every text that several sources posted, with q-values over all that were tested."""
    posted: dict[str, list[int]] = defaultdict(list)
    texts: dict[str, list[Moment]] = defaultdict(list)
    for share in shared:
        posted[share.source].append(share.posted)
        texts[share.text].append(Moment(share.source, share.posted))
    several = {text: moments for text, moments in texts.items() if len({one.source for one in moments}) > 1}
    found = {text: chance_of(text, moments, posted, window) for text, moments in sorted(several.items())}
    return adjusted({text: result for text, result in found.items() if result is not None})


def _echo(run: Sequence[Share], chance: Chance | None, rare: float) -> Echo:
    digest, posts = run[0].text, tuple(share.post for share in run)
    return Echo(
        id=make_id("ech", digest, posts),
        digest=digest,
        source_ids=tuple(dict.fromkeys(share.source for share in run)),
        post_ids=posts,
        start=datetime.fromtimestamp(run[0].posted, UTC),
        end=datetime.fromtimestamp(run[-1].posted, UTC),
        rarity=round(rare, 2),
        rate_ratio=chance.rate_ratio if chance else None,
        q_value=chance.q_value if chance else None,
        made_by=MADE_BY,
        made_from=posts,
    )
