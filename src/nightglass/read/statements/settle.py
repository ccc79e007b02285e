"""What several cues of one text leave of each other: nested ones, rivals for a quotation, sources cited."""

from dataclasses import replace

from nightglass.read.cues import REPORTING, SAYING
from nightglass.read.statements.draft import Draft, Page
from nightglass.records.span import Span
from nightglass.text.quotes import quote_at

# A sentence holds fewer cues than this.
_NEAR = 20


def settle(drafts: list[Draft], page: Page) -> list[Draft]:
    """Return the drafts that stand, in their order: each quotation has one cue, and what is cited has its report."""
    return _with_sources(_one_cue_a_quotation(_without_nested(drafts, page), page), page)


def _without_nested(drafts: list[Draft], page: Page) -> list[Draft]:
    """Drop cues inside what another cue reports, but for a named or unnamed third party's own reporting.

    On the training articles only one in seven of the dropped is marked; "X said that Y reported ..." stays.
    """
    reported = bytearray(len(page.text))
    for draft in drafts:
        if draft.verb is not None:
            for span in draft.contents:
                reported[span.start : span.end] = b"\x01" * (span.end - span.start)
    return [draft for draft in drafts if draft.verb is None or not reported[draft.verb.idx] or _is_third_party(draft)]


def _is_third_party(draft: Draft) -> bool:
    verb, head = draft.verb, draft.head
    if verb is None or head is None or verb.lemma_ not in REPORTING or draft.rule not in ("clause", "quote"):
        return False
    return head.pos_ in ("NOUN", "PROPN") and head.head.i == verb.i


def _one_cue_a_quotation(drafts: list[Draft], page: Page) -> list[Draft]:
    """Where several cues claim one quotation, keep the one that has its own subject, then the nearest."""
    kept: list[Draft | None] = []
    holder: dict[int, int] = {}
    for draft in drafts:
        claimed = [span.start for span in draft.contents if draft.rule == "quote" and _is_quotation(span, page)]
        rival = next((holder[start] for start in claimed if start in holder), None)
        held = None if rival is None else kept[rival]
        if held is not None and rival is not None:
            if _claim(held) <= _claim(draft):
                continue
            kept[rival] = None
        holder.update(dict.fromkeys(claimed, len(kept)))
        kept.append(draft)
    return [draft for draft in kept if draft is not None]


def _is_quotation(span: Span, page: Page) -> bool:
    quote = quote_at(page.quotes, span.start)
    return quote is not None and quote.start == span.start


def _claim(draft: Draft) -> tuple[bool, bool, int]:
    """Order claims on a quotation: a subject of its own, a verb of saying, then the distance in code points."""
    if draft.verb is None or draft.cue is None:
        return (True, True, 0)
    own = draft.head is not None and draft.head.head.i == draft.verb.i
    gap = min(abs(span.start - draft.cue.end) for span in draft.contents)
    gap = min(gap, *(abs(draft.cue.start - span.end) for span in draft.contents))
    return (not own, draft.verb.lemma_ not in SAYING, gap)


def _with_sources(drafts: list[Draft], page: Page) -> list[Draft]:
    """Give "citing X" the content of the report that it ends, and hand "..., according to the report" on as via."""
    done: list[Draft] = []
    for place, draft in enumerate(drafts):
        report = _report_of(draft, drafts[max(place - _NEAR, 0) : place + _NEAR], page)
        if report is None:
            done.append(draft)
        elif draft.verb is not None:
            done.append(of_cited(draft, report))
        elif report in done:
            done[done.index(report)] = replace(report, via=(*report.via, *filter(None, (draft.speaker,))))
    return done


def _report_of(draft: Draft, drafts: list[Draft], page: Page) -> Draft | None:
    """Return the report that a "citing" or a closing "according to" belongs to: the first of its sentence."""
    if draft.cue is None:
        return None
    citing = draft.verb is not None and draft.verb.lower_ in ("citing", "quoting")
    if not citing and draft.rule != "according":
        return None
    sentence = page.parsed.sentence_at(draft.cue.start)
    for report in drafts:
        if report.verb is None or report.verb.lemma_ not in REPORTING or report.cue is None:
            continue
        before = sentence.start <= report.cue.start < draft.cue.start
        if before and (citing or _closes_report(draft, report)):
            return report
    return None


def _closes_report(according: Draft, report: Draft) -> bool:
    """Say whether "according to X" follows a quotation's speaker and cue with nothing said in between."""
    if according.cue is None or report.cue is None or report.speaker is None or report.rule != "quote":
        return False
    return 0 <= according.cue.start - max(report.cue.end, report.speaker.end) <= 3


def of_cited(citing: Draft, report: Draft) -> Draft:
    """Return what the cited say: the report's content, with the report's speaker as who passed it on."""
    source = citing.contents[0]
    outlets = tuple(span for span in (report.speaker,) if span is not None)
    head = next((c for c in citing.verb.children if c.dep_ == "dobj"), None) if citing.verb is not None else None
    return Draft("citing", head, source, citing.cue, citing.verb, report.contents, outlets)
