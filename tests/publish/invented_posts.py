"""What the invented case holds beside its texts: posts, network measurements, and the same text within minutes."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nightglass.records.burst import Burst, BurstKind
from nightglass.records.capture import Capture, Original
from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.echo import Echo
from nightglass.records.ids import make_id
from nightglass.records.outage import Outage, OutageState
from nightglass.records.post import Post
from nightglass.records.series import SeriesValue
from nightglass.records.silence import Silence, SilenceState

FIRST_DAY = datetime(2031, 3, 4, tzinfo=UTC)


def posts() -> list[Post]:
    """Return twenty posts, a third of them a private person's."""
    return [
        Post(
            id=make_id("pst", at), document_id=None, source_id="state-courier" if at % 3 else "sela-marn",
            source_words=None, platform="Telegram", post_id=str(at), posted_at=FIRST_DAY + timedelta(hours=7 * at),
            polled_at=None, text_digest=None, forwarded_from=None, views=None, made_by="parse/invented 1", made_from=(),
        )
        for at in range(20)
    ]  # fmt: skip


def series() -> list[SeriesValue]:
    """Return a signal that falls, with a gap."""
    return [
        SeriesValue(
            id=make_id("ser", at), capture_id=make_id("cap", "wire"), signal="BGP (#Visible /24s)", scope="Varna",
            at=FIRST_DAY + timedelta(hours=at), value=1.5 if 40 < at < 90 else 98.0 + at % 3,
            made_by="parse/invented 1", made_from=(),
        )
        for at in range(160)
        if not 60 < at < 75
    ]  # fmt: skip


def echoes() -> list[Echo]:
    """Return one echo of two outlets and one of an outlet and a private person."""
    begin, end = FIRST_DAY + timedelta(hours=20, minutes=4), FIRST_DAY + timedelta(hours=20, minutes=9)
    return [
        Echo(
            id=make_id("ech", other), digest="ab" * 32, source_ids=("state-courier", other), start=begin, end=end,
            post_ids=(make_id("pst", 1), make_id("pst", 2)), rarity=4.0, rate_ratio=8.25, q_value=0.004,
            made_by="relate/invented 1", made_from=(),
        )
        for other in ("lantern-wire", "sela-marn")
    ]  # fmt: skip


def capture(name: str, text: str) -> Capture:
    """Return the capture of a text."""
    return Capture(
        id=make_id("cap", name), digest=hashlib.sha256(text.encode()).hexdigest(),
        bytes=len(text.encode()), media_type="text/plain", path=f"{name}.txt", url=None, captured_at=FIRST_DAY,
        captured_by="writer", from_whom=None, how=None, original=Original.UNKNOWN, times_seen=1,
        made_by="preserve/vault 1", made_from=(),
    )  # fmt: skip


def silences() -> list[Silence]:
    """Return one measured silence, one source that goes on, and one of a private channel."""
    quiet = Silence(
        id="sil-1",
        source_id="state-courier",
        source_words=None,
        platform="Telegram",
        state=SilenceState.SILENT,
        posts=412,
        last_post_at=FIRST_DAY + timedelta(hours=5),
        seen_until=FIRST_DAY + timedelta(days=2),
        polls_since=31,
        longest_earlier_gap=11.52,
        start_from=FIRST_DAY + timedelta(hours=5),
        start_to=FIRST_DAY + timedelta(hours=6),
        end_at=None,
        detected_at=FIRST_DAY + timedelta(days=1),
        false_alarms_per_year=0.0212,
        probability=0.99987,
        q_value=0.0134,
        missed_posts=2,
        basis="31 polls saw nothing new in 43 hours; 412 posts in 60 days",
        made_by="t 1",
        made_from=("pst-1",),
    )
    posting = replace(
        quiet,
        id="sil-2",
        source_id="lantern-wire",
        state=SilenceState.POSTING,
        start_from=None,
        start_to=None,
        detected_at=None,
        false_alarms_per_year=None,
        probability=None,
        q_value=None,
        basis="posted an hour ago",
    )
    private = replace(quiet, id="sil-3", source_id="sela-marn", source_words="Sela Marn")
    return [quiet, posting, private]


def outages() -> list[Outage]:
    """Return a deep outage that ended and a shallow one that did not."""
    deep = Outage(
        id="out-1",
        signal="Probing (#/24s)",
        scope="VX",
        state=OutageState.ENDED,
        start_from=FIRST_DAY,
        start_to=FIRST_DAY + timedelta(minutes=30),
        end_from=FIRST_DAY + timedelta(hours=30),
        end_to=FIRST_DAY + timedelta(hours=31),
        depth=0.9312,
        lowest=3.25,
        days_below=1,
        missing=0.0,
        basis="below half of the usual value",
        made_by="t 1",
        made_from=(),
    )
    shallow = replace(
        deep, id="out-2", signal="Routes", state=OutageState.ONGOING, end_from=None, end_to=None, depth=0.04
    )
    return [deep, shallow]


def bursts() -> list[Burst]:
    """Return a phrase that an outlet carried, and one of private people alone."""
    risen = Burst(
        id="brs-1",
        kind=BurstKind.PHRASE,
        phrase="calm has returned",
        about_id=None,
        source_ids=("state-courier", "sela-marn"),
        post_ids=("pst-1", "pst-2"),
        document_ids=(),
        path=("state", "not said"),
        start=FIRST_DAY,
        end=FIRST_DAY + timedelta(hours=6),
        rate_ratio=7.1234,
        q_value=0.00423,
        made_by="t 1",
        made_from=(),
    )
    return [risen, replace(risen, id="brs-2", phrase="meet at the pier", source_ids=("sela-marn",))]


def coincidences() -> list[Coincidence]:
    """Return silences at an outage, and reports that nobody can separate from it."""
    together = Coincidence(
        id="coi-1",
        kind=CoincidenceKind.SILENCES_AT_OUTAGE,
        about_ids=("out-1", "sil-1"),
        start=FIRST_DAY,
        end=FIRST_DAY + timedelta(hours=6),
        unit="sources",
        observed=3.0,
        expected=0.2112,
        low=None,
        high=None,
        p_value=0.00112,
        control="0 of 4 abroad",
        basis="3 of 5 sources fell silent within 6 hours",
        made_by="t 1",
        made_from=(),
    )
    return [together]
