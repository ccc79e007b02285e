"""Verify an account against its case: every row to its sentence, every sentence to the captured bytes.

The case's rows are masked again with the account's own key and compared; each seal is opened with its salt; each
document behind a row is read again from the vault. Nothing is written.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from nightglass.errors import NightglassError
from nightglass.present.excerpts import highlights, sentence_of
from nightglass.present.format import zone_of
from nightglass.present.held import Held, Row, held_from
from nightglass.present.sources import document_lines
from nightglass.preserve.chain import Act
from nightglass.preserve.code import code_of_tables, digest_of_tables
from nightglass.preserve.finding import Finding
from nightglass.preserve.vault import Vault
from nightglass.preserve.verify import Found, Reread, Verification
from nightglass.publish.account import is_this_form
from nightglass.publish.choice import LeftOut, without
from nightglass.publish.kept_manifest import check_manifest, ledger_acts, publications
from nightglass.publish.masked import WORD_FIELDS, Shown, mask_all
from nightglass.publish.published import COLUMNS, published_rows
from nightglass.publish.seals import Sealer, content_digest, open_seal
from nightglass.publish.seam import Masker
from nightglass.publish.verify import Account, naming_odd_values, read_account, verify_account
from nightglass.records.capture import Capture
from nightglass.records.document import Document
from nightglass.records.statement import Statement

MEASURED = ("silences", "outages", "bursts", "coincidences", "echoes", "post_counts")
"""Tables made from all posts and series together: each may change with every post that came later."""

GROWS: Mapping[str, frozenset[str]] = {
    "documents": frozenset({"number", "held_back"}),
    "caveats": frozenset({"about_ids"}),
    "claims": frozenset({"subject", "proven", "at_most", "one_publisher", "document_ids"}),
    "members": frozenset({"stance", "reason"}),
    "origins": frozenset({"name", "kind", "perceived", "document_ids", "affiliation", "denies", "low", "high"}),
    "edges": frozenset({"kind", "words", "confidence", "reason"}),
    "independence": frozenset({"independent", "reason"}),
    "drifts": frozenset({"claim_id", "from_words", "to_words", "reason"}),
    "ranges": frozenset({"low", "best", "high", "trace"}),
    **{name: frozenset(COLUMNS[name]) for name in MEASURED},
}
"""Columns that change when the case grows after an account was published; until then they are compared as well."""

GATHERED = frozenset(
    {"claims", "members", "origins", "edges", "independence", "drifts", "ranges", "judgements", *MEASURED}
)
"""Tables whose rows are made from all texts together: a text that came later may gather them otherwise."""

_REBUILD = "Build the case again, then publish anew; if it comes back, report it with the row's id"
_RESTORE = "Restore the case from a copy; an account cannot be followed without its key"


def verify_against_case(
    folder: Path, root: Path, tables: Mapping[str, pa.Table], *, masker: Masker, reread: Reread, code: str
) -> Verification:
    """Check an account by itself and against the case at ``root`` whose ``tables`` are given.

    ``masker`` masks as it did for the account; ``reread`` parses a capture's bytes again as the build did; ``code``
    is the digest of the code that would build the case now.
    """
    alone = verify_account(folder)
    findings = list(alone.findings)
    counts: Counter[str] = Counter(alone.counts)
    account = read_account(folder)
    if account is None or not is_this_form(account.manifest):
        return alone
    against = _against(account, root, held_from(tables), masker, reread, untouched=alone.holds, code=code)
    for found in naming_odd_values(folder, against):
        if isinstance(found, Finding):
            findings.append(found)
        else:
            counts[found[0]] += found[1]
    return Verification(tuple(findings), dict(counts))


def _against(
    account: Account, root: Path, held: Held, masker: Masker, reread: Reread, *, untouched: bool, code: str
) -> Found:
    opened = _sealer(account, root)
    if isinstance(opened, Finding):
        yield opened
        return
    acts, broken = ledger_acts(root)
    published = publications(acts, opened.sealer.account_id())
    changed = [*broken, *check_manifest(account.folder, root, opened.sealer.account_id(), published)]
    yield from changed
    chosen = without(held, opened.left).held
    case = _Case(held, mask_all(chosen, masker, opened.sealer), Vault(root / "vault"), reread, opened)
    followed = _followed(account, case, grew=_grew(acts, published))
    if untouched and not changed and len(_codes(acts, published, code)) > 1:
        followed = _as_one(followed)
    yield from followed


def _codes(acts: Sequence[Act], published: Sequence[Act], code: str) -> set[str | None]:
    """Return the code of the tables that the account was made from, of the tables now, and of this installation."""
    return {code, code_of_tables(acts), *(code_of_tables(acts, act) for act in published)}


def _grew(acts: Sequence[Act], published: Sequence[Act]) -> bool:
    """Say whether the case's tables were built otherwise since: only then may a count of origins differ."""
    now = digest_of_tables(acts)
    return now is None or now not in {digest_of_tables(acts, act) for act in published}


def _as_one(followed: Found) -> Found:
    """Yield in one finding what another version's tables explain, and every other finding as it is."""
    how_many = 0
    for found in followed:
        if isinstance(found, Finding) and found.do == _REBUILD:
            how_many += 1
        else:
            yield found
    if how_many:
        got = f"{how_many} places of the account differ from the case, whose tables were made by other code since"
        do = "Build the case again and publish anew; the account itself is as it was published"
        yield Finding("the case's tables", got, "tables made by the code that published the account", do)


def _followed(account: Account, case: "_Case", *, grew: bool) -> Found:
    """Follow every row of the account to the case's rows, their sentences, and their bytes."""
    yield from _rows(account, case, grew=grew)
    yield from _seals(account, case)
    yield from _words(_published(account, case.held, case.shown), case.held)
    yield from _bytes(account, case)


