"""Rows around a text, for tests of readers that need what other readers found."""

from datetime import UTC, datetime

from nightglass.records.document import Precision
from nightglass.records.mention import Mention, MentionKind
from nightglass.records.span import Span
from nightglass.records.statement import Mode, Sourcing, Stance, Statement
from nightglass.records.time import Time, TimeKind


def bare_place(text: str, name: str) -> Mention:
    """Return a mention of a place where its name first stands."""
    start = text.index(name)
    return Mention(
        "men-1", "doc-1", MentionKind.PLACE, name, name, None, "plc-1", start, start + len(name), "test", ("doc-1",)
    )


def bare_time(text: str, words: str, year: int, month: int, day: int) -> Time:
    """Return a day where its words first stand."""
    start = text.index(words)
    begin = datetime(year, month, day, tzinfo=UTC)
    end = begin.replace(day=day + 1)
    return Time(
        f"tim-{start}",
        "doc-1",
        begin,
        end,
        Precision.DAY,
        words,
        "gregorian",
        TimeKind.DATE,
        f"{begin:%Y-%m-%d}",
        None,
        start,
        start + len(words),
        "test",
        (),
    )


def bare_statement(text: str, content: str, speaker: str, sourcing: Sourcing, via: tuple[str, ...] = ()) -> Statement:
    """Return an indirect statement of the words where they first stand."""
    start = text.index(content)
    return Statement(
        id=f"sta-{speaker}",
        document_id="doc-1",
        speaker=speaker,
        speaker_words=None,
        speaker_span=None,
        speaker_role=None,
        via=via,
        cue=None,
        cue_span=None,
        content=content,
        content_spans=(Span(start, start + len(content)),),
        mode=Mode.INDIRECT,
        sourcing=sourcing,
        stance=Stance.ASSERTS,
        said_at=None,
        start=0,
        end=len(text),
        confidence=0.5,
        made_by="test",
        made_from=("doc-1",),
    )
