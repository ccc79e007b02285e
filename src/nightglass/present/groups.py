"""Documents that are one text told twice: a figure in a copy or a revision is not a second report of it."""

from collections.abc import Mapping
from datetime import UTC, datetime

from nightglass.present.held import Held
from nightglass.records.document import Document
from nightglass.records.link import LinkKind

SAME_TEXT = frozenset({LinkKind.COPY, LinkKind.REVISION, LinkKind.TRANSLATION})
"""The links that make two documents one telling; a passage reused or a story shared does not."""


def groups(held: Held) -> Mapping[str, str]:
    """Return each document's group by document id; a group bears the id of its earliest document."""
    parent = {document.id: document.id for document in held.documents}
    order = {document.id: place(document) for document in held.documents}
    for link in held.links:
        if link.kind in SAME_TEXT and link.a_id in parent and link.b_id in parent:
            a, b = sorted((_root(parent, link.a_id), _root(parent, link.b_id)), key=lambda one: order[one])
            parent[b] = a
    return {document_id: _root(parent, document_id) for document_id in parent}


def _root(parent: Mapping[str, str], document_id: str) -> str:
    while parent[document_id] != document_id:
        document_id = parent[document_id]
    return document_id


def place(document: Document) -> tuple[datetime, int, str]:
    """Return what orders documents: publication (the unknown last), then the order in the file, then the id."""
    return (document.published_at or datetime.max.replace(tzinfo=UTC), document.part, document.id)
