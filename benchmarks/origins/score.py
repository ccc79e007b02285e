"""Independent origins counted in invented worlds of known truth: ``python -m benchmarks.origins.score [--worlds N]``.

Worlds are made by ``benchmarks.origins.generate`` (what is true of them: ``truth.py``), given to ``nightglass relate``
through its command, and what it prints is set beside the truth (``outcomes.py``: how a true claim finds its answer):

- ``exact``: claims whose ``proven`` is the true number of independent origins; ``exact_knowable`` leaves out those of
  which the texts cannot tell; ``mean_error`` is the mean distance. A claim that was missed is wrong.
- ``false_worlds``: worlds in which any claim says more proven than is true, claims that answer to no true one included.
- ``coverage``: claims whose truth lies between ``proven`` and ``at_most``.
- ``pair_f1``: pairs of documents that support one claim and have an origin in common; ``told_pair_f1`` leaves out
  documents that do not say where the count came from.
- ``in_one_piece``: claims that one found claim has documents of, and no second; ``merged``: claims whose answer answers
  another true claim as well.

All but ``_all`` are over claims that two documents or more tell. ``a_`` to ``d_`` are the wordings: sets of
phrases that share none (d is not looked at while rules are written: ``--show`` leaves it out),
``en_``, ``fa_`` and ``mixed_`` the languages of a claim's documents, ``hard_`` the worlds shaped by hand in ``hard/``,
``gold_`` worlds in ``GOLD/origins``; ``sources_`` and ``texts_`` are the baselines. The table of moves says which
way of telling costs what.
"""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.origins.baselines import BASELINES, judge_plainly
from benchmarks.origins.data import HELD_OUT, WORDINGS
from benchmarks.origins.folders import digest, read_files, read_worlds
from benchmarks.origins.generate import SEED, make_worlds
from benchmarks.origins.measures import by_move, measures, shares
from benchmarks.origins.outcomes import Judged, Outcome, judge
from benchmarks.origins.relating import rows_of
from benchmarks.origins.world import World
from benchmarks.report import keep, show

HERE = Path(__file__).parent
GOLD = HERE.parents[2] / "shared" / "gold"
FEW = 30
"""Worlds that are scored where floors are checked."""


def judged_of(worlds: Iterable[World]) -> list[Judged]:
    """Relate every world, and set what is found beside the truth."""
    return [judge(world, rows_of(world)) for world in worlds]


def scores_of(judged: Sequence[Judged]) -> dict[str, float]:
    """Return every score of generated worlds: of all, by wording, by language, and the baselines'."""
    scores = measures(judged)
    for wording in WORDINGS:
        part = [one for one in judged if one.world.truth["wording"] == wording]
        scores |= {f"{wording}_{name}": value for name, value in measures(part).items() if part}
    for language in ("en", "fa", "mixed"):
        part = [_only(one, language) for one in judged]
        told = any(one.outcomes for one in part)
        scores |= {
            f"{language}_{name}": value for name, value in measures(part).items() if told and "worlds" not in name
        }
    for name, group in BASELINES.items():
        plain = measures([judge_plainly(one.world, group) for one in judged])
        kept = ("exact", "mean_error", "false_worlds", "false_claims", "pair_f1")
        scores |= {f"{name}_{measure}": plain[measure] for measure in kept}
    return scores


def _only(one: Judged, language: str) -> Judged:
    return Judged(one.world, tuple(outcome for outcome in one.outcomes if outcome.language == language), one.strays)


def beside(gold: Path) -> dict[str, list[World]]:
    """Return the worlds that were not generated: those shaped by hand, and those found in the gold folder."""
    return {"hard": read_files(HERE / "hard"), "gold": read_worlds(gold / "origins")}


def score(gold: Path) -> dict[str, float]:
    """Return every score of a few generated worlds, of those shaped by hand, and of those in the gold folder."""
    scores = scores_of(judged_of(make_worlds(FEW)))
    for name, worlds in beside(gold).items():
        if worlds:
            scores |= {f"{name}_{measure}": value for measure, value in measures(judged_of(worlds)).items()}
    return scores


