"""Writes the documents that were planned."""

import re
from collections.abc import Mapping, Sequence
from random import Random

from benchmarks.origins.cast import Cast
from benchmarks.origins.data import phrases, table
from benchmarks.origins.numbers import bare, hedged, of_whom, place, when
from benchmarks.origins.world import COPIES, Count, Incident, Move, Origin, OriginKind, Plan

FRAME = {
    Move.SAID: "said",
    Move.QUOTES: "said",
    Move.WITNESS: "witness",
    Move.REPORTER: "reporter",
    Move.LIST: "list",
    Move.ANONYMOUS: "anonymous",
    Move.BOTH: "both",
    Move.CITES: "cites",
    Move.CITES_SPEAKER: "cites_speaker",
    Move.CITES_TWO: "cites_two",
    Move.SILENT: "silent",
    Move.TRANSLATED: "translated",
    Move.UPDATE: "update",
    Move.DENY: "deny",
}
SPOKEN = (Move.SAID, Move.QUOTES, Move.WITNESS, Move.CITES_SPEAKER, Move.LIST)
UNCITED = (Move.SILENT, Move.BOTH, Move.ANONYMOUS)
LENGTHS: Mapping[str, Sequence[int]] = {"channel": (0, 1, 1), "agency": (2, 3), "group": (1, 2, 3)}
"""How many sentences of background a kind of outlet adds; others add two to four."""


def seed_of(plan: Plan) -> str:
    """Return the seed of a document's chances; an edit has that of the text it edits."""
    return plan.parents[0].seed if plan.move == Move.EDIT else plan.seed