@dataclass(frozen=True, slots=True)
class _Opened:
    """What the case keeps of an account: the key as a sealer, salts by sealed ids of documents, what was left out.

    ``corrected`` are the rows of its table of corrections.
    """

    sealer: Sealer
    salts: Mapping[str, str]
    left: LeftOut
    corrected: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class _Case:
    """What an account is compared with."""

    held: Held
    shown: Shown
    vault: Vault
    reread: Reread
    opened: _Opened


def _sealer(account: Account, root: Path) -> _Opened | Finding:
    """Return what opens the account's seals, or a finding where the case does not have it."""
    name = str(account.manifest.get("account"))
    path = root / "accounts" / name / "salts.json"
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        left = LeftOut(**{name: frozenset(map(str, ids)) for name, ids in kept["left_out"].items()})
        corrected = [dict(row) for row in kept["corrections"]]
        opened = _Opened(Sealer(bytes.fromhex(kept["key"])), dict(kept["salts"]), left, corrected)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        where = path.relative_to(root).as_posix()
        return Finding(f"account {name}", f"{where} cannot be read ({error})", "the salts of this account", _RESTORE)
    if opened.sealer.account_id() != name:
        return Finding(f"account {name}", "the case's key is another account's", "the key of this account", _RESTORE)
    return opened


def _rows(account: Account, case: _Case, *, grew: bool) -> Iterator[Finding]:
    """Yield rows of the account that the case's rows, masked again, do not give; each field is named."""
    gathered, grows = (GATHERED, GROWS) if grew else (frozenset[str](), dict[str, frozenset[str]]())
    zone = zone_of(str(account.manifest.get("zone", "UTC")))
    case_rows = published_rows(case.shown, document_lines(case.shown.held), zone, case.opened.corrected)
    for table, rows in account.tables.items():
        given = {str(row["id"]): row for row in case_rows[table]}
        for row in rows:
            subject = f"{table} {row['id']}"
            if row["id"] not in given:
                if table in gathered:
                    continue
                yield Finding(subject, "no row of the case gives it", "a row of the case for each row", _REBUILD)
                continue
            for name in row.keys() - grows.get(table, frozenset()):
                if row[name] != given[row["id"]].get(name):
                    got, expected = f"{name} is {row[name]!r}", f"{given[row['id']].get(name)!r} as the case gives it"
                    yield Finding(subject, got, expected, _REBUILD)


def _seals(account: Account, case: _Case) -> Iterator[Finding]:
    """Open each document's seal with its salt."""
    documents = {document.id: document for document in case.held.documents}
    captures = {capture.id: capture for capture in case.held.captures}
    for row in account.tables["documents"]:
        document = documents.get(case.shown.case_ids.get(str(row["id"]), ""))
        if document is None:
            continue
        digest = content_digest(document, captures.get(document.capture_id))
        if open_seal(case.opened.salts.get(str(row["id"]), ""), digest) != row["seal"]:
            got = "its salt does not open its seal on the case's text"
            yield Finding(f"document {row['id']}", got, "the text and capture that were sealed", _REBUILD)


def _published(account: Account, held: Held, shown: Shown) -> Sequence[Row]:
    """Return the case's rows that stand in the account."""
    wanted = {shown.case_ids[row_id] for row_id in account.rows if row_id in shown.case_ids}
    return [row for row in held.rows if row.id in wanted]


def _words(rows: Sequence[Row], held: Held) -> Found:
    """Yield rows whose words do not stand where they say in their sentence."""
    texts = {document.id: document.text for document in held.documents}
    for row in rows:
        text, sentence = texts[row.document_id], sentence_of(row)
        found = " ".join(span.of(text) for span in highlights(row))
        inside = all(sentence.covers(span) for span in highlights(row)) or isinstance(row, Statement)
        if found != getattr(row, WORD_FIELDS[type(row)]) or not inside:
            subject = f"{row.id} in {row.document_id}"
            yield Finding(subject, f"its place in the text reads {found[:60]!r}", "its own words", _REBUILD)
        yield "rows followed to their sentence", 1


def _bytes(account: Account, case: _Case) -> Found:
    """Yield documents of the account whose text the captured bytes do not give."""
    documents = {document.id: document for document in case.held.documents}
    captures = {capture.id: capture for capture in case.held.captures}
    by_capture: dict[str, list[Document]] = {}
    for row in account.tables["documents"]:
        document = documents.get(case.shown.case_ids.get(str(row["id"]), ""))
        if document is not None:
            by_capture.setdefault(document.capture_id, []).append(document)
    for capture_id, wanted in sorted(by_capture.items()):
        capture = captures.get(capture_id)
        given = _texts(capture, case) if capture else f"no capture {capture_id} in the case"
        if isinstance(given, str):
            for document in wanted:
                yield Finding(f"document {document.id}", given, "the captured bytes", "Restore the vault from a copy")
            continue
        for document in wanted:
            if given.get(document.id) != document.text:
                got = "the captured bytes do not give its text"
                yield Finding(f"document {document.id}", got, "the text in the bytes", _REBUILD)
            yield "documents followed to their bytes", 1


def _texts(capture: Capture, case: _Case) -> Mapping[str, str] | str:
    """Return the texts that a capture's bytes give by document id, or what is wrong with the bytes."""
    path = case.vault.path_of(capture.digest)
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != capture.digest:
            return f"the bytes of {capture.id} have another SHA-256"
        return {document.id: document.text for document in case.reread(capture, path)}
    except OSError as error:
        return f"the bytes of {capture.id} cannot be read ({error.strerror})"
    except NightglassError as error:
        return f"the bytes of {capture.id}: {error.got}"