def print_intervals(title: str, judged: Sequence[Judged]) -> None:
    """Print the shares of some worlds with their intervals of 95 %."""
    print(f"\n{title}: {len(judged)} worlds, {sum(len(one.outcomes) for one in judged)} claims")
    for name, one in shares(judged).items():
        low, high = one.interval
        print(f"  {name:<22} {one.value:6.3f}  [{low:.3f}, {high:.3f}]  {one.part} of {one.whole}")


def print_moves(judged: Sequence[Judged]) -> None:
    """Print which way of telling costs what."""
    print(f"\n{'move':<26} {'documents':>9} {'in claim':>9} {'grouped':>8} {'exact':>7} {'false':>7}")
    for line in by_move(judged):
        print(
            f"{line.move:<26} {line.documents:>9} {line.gathered.value:>9.3f} {line.grouped:>8.3f} "
            f"{line.exact.value:>7.3f} {line.false.value:>7.3f}"
        )


def print_error(outcome: Outcome) -> None:
    """Print a claim that was counted wrongly, with its documents and the origins on both sides."""
    claim, answer = outcome.claim, outcome.answer
    said = f"{answer.proven} proven, at most {answer.at_most}" if answer else "missed"
    print(f"\n{outcome.world.name} {claim['id']}: {said}; true {claim['independent']}, knowable {claim['knowable']}")
    for one in claim["origins"]:
        print(f"   true  {' '.join(one['documents'])}: {one['name']} ({one['command']})")
    for group in answer.groups if answer else ():
        print(f"   found {' '.join(sorted(group))}")
    for row in outcome.pieces:
        count = f"{row['proven']} proven, at most {row['at_most']}"
        print(f"   piece {' '.join(sorted(row['told']))}: {row['place']}, {row['period_from']}, {count}")
    about = outcome.world.truth["documents"]
    assert isinstance(about, dict)
    for row in outcome.world.documents:
        if row["id"] in {*claim["supports"], *claim["denies"]}:
            inside = " " if answer and row["id"] in answer.documents else "-"
            text = str(row["text"]).replace("\n", " ")
            print(f"  {inside}{row['id']} {row['source']} [{about[row['id']]['move']}] {text}")


def print_errors(judged: Sequence[Judged]) -> None:
    """Print what goes wrong, but for what is held out."""
    for one in judged:
        if one.world.truth.get("wording") != HELD_OUT:
            for outcome in one.outcomes:
                if not outcome.exact or not outcome.covered:
                    print_error(outcome)
            for row in one.strays:
                print(f"\n{one.world.name}: {row['proven']} proven of no true claim: {row}")


def main() -> None:
    """Print the scores; write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD, help="worlds in GOLD/origins are scored too")
    parser.add_argument("--worlds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--wording", choices=WORDINGS, help="only the worlds of this wording")
    parser.add_argument("--only", choices=("made", "hard", "gold"), help="only these worlds")
    parser.add_argument("--show", action="store_true", help=f"print what goes wrong, but for wording {HELD_OUT}")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    made = [world for world in make_worlds(asked.worlds, asked.seed) if asked.wording in (None, world.truth["wording"])]
    every = {"made": made, **beside(asked.gold)}
    scores: dict[str, float] = {}
    for name, worlds in every.items():
        if not worlds or asked.only not in (None, name):
            continue
        judged = judged_of(worlds)
        found = scores_of(judged) if name == "made" else measures(judged)
        scores |= found if name == "made" else {f"{name}_{measure}": value for measure, value in found.items()}
        print_intervals(name, judged)
        print_moves(judged)
        if asked.show:
            print_errors(judged)
    show(scores)
    if asked.write:
        keep(HERE, scores, digest(made), worlds=len(made), seed=asked.seed)


if __name__ == "__main__":
    main()
