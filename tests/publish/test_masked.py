"""Tests of the one place that masks, seals and cuts."""

import dataclasses

from nightglass.present.excerpts import Mark, Passage
from nightglass.present.held import Held, is_institution
from nightglass.publish.masked import Shown, mask_all
from nightglass.publish.seals import Sealer, content_digest, open_seal
from nightglass.records.document import Genre
from nightglass.records.source import Source
from publish.invented import Hiding, Identity, document, entropy, records, span_in


def held() -> Held:
    """Return the invented case."""
    return Held(**{name: tuple(rows) for name, rows in records().items()})


def shown(case: Held | None = None, name: str = "") -> Shown:
    """Mask the invented case."""
    return mask_all(case or held(), Hiding(name) if name else Identity(), Sealer(entropy(32)))


def test_a_rows_words_are_the_masked_words_of_its_passage() -> None:
    """They are never masked a second time, on their own, to another result."""
    done = shown(name="Harbour Radio")
    assert {row.outlet for row in done.held.activities} == {"[withheld]", "State Courier"}
    for passages in done.passages.values():
        for passage in passages:
            assert "Harbour Radio" not in passage.text
            assert all(mark.span.end <= len(passage.text) for mark in (*passage.marks, *passage.sentences))


def test_a_sentence_begins_at_its_first_word() -> None:
    """Neither with the dateline of the report nor with the mark of a heading; its passage keeps both."""
    text = "# Shops stay shut\nORSAVA (Lantern) — Police fired on a crowd."
    sentences = (Mark("evt-1", span_in(text, text.splitlines()[0])), Mark("evt-2", span_in(text, text.splitlines()[1])))
    passage = Passage("pas-1", "doc-1", text, False, False, (), sentences, ("evt-1", "evt-2"))
    done = dataclasses.replace(shown(), passages={"doc-1": (passage,)})
    assert done.sentences == {"evt-1": "Shops stay shut", "evt-2": "Police fired on a crowd."}


def test_nothing_that_measures_or_names_the_original_comes_out() -> None:
    """No text, offset, capture, author, handle or id of the case."""
    done = shown()
    assert all(one.text == one.capture_id == "" and one.author is None for one in done.held.documents)
    assert all((row.start, row.end) == (0, 0) and row.made_from == () for row in done.held.rows)
    assert all(source.handles == source.aliases == () for source in done.held.sources)
    known = {row.id for row in held().rows} | {one.id for one in held().documents}
    assert known.isdisjoint({row.id for row in done.held.rows} | {one.id for one in done.held.documents})


def test_an_echo_of_a_private_person_shows_a_day_and_no_name() -> None:
    """The person's place stays empty, and so does the text; an echo of outlets keeps its minutes."""
    by_sources = {echo.source_ids: echo for echo in shown().held.echoes}
    private, public = by_sources["state-courier", ""], by_sources["state-courier", "lantern-wire"]
    assert (private.end - private.start).total_seconds() == 86_400
    assert (public.end - public.start).total_seconds() == 300
    assert {echo.digest for echo in by_sources.values()} == {""}
    assert "sela-marn" not in str(by_sources)


def test_references_between_rows_survive_sealing() -> None:
    """A caveat still limits its figure."""
    done = shown()
    about = {about for caveat in done.held.caveats for about in caveat.about_ids}
    assert about
    assert about <= {figure.id for figure in done.held.figures}


def test_an_address_that_names_somebody_is_left_out() -> None:
    """Half an address is none."""
    named = document("wire", "lantern-wire", Genre.NEWS, 1, url="https://wire.invalid/oren-vask")
    case = dataclasses.replace(held(), documents=(named,))
    assert [one.url for one in shown(case).held.documents] == ["https://wire.invalid/oren-vask"]
    assert [one.url for one in shown(case, "oren-vask").held.documents] == [None]


def test_a_person_and_a_source_of_unknown_kind_are_not_named() -> None:
    """Unless somebody opened them for publication."""
    person = next(source for source in records()["sources"] if source.kind == "person")
    assert isinstance(person, Source)
    assert not is_institution(person)
    assert not is_institution(dataclasses.replace(person, kind=None))
    assert is_institution(dataclasses.replace(person, may_publish=True))
    assert person.id not in {source.id for source in shown().held.sources}
    assert {post.source_id for post in shown().held.posts} == {"state-courier", None}


def test_a_seal_opens_with_its_own_salt_and_text_alone() -> None:
    """Another salt, another text or another account's key gives another seal."""
    sealer, case = Sealer(entropy(32)), held()
    one, other = case.documents[0], case.documents[1]
    capture = case.captures[0]
    seal = sealer.seal(one, capture)
    assert open_seal(sealer.salt(one.id), content_digest(one, capture)) == seal
    assert open_seal(sealer.salt(other.id), content_digest(one, capture)) != seal
    assert sealer.seal(dataclasses.replace(one, text=one.text + " "), capture) != seal
    assert Sealer(b"x" * 32).seal(one, capture) != seal
    assert Sealer(b"x" * 32).row_id(one.id) != sealer.row_id(one.id)