class Writer:
    """Writes one document; chance is taken in one order, so that the same seed with another number is an edit."""

    def __init__(self, plan: Plan, cast: Cast, shared: Sequence[Origin]) -> None:
        self.rng, self.plan, self.cast, self.shared = Random(seed_of(plan)), plan, cast, shared
        self.move = plan.parents[0].move if plan.move == Move.EDIT else plan.move
        self.language = plan.language
        self.phrases = phrases(self.language, cast.wording)

    def write(self) -> None:
        """Fill the plan's title and body."""
        if self.move == Move.UNRELATED:
            self._unrelated()
        elif self.move in COPIES:
            self._copy(self.plan.parents[0])
        else:
            self._compose(self._incident)

    @property
    def _incident(self) -> Incident:
        assert self.plan.incident is not None
        return self.plan.incident

    def _pick(self, name: str) -> str:
        return self.rng.choice(self.phrases[name])

    def _unrelated(self) -> None:
        city = self._incident.city.in_(self.language)
        sentences = self._pick("unrelated").format(city=city).split(" // ")
        self.plan.title = sentences[0].split(",")[0].rstrip(".")
        self.plan.body = [("background", sentence) for sentence in sentences]

    def _copy(self, parent: Plan) -> None:
        """Copy a body: with a line of credit; without a word; or without its caveat, under another headline."""
        cut = {"caveat", "dateline"} if self.move == Move.COPY_CUT else set()
        if self.move == Move.COPY_SILENT:
            cut = {"dateline"}
        body = [(role, words) for role, words in parent.body if role not in cut | {"credit"}]
        credit = ("credit", self._pick("credit").format(cited=parent.outlet.name.in_(self.language)))
        if self.move == Move.COPY_CREDIT:
            body = [credit, *body] if self.rng.random() < 0.3 else [*body, credit]
        if self.move == Move.COPY_CUT and body[-1][0] == "background" and len(body) > 3:
            body = body[:-1]
        anew = self.move != Move.COPY_CREDIT or self.rng.random() < 0.3
        self.plan.title = self._title() if anew else parent.title
        self.plan.body = body

    def _compose(self, incident: Incident) -> None:
        plan, rng = self.plan, self.rng
        speaker, short = self._speaker(plan.origins)
        body = self._dateline(incident)
        body += [("lead", words) for words in self._lead(speaker, short).split(" // ")]
        for count in plan.counts[1:]:
            body.append(("second", self._second(count, short)))
        if self.move in (Move.SAID, Move.WITNESS) and rng.random() < 0.4 and short:
            body.append(("quote", _filled(self._pick("quote"), {"short": short})))
        body += self._around(incident)
        plan.title, plan.body = self._title(), body

    def _speaker(self, origins: Sequence[Origin]) -> tuple[str, str]:
        """Return who is quoted, and how the text names the same again; empty where nobody is."""
        if not origins or not origins[0].forms:
            return "", ""
        origin = origins[0]
        form, again = self.rng.choice(origin.forms[self.language]), origin.short[self.language]
        known = [short for short in again if short in form]
        return form, self.rng.choice(known) if known else again[0]

    def _lead(self, speaker: str, short: str) -> str:
        plan = self.plan
        own = self.move == Move.LIST and plan.outlet.kind == "group"
        by_group = self.move == Move.QUOTES and plan.origins[0].kind == OriginKind.GROUP
        frame = "own_list" if own else "list" if by_group else FRAME[self.move]
        cited = [parent.outlet.name.in_(self.language) for parent in plan.parents] + ["", ""]
        slots = self._slots(plan.counts[0]) | {"speaker": speaker, "short": short, "group": speaker}
        slots |= {"clause": self._clause(plan.counts[0], ""), "brief": self._clause(plan.counts[0], "_short")}
        slots |= {"cited": cited[0], "cited2": cited[1]}
        slots["speaker2"] = self._speaker(plan.origins[1:])[0]
        return _filled(self._pick(frame), slots)

    def _slots(self, count: Count) -> dict[str, str]:
        """Return what any phrase may name: the number, the event, the place, the day, the outlet."""
        rng, language, incident = self.rng, self.language, self._incident
        old = [one.number for one in self.plan.parents[0].counts[:1]] if self.plan.parents else [count.number]
        return {
            "N": of_whom(rng, count, incident, language),
            "N0": hedged(rng, count, language),
            "old": bare(rng, old[0], language),
            "noun": self._pick(f"{count.measure}_noun"),
            "event": incident.event.in_(language),
            "place": place(rng, incident, self.cast.country.in_(language), language),
            "when": when(rng, incident.day, self.plan.at.date(), language),
            "city": incident.city.in_(language),
            "outlet": self.plan.outlet.name.in_(language),
            "their_language": "Persian" if language == "en" else "انگلیسی",
        }

    def _clause(self, count: Count, kind: str) -> str:
        return _filled(self._pick(count.measure + kind), self._slots(count))

    def _second(self, count: Count, short: str) -> str:
        spoken = self.move in SPOKEN and short and self.plan.outlet.kind != "group"
        frame = "second" if spoken else "second_bare" if self.move in UNCITED else "second_plain"
        return _filled(self._pick(frame), {"short": short, "clause": self._clause(count, "_short")})

    def _dateline(self, incident: Incident) -> list[tuple[str, str]]:
        """Return the dateline of an agency, in Persian sometimes by naming itself, or what a channel shouts first."""
        chance = self.rng.random()
        if self.plan.outlet.kind == "channel" and chance < 0.4:
            return [("dateline", self._pick("opening").format(city=incident.city.in_(self.language)))]
        if self.plan.outlet.kind != "agency" or chance > 0.7:
            return []
        city, outlet = incident.city.in_(self.language), self.plan.outlet.name.in_(self.language)
        if self.language == "en":
            return [("dateline", f"{city.upper()} ({outlet}) —")]
        return [("dateline", f"به گزارش {outlet} از {city}،" if chance < 0.15 else f"{city} ({outlet}) —")]

    def _around(self, incident: Incident) -> list[tuple[str, str]]:
        """Return what surrounds the count: a caveat, background, and under whose command an office stands."""
        rng, kind = self.rng, self.plan.outlet.kind
        named = {"outlet": self.plan.outlet.name, "city": incident.city, "country": self.cast.country}
        slots = {slot: name.in_(self.language) for slot, name in named.items()}
        wanted = rng.choice(LENGTHS.get(kind, (2, 3, 4)))
        lines = [("background", words.format(**slots)) for words in rng.sample(self.phrases["background"], wanted)]
        if (
            self.move in (Move.WITNESS, Move.LIST, Move.ANONYMOUS, Move.CITES)
            and rng.random() < 0.35
            and kind != "group"
        ):
            lines.insert(0, ("caveat", _filled(self._pick("caveat"), slots)))
        below = [one for one in self.plan.origins if one in self.shared and self._body(one, "en") != one.command]
        return lines + [("command", self._command(one)) for one in below]

    def _body(self, origin: Origin, language: str) -> str:
        """Return the name of an office."""
        name = str(table("offices")[origin.affiliation or ""][f"id_{language}"])
        return name.format(city=self._incident.city.in_(language))

    def _command(self, origin: Origin) -> str:
        body = self._body(origin, self.language)
        command = origin.command if self.language == "en" else str(table("commands")[origin.command])
        return _filled(
            self._pick("command"), {"body": f"the {body}" if self.language == "en" else body, "command": command}
        )

    def _title(self) -> str:
        incident, rng = self._incident, self.rng
        if self.move == Move.DENY:
            return _filled(self._pick("title_deny"), {"city": incident.city.in_(self.language)})
        count = Count(self.plan.counts[0].measure, self.plan.counts[0].number)
        slots = {
            "city": incident.city.in_(self.language),
            "n": bare(rng, count.number, self.language),
            "n_title": of_whom(rng, count, incident, self.language),
            "verb": self._pick(f"{count.measure}_verb"),
        }
        return _filled(self._pick("title"), slots)


def _filled(phrase: str, slots: Mapping[str, str]) -> str:
    """Return a phrase with its slots filled; a slot that begins with a capital is filled with one."""
    both = dict(slots) | {
        name[:1].upper() + name[1:]: capital(words) for name, words in slots.items() if name[0].islower()
    }
    return _tidy(phrase.format(**both))


def capital(words: str) -> str:
    """Return words with their first letter as a capital."""
    return words[:1].upper() + words[1:]


def _tidy(words: str) -> str:
    """Return a sentence without the doubled marks that joining parts leaves."""
    words = re.sub(r"[,،]\s*([.,،;؛:»])", r"\1", words)
    return re.sub(r"\s{2,}", " ", words).strip()


def text_of(plan: Plan) -> str:
    """Return the text of a written document: paragraphs of one to three sentences."""
    rng = Random(seed_of(plan) + "/paragraphs")
    lines, out = [words for _, words in plan.body], ""
    for at, words in enumerate(lines):
        role = plan.body[at][0]
        after_dateline = at > 0 and plan.body[at - 1][0] == "dateline"
        apart = role == "credit" or (at > 0 and plan.body[at - 1][0] == "credit") or rng.random() < 0.35
        out += "" if not out else " " if after_dateline or not apart else "\n\n"
        out += words
    return out
