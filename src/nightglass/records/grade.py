"""The words that judgements use: grades, the Admiralty code, certainty and its reasons."""

from collections.abc import Mapping
from enum import StrEnum

from nightglass.records.decided import DECIDED
from nightglass.records.judgement import PAIRS, WITHDRAWN, JudgementKind


class Grade(StrEnum):
    """How strong the reports of one incident are, after Airwars (airwars.org/about/methodology)."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


class Reliability(StrEnum):
    """How reliable a source has been, by the Admiralty code (NATO AJP-2.1): F where nobody can tell."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """How credible one piece of information is, whoever says it, by the Admiralty code: 6 where nobody can tell."""

    CONFIRMED = "1"
    PROBABLE = "2"
    POSSIBLE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    UNKNOWN = "6"


class Certainty(StrEnum):
    """How sure one may be of a claim's count, after GRADE (Guyatt and others, J. Clin. Epidemiol. 64, 2011)."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very low"


class Concern(StrEnum):
    """Why one is less sure: GRADE's five reasons, named for what they are in reports under a blackout."""

    REPORTING_BIAS = "reporting bias"
    RISK_OF_BIAS = "risk of bias"
    INCONSISTENCY = "inconsistency"
    INDIRECTNESS = "indirectness"
    IMPRECISION = "imprecision"


CONCERNS: Mapping[Concern, str] = {
    Concern.REPORTING_BIAS: "who could report, and who was cut off, decides what is known",
    Concern.RISK_OF_BIAS: "those who count have a stake in the count",
    Concern.INCONSISTENCY: "the counts disagree",
    Concern.INDIRECTNESS: "nobody who tells it perceived it, or it was counted for another place or time",
    Concern.IMPRECISION: "the words set wide bounds or none",
}
"""What each reason means here."""

MEANINGS: Mapping[StrEnum, str] = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "reliability cannot be judged",
    Credibility.CONFIRMED: "confirmed by other sources",
    Credibility.PROBABLE: "probably true",
    Credibility.POSSIBLE: "possibly true",
    Credibility.DOUBTFUL: "doubtful",
    Credibility.IMPROBABLE: "improbable",
    Credibility.UNKNOWN: "truth cannot be judged",
}
"""What each letter and number of the Admiralty code means."""

WORDS: Mapping[JudgementKind, type[StrEnum]] = {
    JudgementKind.GRADE: Grade,
    JudgementKind.ADMIRALTY_SOURCE: Reliability,
    JudgementKind.ADMIRALTY_INFORMATION: Credibility,
    JudgementKind.CERTAINTY: Certainty,
}
"""What the value of each kind that weighs may be."""


def kind_of(words: str) -> JudgementKind | None:
    """Return the kind that words name ("same origin", "same-origin"), None where none bears that name."""
    name = " ".join(words.replace("-", " ").casefold().split())
    return next((kind for kind in JudgementKind if kind.value == name), None)


def allowed(kind: JudgementKind) -> str:
    """Say what the value of a kind may be."""
    if kind.value in PAIRS:
        return f"two ids of the claim's origins or documents; {WITHDRAWN} and the two"
    if kind in DECIDED:
        return f"{DECIDED[kind].allowed}; {WITHDRAWN}{DECIDED[kind].again}"
    words = ", ".join(word.value for word in WORDS[kind])
    if kind is JudgementKind.CERTAINTY:
        words += f" (then, after a colon, any of: {', '.join(Concern)})"
    return f"one of {words}; {WITHDRAWN}"


def value_of(kind: JudgementKind, words: str) -> str | None:
    """Return a value as it is kept, None where a kind has no such value.

    ``"LOW: Imprecision,reporting-bias"`` gives ``"low: imprecision, reporting bias"``; two ids are put in order.
    """
    if kind.value in PAIRS:
        return _pair(words.split())
    if words.strip().casefold() == WITHDRAWN and not (kind in DECIDED and DECIDED[kind].again):
        return WITHDRAWN
    return DECIDED[kind].value(words) if kind in DECIDED else _weighed(kind, words)


def _weighed(kind: JudgementKind, words: str) -> str | None:
    head, colon, tail = words.partition(":")
    level = _word(WORDS[kind], head)
    if level is None or (colon and kind is not JudgementKind.CERTAINTY):
        return None
    concerns = [_word(Concern, part) for part in tail.split(",")] if colon else []
    if None in concerns:
        return None
    return f"{level}: {', '.join(sorted({str(one) for one in concerns}))}" if concerns else level


def _pair(words: list[str]) -> str | None:
    first = [WITHDRAWN] if words[:1] == [WITHDRAWN] else []
    ids = sorted(set(words[len(first) :]))
    return " ".join([*first, *ids]) if len(ids) == len(words) - len(first) == 2 else None


def _word(words: type[StrEnum], given: str) -> str | None:
    """Return the word of a vocabulary that is given in any case, with blanks or hyphens."""
    name = " ".join(given.replace("-", " ").casefold().split())
    return next((word.value for word in words if word.value.casefold() == name), None)
