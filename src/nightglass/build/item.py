"""Puts one item beside a case without writing anything: its rows, its links, and the claims that it bears on."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from nightglass.records.document import Document
from nightglass.records.link import Link
from nightglass.relate.attribute import (
    attribute_activities,
    attribute_documents,
    attribute_mentions,
    directory,
)
from nightglass.relate.evidence import Evidence
from nightglass.relate.links import find_links
from nightglass.relate.relating import relate
from nightglass.relate.words_hashed import hash_grams

Records = Mapping[str, Sequence[Any]]

LEAST_SHARED = 8
"""Word 3-grams that a quotation of a dozen words cannot do without; fewer make no link."""

MOST_DOCUMENTS = 500
"""Of a larger case only the texts that share words or names with the item are related again."""


def beside(case: Records, item: Records) -> dict[str, list[Any]]:
    """Return the rows of a case with an item of one document in it: linked, and with claims found anew.

    ``item`` holds the tables that reading gives, ``documents`` among them.
    """
    known = directory(case["sources"])
    (document,) = attribute_documents(item["documents"], known)
    read = {
        **item,
        "documents": [document],
        "mentions": attribute_mentions(item["mentions"], known),
        "activities": attribute_activities(item["activities"], known),
    }
    links = links_of(document, case["documents"])
    joined = {name: [*rows, *read.get(name, ())] for name, rows in case.items()}
    joined["links"] = [*case["links"], *links]
    near = _near(joined, document)
    evidence = Evidence.of(_only(joined, near))
    return joined | {name: list(rows) for name, rows in relate(evidence).items()}


def links_of(item: Document, documents: Sequence[Document]) -> list[Link]:
    """Return the links between an item and the texts of a case that share enough words with it."""
    own = np.unique(hash_grams([item.text]).hashes)
    grams = hash_grams([document.text for document in documents])
    inside = np.isin(grams.hashes, own)
    counts = np.add.reduceat(np.append(inside, False), grams.starts[:-1]) if len(documents) else np.zeros(0)
    counts = np.where(np.diff(grams.starts) == 0, 0, counts)
    least = max(1, min(LEAST_SHARED, len(own) // 2))
    close = [document for document, shared in zip(documents, counts, strict=True) if shared >= least]
    return [link for link in find_links([*close, item]) if item.id in (link.a_id, link.b_id)]


def _near(joined: Records, item: Document) -> frozenset[str]:
    """Return the documents to relate: all of a small case, else those that share names or passages with the item."""
    every = frozenset(document.id for document in joined["documents"])
    if len(every) <= MOST_DOCUMENTS:
        return every
    names = {mention.name for mention in joined["mentions"] if mention.document_id == item.id}
    publishers = {mention.resolved for mention in joined["mentions"] if mention.document_id == item.id}
    near = {mention.document_id for mention in joined["mentions"] if mention.name in names}
    near |= {document.id for document in joined["documents"] if document.source_id in publishers - {None}}
    near |= {end for link in joined["links"] if item.id in (link.a_id, link.b_id) for end in (link.a_id, link.b_id)}
    near |= {end for link in joined["links"] if {link.a_id, link.b_id} & near for end in (link.a_id, link.b_id)}
    return frozenset(near | {item.id}) & every


def _only(joined: Records, near: frozenset[str]) -> Records:
    """Return the rows of some documents; rows of no document stay."""
    kept = {
        name: [row for row in rows if getattr(row, "document_id", None) in near or not hasattr(row, "document_id")]
        for name, rows in joined.items()
    }
    kept["documents"] = [row for row in joined["documents"] if row.id in near]
    kept["links"] = [row for row in joined["links"] if {row.a_id, row.b_id} <= near]
    return kept


def same_text(text: str, documents: Sequence[Document]) -> Document | None:
    """Return the earliest document of a case whose text is the item's, but for spaces; None where there is none."""
    words = " ".join(text.split())
    found = [document for document in documents if " ".join(document.text.split()) == words]
    dated = [document for document in found if document.published_at is not None]
    return min(dated, key=lambda one: (str(one.published_at), one.id), default=found[0] if found else None)
