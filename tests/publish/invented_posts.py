"""What the invented case holds beside its texts: posts, network measurements, and the same text within minutes."""

import hashlib
from datetime import UTC, datetime, timedelta

from nightglass.records.capture import Capture, Original
from nightglass.records.echo import Echo
from nightglass.records.ids import make_id
from nightglass.records.post import Post
from nightglass.records.series import SeriesValue

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
